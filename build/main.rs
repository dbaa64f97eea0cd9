//! The app's build script: generates the app's texts from `locales/*.toml`, and fails the
//! build when the languages disagree.
//!
//! Every language must have the same keys with the same placeholders. A text without
//! placeholders becomes a field, one with placeholders becomes a method that takes their
//! values, so that a missing text or a forgotten value is a compile error. Where there are
//! several values, each has a type of its own (`arg::Day`, `arg::Time`), so that two of them
//! cannot be swapped.
//!
//! Indonesian is compiled in. English is fetched by those who read it; only the ids of its
//! texts are compiled in.

mod generate;
mod locale;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build");
    // `cargo xtask build` sets it: splitting the app needs the linker's relocations, which
    // a plain `trunk build` would leave in the app.
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
        generate::texts(&indonesian)?,
    )?;
    Ok(())
}
