//! Debian's compiler, and what to do without it.

use crate::{error::Error, tools::wasm_target::toolchain::WasmToolchain};

/// Debian's compiler.
pub const RUSTC: &str = "/usr/bin/rustc";

/// The error where the wasm target cannot be had in any way.
pub fn no_way() -> Error {
    Error::new(
        "the compiler has no wasm target, and there is no way to add it from here",
        format!(
            "With rustup (https://rustup.rs): rustup target add {}. On Debian 12 or newer \
             as root: apt-get install rustc-web cargo-web rust-web-src rust-web-clippy lld. \
             Then try again.",
            WasmToolchain::TARGET
        ),
    )
}
