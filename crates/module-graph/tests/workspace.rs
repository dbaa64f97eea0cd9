//! The crates of this workspace keep the rules.

#![allow(
    clippy::unwrap_used,
    reason = "a test ends at the first thing that is not as it should be"
)]

use module_graph::{ModuleGraph, check};
use std::path::{Path, PathBuf};

#[test]
fn no_modules_import_each_other_and_none_a_higher_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut broken = Vec::new();
    for folder in members(&root) {
        for graph in ModuleGraph::read_targets(&folder).unwrap() {
            let (package, root) = (&graph.package, graph.root.display());
            let violations = check(&graph).into_iter();
            broken.extend(violations.map(|violation| format!("{package} {root}: {violation}")));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// The folders of all packages: the root's, and those that it lists.
fn members(root: &Path) -> Vec<PathBuf> {
    let mut folders = vec![root.to_owned(), root.join("tests"), root.join("xtask")];
    let crates = std::fs::read_dir(root.join("crates")).unwrap();
    folders.extend(crates.map(|entry| entry.unwrap().path()));
    folders.retain(|folder| folder.join("Cargo.toml").is_file());
    folders.sort();
    folders
}
