//! The dependency graph: functions depend on those that they call or refer to, and on
//! data; data depends on functions and data.

use std::collections::{HashMap, HashSet};

use wasmparser::{ExternalKind, Operator};

use crate::{
    error::SplitError,
    module::Module,
    relocations::{Relocations, Target},
};

/// A function or an item of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Node {
    /// The index of a function.
    Function(u32),
    /// The number of an item.
    Item(usize),
}

/// What depends on what.
pub struct DependencyGraph {
    edges: HashMap<Node, Vec<Node>>,
    /// What may be used at any time: exports, the start function, and what no relocation
    /// explains.
    pub roots: HashSet<Node>,
}

impl DependencyGraph {
    /// Takes calls from the code of the module, references from the relocations of the
    /// linked module.
    pub fn new(
        module: &Module<'_>,
        linked: &Module<'_>,
        relocations: &Relocations,
    ) -> Result<Self, SplitError> {
        let mut graph = Self {
            edges: HashMap::new(),
            roots: HashSet::new(),
        };
        graph.add_references(module, linked, relocations);
        graph.add_roots(module, relocations);
        graph.add_calls(module)?;
        Ok(graph)
    }

    /// Everything that can be reached from some nodes without passing through a barrier.
    pub fn reachable(
        &self,
        from: impl IntoIterator<Item = Node>,
        barriers: &HashSet<Node>,
    ) -> HashSet<Node> {
        let mut reached: HashSet<Node> = HashSet::new();
        let mut open: Vec<Node> = from.into_iter().collect();
        while let Some(node) = open.pop() {
            if !barriers.contains(&node) && reached.insert(node) {
                open.extend(self.edges.get(&node).into_iter().flatten());
            }
        }
        reached
    }

    fn add_references(
        &mut self,
        module: &Module<'_>,
        linked: &Module<'_>,
        relocations: &Relocations,
    ) {
        let node = |target: &Target| match target {
            Target::Slot(slot) => module.slots.get(slot).map(|f| Node::Function(*f)),
            Target::Item(item) => Some(Node::Item(*item)),
        };
        self.roots
            .extend(relocations.without_owner.iter().filter_map(node));
        let mut by_name: HashMap<&str, Vec<u32>> = HashMap::new();
        for (function, name) in &module.names {
            by_name.entry(name).or_default().push(*function);
        }
        for (function, targets) in &relocations.by_function {
            let targets = targets.iter().filter_map(node);
            let name = linked.names.get(function).copied().unwrap_or_default();
            match by_name.get(name) {
                Some(functions) => {
                    for function in functions {
                        let edges = self.edges.entry(Node::Function(*function)).or_default();
                        edges.extend(targets.clone());
                    }
                }
                // wasm-bindgen removed or renamed it: to be on the safe side.
                None => self.roots.extend(targets),
            }
        }
        for (item, targets) in &relocations.by_item {
            let targets = targets.iter().filter_map(node).collect();
            self.edges.insert(Node::Item(*item), targets);
        }
    }

    /// Runs before the calls are added: a function in the table to which no relocation
    /// refers may be called by its slot from anywhere.
    fn add_roots(&mut self, module: &Module<'_>, relocations: &Relocations) {
        let referenced: HashSet<Node> = self.edges.values().flatten().copied().collect();
        let in_table = module.slots.values().map(|f| Node::Function(*f));
        self.roots
            .extend(in_table.filter(|f| !referenced.contains(f)));
        self.roots.extend(module.start.map(Node::Function));
        for export in &module.exports {
            match export.kind {
                ExternalKind::Func => {
                    self.roots.insert(Node::Function(export.index));
                }
                // The address of a variable, for JavaScript to read.
                ExternalKind::Global => {
                    let global = module.globals.get(export.index as usize);
                    let items = relocations.items.iter().enumerate().filter(|(_, item)| {
                        global.is_some_and(|g| item.addresses().contains(&g.initial_value))
                    });
                    self.roots
                        .extend(items.map(|(number, _)| Node::Item(number)));
                }
                _ => {}
            }
        }
    }

    fn add_calls(&mut self, module: &Module<'_>) -> Result<(), SplitError> {
        for (function, body) in (module.imported()..).zip(&module.bodies) {
            let called = self.edges.entry(Node::Function(function)).or_default();
            for operator in body.get_operators_reader().map_err(SplitError::code)? {
                if let Operator::Call { function_index: f }
                | Operator::ReturnCall { function_index: f }
                | Operator::RefFunc { function_index: f } = operator.map_err(SplitError::code)?
                {
                    called.push(Node::Function(f));
                }
            }
        }
        Ok(())
    }
}
