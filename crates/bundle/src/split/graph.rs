//! What leads to what: functions to those that they call or refer to, and to data, and
//! data to functions and data.

use std::collections::{HashMap, HashSet};

use wasmparser::{ExternalKind, Operator};

use super::{
    module::Module,
    references::{References, Target},
};
use crate::Failure;

/// A function of the bundled module or an item of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Node {
    /// The number of a function.
    Function(u32),
    /// The number of an item.
    Item(usize),
}

/// What leads to what, and where everything begins.
pub struct Graph {
    edges: HashMap<Node, Vec<Node>>,
    /// What anybody may come to: what JavaScript calls, and what no note explains.
    pub roots: HashSet<Node>,
}

impl Graph {
    /// Reads calls from the code of the bundled module, references from the notes on the
    /// linked one.
    pub fn new(
        bundled: &Module<'_>,
        linked: &Module<'_>,
        references: &References,
    ) -> Result<Self, Failure> {
        let mut graph = Self {
            edges: HashMap::new(),
            roots: HashSet::new(),
        };
        graph.add_references(bundled, linked, references);
        graph.add_roots(bundled, references);
        graph.add_calls(bundled)?;
        Ok(graph)
    }

    /// Everything that one comes to without passing through a node.
    pub fn reach(
        &self,
        from: impl IntoIterator<Item = Node>,
        barrier: Option<Node>,
    ) -> HashSet<Node> {
        let mut reached: HashSet<Node> = HashSet::new();
        let mut open: Vec<Node> = from.into_iter().collect();
        while let Some(node) = open.pop() {
            if Some(node) != barrier && reached.insert(node) {
                open.extend(self.edges.get(&node).into_iter().flatten());
            }
        }
        reached
    }

    fn add_references(
        &mut self,
        bundled: &Module<'_>,
        linked: &Module<'_>,
        references: &References,
    ) {
        let node = |target: &Target| match target {
            Target::Slot(slot) => bundled.slots.get(slot).map(|f| Node::Function(*f)),
            Target::Item(item) => Some(Node::Item(*item)),
        };
        self.roots
            .extend(references.by_nobody.iter().filter_map(node));
        let mut by_name: HashMap<&str, Vec<u32>> = HashMap::new();
        for (function, name) in &bundled.names {
            by_name.entry(name).or_default().push(*function);
        }
        for (function, targets) in &references.by_function {
            let targets = targets.iter().filter_map(node);
            let name = linked.names.get(function).copied().unwrap_or_default();
            match by_name.get(name) {
                Some(functions) => {
                    for function in functions {
                        let edges = self.edges.entry(Node::Function(*function)).or_default();
                        edges.extend(targets.clone());
                    }
                }
                // What wasm-bindgen took out or renamed: to be on the safe side.
                None => self.roots.extend(targets),
            }
        }
        for (item, targets) in &references.by_item {
            let targets = targets.iter().filter_map(node).collect();
            self.edges.insert(Node::Item(*item), targets);
        }
    }

    /// Before the calls are added: a function in the table that is only called by its
    /// name as far as the notes say may yet be called by its place.
    fn add_roots(&mut self, bundled: &Module<'_>, references: &References) {
        let noted: HashSet<Node> = self.edges.values().flatten().copied().collect();
        let in_table = bundled.slots.values().map(|f| Node::Function(*f));
        self.roots.extend(in_table.filter(|f| !noted.contains(f)));
        self.roots.extend(bundled.start.map(Node::Function));
        for export in &bundled.exports {
            match export.kind {
                ExternalKind::Func => {
                    self.roots.insert(Node::Function(export.index));
                }
                // The address of a variable, for JavaScript to look at.
                ExternalKind::Global => {
                    let address = bundled.globals.get(export.index as usize).map(|g| g.begins);
                    let items = references.items.iter().enumerate().filter(|(_, item)| {
                        address.is_some_and(|address| (item.from..item.to).contains(&address))
                    });
                    self.roots
                        .extend(items.map(|(number, _)| Node::Item(number)));
                }
                _ => {}
            }
        }
    }

    fn add_calls(&mut self, bundled: &Module<'_>) -> Result<(), Failure> {
        for (function, body) in (bundled.imported()..).zip(&bundled.bodies) {
            let called = self.edges.entry(Node::Function(function)).or_default();
            for operator in body.get_operators_reader()? {
                if let Operator::Call { function_index: f }
                | Operator::ReturnCall { function_index: f }
                | Operator::RefFunc { function_index: f } = operator?
                {
                    called.push(Node::Function(f));
                }
            }
        }
        Ok(())
    }
}
