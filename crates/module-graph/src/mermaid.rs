//! The graph as a drawing.

use crate::graph::ModuleGraph;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The modules of the crate's root as a Mermaid flowchart, with an arrow from each module
/// to those that it imports. An arrow that follows from two others is left out.
pub fn mermaid(graph: &ModuleGraph) -> String {
    let top = |module: &str| {
        let below = module.strip_prefix("crate::")?;
        Some(below.split("::").next().unwrap_or(below).to_owned())
    };
    let arrows: BTreeSet<(String, String)> = graph
        .imports
        .iter()
        .filter_map(|import| Some((top(&import.from)?, top(&import.to)?)))
        .filter(|(from, to)| from != to)
        .collect();
    let mut drawing = String::from("flowchart TD\n");
    for (from, to) in &arrows {
        if !is_implied(&arrows, from, to) {
            // The drawing does not fail: it is text in memory.
            let _ = writeln!(drawing, "    {from} --> {to}");
        }
    }
    drawing
}

/// Whether another way leads from one module to the other.
fn is_implied(arrows: &BTreeSet<(String, String)>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = next(arrows, from).filter(|&module| module != to).collect();
    while let Some(module) = open.pop() {
        if module == to {
            return true;
        }
        if module != from && seen.insert(module) {
            open.extend(next(arrows, module));
        }
    }
    false
}

fn next<'a>(arrows: &'a BTreeSet<(String, String)>, from: &str) -> impl Iterator<Item = &'a str> {
    arrows
        .iter()
        .filter(move |(start, _)| start == from)
        .map(|(_, end)| end.as_str())
}
