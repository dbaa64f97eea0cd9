//! Splits a wasm module into an initial module and lazily loaded chunks.
//!
//! A [`SplitPoint`] names a chunk and its entry function. What the module can reach
//! through that function alone, code and data, moves into the chunk. What it reaches in
//! any other way, or through the entry functions of two chunks, stays in the initial
//! module, which is therefore complete as long as no entry function is called.
//!
//! ```
//! # fn example(module: &[u8], linked: &[u8]) -> Result<(), wasm_splitter::SplitError> {
//! use wasm_splitter::{SplitPoint, split};
//!
//! let points = [
//!     SplitPoint { name: "settings", function: "app::settings_page" },
//!     SplitPoint { name: "editor", function: "app::editor_page" },
//! ];
//! let modules = split(module, linked, &points)?;
//! std::fs::write("app.wasm", &modules.initial).ok();
//! for chunk in &modules.chunks {
//!     std::fs::write(format!("{}.wasm", chunk.name), &chunk.wasm).ok();
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Input
//!
//! The module as wasm-bindgen wrote it, and the same module as the linker wrote it with
//! `--emit-relocs`: the relocations say which numbers in code and data are addresses or
//! table slots, and of what. Both need the `name` section. An entry function must exist
//! exactly once, so it is neither generic nor inlined (`#[inline(never)]`).
//!
//! # Loading a chunk
//!
//! Instantiate it with the exports of the initial instance as the import namespace
//! [`IMPORT_NAMESPACE`]. Instantiation puts the chunk's functions into the table and its
//! data into the memory of the initial module. Before that, a call of its entry function
//! traps: the program has to ask for proof that the chunk has arrived. A chunk may call
//! the entry function of another one under the same condition.
//!
//! # Guarantees
//!
//! Nothing is decided by name but the entry functions. A module that uses a feature
//! which the splitter does not understand is refused, and both results are validated.

mod chunk;
mod error;
mod graph;
mod initial;
mod interface;
mod module;
mod partition;
mod reindex;
mod relocations;
mod sections;
mod split;
mod split_point;
pub mod symbol;
#[cfg(test)]
mod tests;

pub use chunk::IMPORT_NAMESPACE;
pub use error::SplitError;
pub use split::{Chunk, SplitModules, split};
pub use split_point::SplitPoint;
