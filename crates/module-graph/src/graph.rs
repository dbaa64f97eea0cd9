//! The graph of one crate.

use crate::import::Import;
use crate::read_error::ReadError;
use crate::{manifest, module_tree, resolve};
use std::path::Path;

/// The modules of a crate and what they import.
#[derive(Debug)]
pub struct ModuleGraph {
    /// The name of the package.
    pub package: String,
    /// The layers of its manifest, from the highest to the lowest; none where it has none.
    pub layers: Vec<Vec<String>>,
    /// Every module by its path, the crate's own root as `crate`.
    pub modules: Vec<String>,
    /// Every import, each place of it once.
    pub imports: Vec<Import>,
}

impl ModuleGraph {
    /// Reads the crate in a folder, from `src/lib.rs` or else `src/main.rs`.
    ///
    /// # Errors
    /// When a file is missing or is not Rust, or the manifest is not one.
    pub fn read(folder: &Path) -> Result<Self, ReadError> {
        let manifest = manifest::read(&folder.join("Cargo.toml"))?;
        let root = ["src/lib.rs", "src/main.rs"]
            .map(|file| folder.join(file))
            .into_iter()
            .find(|file| file.is_file())
            .ok_or_else(|| ReadError {
                file: folder.join("src"),
                reason: "has neither lib.rs nor main.rs".to_owned(),
            })?;
        let tree = module_tree::read(&root)?;
        Ok(Self {
            package: manifest.name,
            layers: manifest.layers,
            modules: tree.paths(),
            imports: resolve::imports(&tree),
        })
    }
}
