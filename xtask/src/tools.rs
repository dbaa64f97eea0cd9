//! The tools that the build needs, and how each is found or installed.

pub mod browser;
mod download;
mod install;
mod lookup;
mod package_manager;
mod tool;
pub mod toolbox;
mod trunk;
mod version;
pub mod wasm_bindgen;
mod wasm_opt;
pub mod wasm_target;
