//! What goes into the rest: the functions and the data that nothing can come to but
//! through one function, the gate. What is reached in any other way stays, so that the
//! first module is complete as long as the gate is not called.

use std::{
    collections::{BTreeSet, HashSet},
    ops::Range,
};

use super::{
    graph::{Graph, Node},
    module::Module,
    references::{self, Item},
};
use crate::{Failure, wasm::symbol};

/// What goes into the rest.
#[derive(Debug, PartialEq, Eq)]
pub struct Plan {
    /// The one function of the rest that the first module calls.
    pub gate: u32,
    /// The functions of the rest, the gate among them.
    pub functions: BTreeSet<u32>,
    /// The addresses of the data that only the rest refers to.
    pub data: Vec<Range<u32>>,
}

/// Makes the plan for a module as wasm-bindgen left it, with the notes that the linker
/// made about the module before.
pub fn make(bundled: &Module<'_>, linked: &Module<'_>, gate: &str) -> Result<Plan, Failure> {
    let references = references::read(linked)?;
    compare(bundled, linked)?;
    let gate = find_gate(bundled, gate)?;
    let graph = Graph::new(bundled, linked, &references)?;
    let first = graph.reach(graph.roots.iter().copied(), Some(Node::Function(gate)));
    let rest: HashSet<Node> = graph
        .reach([Node::Function(gate)], None)
        .difference(&first)
        .copied()
        .chain([Node::Function(gate)])
        .collect();
    let functions = rest
        .iter()
        .filter_map(|node| match node {
            Node::Function(function) if bundled.body(*function).is_some() => Some(*function),
            _ => None,
        })
        .collect();
    Ok(Plan {
        gate,
        functions,
        data: only_of(&rest, &references.items),
    })
}

/// Checks that the two modules agree on data and table: wasm-bindgen changes neither,
/// and a note about one is only true of the other as long as that is so.
fn compare(bundled: &Module<'_>, linked: &Module<'_>) -> Result<(), Failure> {
    let data = |module: &Module<'_>| -> Vec<(u32, Vec<u8>)> {
        module
            .segments
            .iter()
            .map(|segment| (segment.address, segment.bytes.to_vec()))
            .collect()
    };
    if data(bundled) != data(linked) {
        return Err("the linked module has other data: it is not of this build".into());
    }
    let known: HashSet<&str> = bundled.names.values().copied().collect();
    for (slot, function) in &linked.slots {
        let before = linked.names.get(function).copied().unwrap_or_default();
        let now = bundled.slots.get(slot).and_then(|f| bundled.names.get(f));
        if known.contains(before) && now.copied() != Some(before) {
            return Err(format!("`{before}` has another place in the table than it had").into());
        }
    }
    Ok(())
}

fn find_gate(bundled: &Module<'_>, path: &str) -> Result<u32, Failure> {
    let found: Vec<u32> = bundled
        .names
        .iter()
        .filter(|(_, name)| symbol::readable(name) == path)
        .map(|(function, _)| *function)
        .collect();
    match found[..] {
        [gate] => Ok(gate),
        _ => Err(format!(
            "there are {} functions `{path}`; the app has to have exactly one, never inlined",
            found.len()
        )
        .into()),
    }
}

/// The addresses that belong to items of the rest and to no other, with what lies
/// unused in between.
fn only_of(rest: &HashSet<Node>, items: &[Item]) -> Vec<Range<u32>> {
    let mut ours: BTreeSet<u32> = BTreeSet::new();
    let mut others: HashSet<u32> = HashSet::new();
    for (number, item) in items.iter().enumerate() {
        if rest.contains(&Node::Item(number)) {
            ours.extend(item.from..item.to);
        } else {
            others.extend(item.from..item.to);
        }
    }
    let mut ranges: Vec<Range<u32>> = Vec::new();
    for address in ours.into_iter().filter(|address| !others.contains(address)) {
        match ranges.last_mut() {
            Some(last)
                if address - last.end <= PADDING
                    && (last.end..address).all(|gap| !others.contains(&gap)) =>
            {
                last.end = address + 1;
            }
            _ => ranges.push(address..address + 1),
        }
    }
    ranges
}

/// Items begin at addresses that their alignment divides.
const PADDING: u32 = 15;
