//! Which module of a crate imports which.
//!
//! A module imports another when its code names an item that the other defines, by `use`
//! or by a path. A re-export (`pub use`) is followed to the module that defines the item,
//! so that a parent which only re-exports its children is imported by nobody. Modules and
//! items under `#[cfg(test)]` are left out, and so is what macros make.
//!
//! [`check`] holds two rules of ARCHITECTURE.md: no two modules import each other, alone
//! or together with the modules in them, and no layer imports a higher one. The layers are
//! written in the manifest of the crate:
//!
//! ```toml
//! [package.metadata.module-graph]
//! # From the highest to the lowest. Modules of one line may import each other one way.
//! layers = [["main"], ["pages"], ["app"], ["ui"], ["locale"], ["api"], ["platform"]]
//! ```

mod graph;
mod import;
mod manifest;
mod mermaid;
mod module_tree;
mod read_error;
mod resolve;
mod rules;

pub use graph::ModuleGraph;
pub use import::Import;
pub use mermaid::mermaid;
pub use read_error::ReadError;
pub use rules::{Violation, check};
