//! The graph of one target.

use crate::import::Import;
use crate::read_error::ReadError;
use crate::{manifest, module_tree, resolve};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The modules of a crate and what they import.
#[derive(Debug)]
pub struct ModuleGraph {
    /// The name of the package.
    pub package: String,
    /// The root file of the target, in the folder of the package.
    pub root: PathBuf,
    /// The layers of its manifest, from the highest to the lowest; none where it has none.
    pub layers: Vec<Vec<String>>,
    /// Every module by its path, the crate's own root as `crate`.
    pub modules: Vec<String>,
    /// Every import, each place of it once.
    pub imports: Vec<Import>,
}

impl ModuleGraph {
    /// Reads every target of the package in a folder: library, programs, tests, examples.
    /// Each is a crate with modules of its own.
    ///
    /// # Errors
    /// When a file is missing or is not Rust, or the manifest is not one.
    pub fn read_targets(folder: &Path) -> Result<Vec<Self>, ReadError> {
        let manifest = manifest::read(&folder.join("Cargo.toml"))?;
        let mut roots: BTreeSet<PathBuf> = conventional_roots(folder).into_iter().collect();
        roots.extend(manifest.roots.iter().map(|root| folder.join(root)));
        let read = |root: PathBuf| {
            let tree = module_tree::read(&root)?;
            Ok(Self {
                package: manifest.name.clone(),
                root: root.strip_prefix(folder).unwrap_or(&root).to_owned(),
                layers: manifest.layers.clone(),
                modules: tree.paths(),
                imports: resolve::imports(&tree),
            })
        };
        roots.into_iter().map(read).collect()
    }
}

/// The roots that cargo finds by their place.
fn conventional_roots(folder: &Path) -> Vec<PathBuf> {
    let mut roots = vec![folder.join("src/lib.rs"), folder.join("src/main.rs")];
    for place in ["src/bin", "tests", "examples", "benches"] {
        let entries = std::fs::read_dir(folder.join(place));
        for entry in entries.into_iter().flatten().flatten() {
            let path = entry.path();
            match path.extension() {
                Some(extension) if extension == "rs" => roots.push(path),
                _ => roots.push(path.join("main.rs")),
            }
        }
    }
    roots.retain(|root| root.is_file());
    roots
}
