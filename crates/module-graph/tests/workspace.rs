//! The crates of this workspace keep the rules.

#![allow(
    clippy::unwrap_used,
    reason = "a test ends at the first thing that is not as it should be"
)]

use module_graph::{ModuleGraph, check};
use std::path::{Path, PathBuf};

/// Crates that still have cycles.
const NOT_YET: [&str; 3] = ["loket-domain", "loket-server", "loket-journeys"];

#[test]
fn no_modules_import_each_other_and_none_a_higher_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut broken = Vec::new();
    for folder in members(&root) {
        let graph = ModuleGraph::read(&folder).unwrap();
        if NOT_YET.contains(&graph.package.as_str()) {
            continue;
        }
        let violations = check(&graph);
        broken.extend(
            violations
                .iter()
                .map(|violation| format!("{}: {violation}", graph.package)),
        );
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// The folders of all packages: the root's, and those that it lists.
fn members(root: &Path) -> Vec<PathBuf> {
    let mut folders = vec![root.to_owned(), root.join("tests"), root.join("xtask")];
    let crates = std::fs::read_dir(root.join("crates")).unwrap();
    folders.extend(crates.map(|entry| entry.unwrap().path()));
    folders.retain(|folder| folder.join("Cargo.toml").is_file() && folder.join("src").is_dir());
    folders.sort();
    folders
}
