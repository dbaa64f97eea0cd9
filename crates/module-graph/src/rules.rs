//! What an import must not do.

use crate::graph::ModuleGraph;
use crate::import::Import;
use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;
use std::collections::{BTreeMap, BTreeSet};

/// A broken rule, with the imports that break it.
#[derive(Debug)]
pub enum Violation {
    /// Modules that import each other, directly or in a circle.
    Cycle {
        /// The modules.
        modules: Vec<String>,
        /// The imports among them.
        imports: Vec<Import>,
    },
    /// An import of a higher layer.
    Upwards(Import),
    /// A module of the crate's root that no layer names.
    NoLayer(String),
}

/// Every broken rule of a crate.
pub fn check(graph: &ModuleGraph) -> Vec<Violation> {
    let mut violations = cycles(graph);
    violations.extend(layers(graph));
    violations
}

/// The cycles among the modules themselves, then among the modules of each parent, each
/// taken together with all that is in it.
fn cycles(graph: &ModuleGraph) -> Vec<Violation> {
    let mut found = cycles_among(graph, &|import| {
        Some((import.from.clone(), import.to.clone()))
    });
    let parents: BTreeSet<&str> = graph
        .modules
        .iter()
        .filter_map(|module| Some(module.rsplit_once("::")?.0))
        .collect();
    for parent in parents {
        let child = |module: &str| {
            let below = module.strip_prefix(parent)?.strip_prefix("::")?;
            let name = below.split("::").next().unwrap_or(below);
            Some(format!("{parent}::{name}"))
        };
        for cycle in cycles_among(graph, &|import| {
            Some((child(&import.from)?, child(&import.to)?))
        }) {
            let is_known = |known: &Violation| matches!((known, &cycle), (Violation::Cycle { modules, .. }, Violation::Cycle { modules: others, .. }) if modules == others);
            if !found.iter().any(is_known) {
                found.push(cycle);
            }
        }
    }
    found
}

fn cycles_among(
    graph: &ModuleGraph,
    ends: &dyn Fn(&Import) -> Option<(String, String)>,
) -> Vec<Violation> {
    let mut edges: BTreeMap<(String, String), Vec<&Import>> = BTreeMap::new();
    for import in &graph.imports {
        if let Some((from, to)) = ends(import)
            && from != to
        {
            edges.entry((from, to)).or_default().push(import);
        }
    }
    let by_name: DiGraphMap<&str, ()> = edges
        .keys()
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect::<DiGraphMap<&str, ()>>();
    let circles = tarjan_scc(&by_name)
        .into_iter()
        .filter(|circle| circle.len() > 1);
    circles
        .map(|circle| {
            let mut modules: Vec<String> = circle.iter().map(|&name| name.to_owned()).collect();
            modules.sort();
            let within =
                |(from, to): &(String, String)| modules.contains(from) && modules.contains(to);
            let imports = edges
                .iter()
                .filter(|(ends, _)| within(ends))
                .filter_map(|(_, imports)| imports.first().map(|&import| import.clone()))
                .collect();
            Violation::Cycle { modules, imports }
        })
        .collect()
}

fn layers(graph: &ModuleGraph) -> Vec<Violation> {
    // The layers are those of the library or program, not of what tests it.
    if graph.layers.is_empty() || !graph.root.starts_with("src") {
        return Vec::new();
    }
    let place = |module: &str| {
        let below = module.strip_prefix("crate::").unwrap_or("main");
        let name = below.split("::").next().unwrap_or(below);
        graph
            .layers
            .iter()
            .position(|layer| layer.iter().any(|module| module == name))
    };
    let without = graph
        .modules
        .iter()
        .filter(|module| module.matches("::").count() <= 1 && place(module).is_none())
        .map(|module| Violation::NoLayer(module.clone()));
    let upwards = graph
        .imports
        .iter()
        .filter(|import| place(&import.to) < place(&import.from))
        .map(|import| Violation::Upwards(import.clone()));
    without.chain(upwards).collect()
}

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Violation::Cycle { modules, imports } => {
                write!(f, "these modules import each other: {}", modules.join(", "))?;
                for import in imports {
                    write!(f, "\n    {import}")?;
                }
                Ok(())
            }
            Violation::Upwards(import) => write!(f, "imports a higher layer: {import}"),
            Violation::NoLayer(module) => write!(
                f,
                "{module} is in no layer of [package.metadata.module-graph] in Cargo.toml"
            ),
        }
    }
}
