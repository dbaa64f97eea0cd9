//! Which functions and which data move into which chunk.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    ops::Range,
};

use crate::{
    error::SplitError,
    graph::{DependencyGraph, Node},
    module::Module,
    relocations::{DataItem, Relocations},
};

/// Items begin at addresses that their alignment divides.
const LARGEST_PADDING: u32 = 15;

/// The contents of every chunk. What is in none of them stays in the initial module.
#[derive(Debug, PartialEq, Eq)]
pub struct Partition {
    /// In the order of the split points.
    pub chunks: Vec<ChunkContents>,
}

/// The contents of one chunk.
#[derive(Debug, PartialEq, Eq)]
pub struct ChunkContents {
    /// The one function of the chunk that other modules call.
    pub entry: u32,
    /// The functions, the entry function among them.
    pub functions: BTreeSet<u32>,
    /// The addresses of the data that only this chunk refers to.
    pub data: Vec<Range<u32>>,
}

impl Partition {
    /// Whether a function moves into a chunk.
    pub fn moves(&self, function: u32) -> bool {
        self.chunks
            .iter()
            .any(|chunk| chunk.functions.contains(&function))
    }

    /// The chunk that this function is the entry of.
    pub fn entry_of(&self, function: u32) -> Option<usize> {
        self.chunks.iter().position(|chunk| chunk.entry == function)
    }
}

/// Computes what can be reached through one entry function alone.
///
/// # Errors
/// When the linked module is of another build, or its relocations cannot be trusted.
pub fn compute(
    module: &Module<'_>,
    linked: &Module<'_>,
    entries: &[u32],
) -> Result<Partition, SplitError> {
    let relocations = Relocations::read(linked)?;
    check_same_build(module, linked)?;
    let graph = DependencyGraph::new(module, linked, &relocations)?;
    let barriers: HashSet<Node> = entries.iter().map(|f| Node::Function(*f)).collect();
    let initial = graph.reachable(graph.roots.iter().copied(), &barriers);
    let by_chunk: Vec<HashSet<Node>> = entries
        .iter()
        .map(|entry| {
            let entry = Node::Function(*entry);
            let others = barriers.iter().copied().filter(|node| *node != entry);
            graph.reachable([entry], &others.collect())
        })
        .collect();
    let mut reached_by: HashMap<Node, u32> = HashMap::new();
    for node in by_chunk.iter().flatten() {
        *reached_by.entry(*node).or_default() += 1;
    }
    let chunks = entries.iter().zip(by_chunk).map(|(entry, mut nodes)| {
        nodes.retain(|node| !initial.contains(node) && reached_by.get(node) == Some(&1));
        ChunkContents {
            entry: *entry,
            functions: functions(module, &nodes),
            data: exclusive_data(&nodes, &relocations.items),
        }
    });
    Ok(Partition {
        chunks: chunks.collect(),
    })
}

/// Imported functions stay where they are: chunks import them from the initial module.
fn functions(module: &Module<'_>, nodes: &HashSet<Node>) -> BTreeSet<u32> {
    let functions = nodes.iter().filter_map(|node| match node {
        Node::Function(function) => Some(*function),
        Node::Item(_) => None,
    });
    functions.filter(|f| module.body(*f).is_some()).collect()
}

/// Checks that both inputs have the same data and table: wasm-bindgen changes neither,
/// and a relocation in one is only true of the other as long as that is so.
fn check_same_build(module: &Module<'_>, linked: &Module<'_>) -> Result<(), SplitError> {
    let same_data = module.segments.len() == linked.segments.len()
        && module
            .segments
            .iter()
            .zip(&linked.segments)
            .all(|(a, b)| a.address == b.address && a.bytes == b.bytes);
    if !same_data {
        let reason = "the linked module has other data: it is of another build";
        return Err(SplitError::relocations(reason));
    }
    let known: HashSet<&str> = module.names.values().copied().collect();
    for (slot, function) in &linked.slots {
        let before = linked.names.get(function).copied().unwrap_or_default();
        let now = module.slots.get(slot).and_then(|f| module.names.get(f));
        if known.contains(before) && now.copied() != Some(before) {
            let reason = format!("`{before}` is in another table slot than the linked one");
            return Err(SplitError::relocations(reason));
        }
    }
    Ok(())
}

/// The addresses that belong to items of this chunk and to no other item, with the
/// padding in between.
fn exclusive_data(chunk: &HashSet<Node>, items: &[DataItem]) -> Vec<Range<u32>> {
    let mut own: BTreeSet<u32> = BTreeSet::new();
    let mut others: HashSet<u32> = HashSet::new();
    for (number, item) in items.iter().enumerate() {
        if chunk.contains(&Node::Item(number)) {
            own.extend(item.addresses());
        } else {
            others.extend(item.addresses());
        }
    }
    let mut ranges: Vec<Range<u32>> = Vec::new();
    for address in own.into_iter().filter(|address| !others.contains(address)) {
        match ranges.last_mut() {
            Some(last)
                if address - last.end <= LARGEST_PADDING
                    && (last.end..address).all(|gap| !others.contains(&gap)) =>
            {
                last.end = address + 1;
            }
            _ => ranges.push(address..address + 1),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(start: u32, end: u32) -> DataItem {
        DataItem { start, end }
    }

    #[test]
    fn data_that_another_item_overlaps_stays() {
        let items = [item(0, 8), item(6, 10), item(12, 16), item(40, 44)];
        let check = |chunk: &[usize], expected: &str| {
            let chunk = chunk.iter().map(|number| Node::Item(*number)).collect();
            let ranges = exclusive_data(&chunk, &items);
            let ranges: Vec<String> = ranges.iter().map(|r| format!("{r:?}")).collect();
            assert_eq!(ranges.join(" "), expected);
        };
        // The linker stored the end of the first item in the second one too.
        check(&[0], "0..6");
        check(&[0, 1], "0..10");
        // Padding moves along; what lies further apart is a range of its own.
        check(&[0, 1, 2, 3], "0..16 40..44");
        check(&[0, 2], "0..6 12..16");
    }
}
