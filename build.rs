//! Turns the locale files into Rust, and fails the build when they disagree.
//!
//! Every language must have the same keys in the same order with the same placeholders.
//! A text without placeholders becomes a field, one with `{name}` becomes a method that
//! takes them in alphabetical order, so that a missing text or a forgotten value is a
//! compile error.
//! Indonesian is compiled in; English is fetched by those who read it, and only its
//! shape and its fingerprint are compiled in.

#[path = "src/locale/lines.rs"]
mod lines;
#[path = "build/locale.rs"]
mod locale;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/locale/lines.rs");
    // `cargo xtask build` sets it: to split the app takes relocations, which a plain
    // `trunk build` would leave in the app.
    println!("cargo::rerun-if-env-changed=LOKET_EMIT_RELOCATIONS");
    if std::env::var_os("LOKET_EMIT_RELOCATIONS").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let indonesian = locale::read(Path::new("locales/id.toml"))?;
    let english = locale::read(Path::new("locales/en.toml"))?;
    locale::compare(&indonesian, &english)?;
    let out = std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    std::fs::write(
        Path::new(&out).join("texts.rs"),
        locale::generate(&indonesian, &english)?,
    )?;
    Ok(())
}
