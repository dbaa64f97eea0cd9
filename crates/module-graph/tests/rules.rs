//! The rules on small crates, each written to a folder of its own.

#![allow(
    clippy::unwrap_used,
    reason = "a test ends at the first thing that is not as it should be"
)]

use module_graph::{ModuleGraph, check, mermaid};
use std::path::Path;

/// Writes a crate of these files and returns what [`check`] says, a line each.
fn violations(files: &[(&str, &str)]) -> Vec<String> {
    let graph = read(files);
    check(&graph)
        .iter()
        .map(|violation| violation.to_string())
        .map(|text| text.lines().next().unwrap_or_default().to_owned())
        .collect()
}

fn read(files: &[(&str, &str)]) -> ModuleGraph {
    let folder = tempfile::tempdir().unwrap();
    let mut has_manifest = false;
    for (name, text) in files {
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().unwrap_or(Path::new(""))).unwrap();
        std::fs::write(file, text).unwrap();
        has_manifest |= *name == "Cargo.toml";
    }
    if !has_manifest {
        std::fs::write(
            folder.path().join("Cargo.toml"),
            "[package]\nname = 'small'",
        )
        .unwrap();
    }
    let graphs = ModuleGraph::read_targets(folder.path()).unwrap();
    graphs.into_iter().next().unwrap()
}

#[test]
fn a_module_may_import_another() {
    let files = [
        ("src/lib.rs", "mod a; mod b;"),
        ("src/a.rs", "use crate::b::B; pub struct A(B);"),
        ("src/b.rs", "pub struct B;"),
    ];
    assert_eq!(violations(&files), [""; 0]);
}

#[test]
fn two_modules_that_import_each_other_are_refused() {
    let expected = ["these modules import each other: crate::a, crate::b"];
    let by_use = [
        ("src/lib.rs", "mod a; mod b;"),
        ("src/a.rs", "use crate::b::B; pub struct A(B);"),
        ("src/b.rs", "use super::a::A; pub struct B;"),
    ];
    assert_eq!(violations(&by_use), expected);
    let by_path = [
        ("src/lib.rs", "mod a; mod b;"),
        ("src/a.rs", "pub fn a() { crate::b::b() }"),
        ("src/b.rs", "use crate::a; pub fn b() { vec![a::a()]; }"),
    ];
    assert_eq!(violations(&by_path), expected);
}

#[test]
fn a_circle_through_the_modules_inside_is_refused() {
    let files = [
        ("src/lib.rs", "mod a; mod b;"),
        (
            "src/a.rs",
            "pub mod inner { pub struct A; } pub mod user { use crate::b::inner::B; }",
        ),
        (
            "src/b.rs",
            "pub mod inner { pub struct B; } pub mod user { use crate::a::inner::A; }",
        ),
    ];
    assert_eq!(
        violations(&files),
        ["these modules import each other: crate::a, crate::b"]
    );
}

#[test]
fn a_re_export_leads_to_the_module_that_defines_the_item() {
    let files = [
        ("src/lib.rs", "mod a;"),
        (
            "src/a/mod.rs",
            "mod one; mod two; pub use one::One; pub use two::*;",
        ),
        ("src/a/one.rs", "use super::Two; pub struct One(Two);"),
        ("src/a/two.rs", "pub struct Two;"),
    ];
    assert_eq!(violations(&files), [""; 0]);
}

#[test]
fn a_parent_and_its_child_may_not_import_each_other() {
    let files = [
        ("src/lib.rs", "mod a;"),
        (
            "src/a/mod.rs",
            "mod child; pub struct Shared; pub fn run() { child::run() }",
        ),
        (
            "src/a/child.rs",
            "use super::Shared; pub fn run() { let _ = Shared; }",
        ),
    ];
    assert_eq!(
        violations(&files),
        ["these modules import each other: crate::a, crate::a::child"]
    );
}

#[test]
fn what_is_for_tests_does_not_count() {
    let files = [
        ("src/lib.rs", "mod a; mod b;"),
        (
            "src/a.rs",
            "use crate::b::B; #[cfg(test)] mod tests { use crate::b::B; }",
        ),
        (
            "src/b.rs",
            "pub struct B; #[cfg(test)] mod tests { use crate::a::A; }",
        ),
    ];
    assert_eq!(violations(&files), [""; 0]);
}

#[test]
fn a_lower_layer_may_not_import_a_higher_one() {
    let manifest = "[package]\nname = 'small'\n[package.metadata.module-graph]\n\
                    layers = [['main'], ['pages'], ['api']]";
    let files = [
        ("Cargo.toml", manifest),
        ("src/main.rs", "mod pages; mod api; mod forgotten;"),
        ("src/pages.rs", "pub struct Page;"),
        ("src/api.rs", "\nuse crate::pages::Page;"),
        ("src/forgotten.rs", ""),
    ];
    let found = violations(&files);
    assert_eq!(
        found.len(),
        2,
        "one without a layer, one import upwards: {found:?}"
    );
    assert!(
        found[0].starts_with("crate::forgotten is in no layer"),
        "{found:?}"
    );
    assert!(
        found[1].starts_with("imports a higher layer: crate::api -> crate::pages")
            && found[1].ends_with("api.rs:2)"),
        "{found:?}"
    );
}

#[test]
fn the_drawing_leaves_out_what_follows_from_others() {
    let graph = read(&[
        ("src/lib.rs", "mod a; mod b; mod c;"),
        ("src/a.rs", "use crate::b::B; use crate::c::C;"),
        ("src/b.rs", "use crate::c::C; pub struct B;"),
        ("src/c.rs", "pub struct C;"),
    ]);
    assert_eq!(mermaid(&graph), "flowchart TD\n    a --> b\n    b --> c\n");
}
