//! ValidationErrors in the data are named by file and field.

mod applications;
mod fee;
mod finder;
mod office;
mod permits;
mod reported_metrics;

use crate::support::content_folder::{copy, replace};
use loket_server::content::Content;
use tempfile::TempDir;

fn errors(folder: &TempDir) -> Vec<String> {
    match Content::load(folder.path()) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

/// One replacement in one file must give one error that begins so.
fn check(file: &str, old: &str, new: &str, expected: &str) {
    let folder = copy();
    replace(&folder, file, old, new);
    let errors = errors(&folder);
    let found = errors
        .iter()
        .any(|error| error.starts_with(&format!("{file}: {expected}")));
    assert!(found, "expected {file}: {expected}\nfound {errors:#?}");
}

const OFFICE: &str = "office.toml";
const REKLAME: &str = "permits/09-izin-reklame.toml";

#[test]
fn the_shipped_data_has_none() {
    assert_eq!(errors(&copy()), Vec::<String>::new());
}

#[test]
fn what_is_no_toml_is_named_by_line() {
    check(OFFICE, "short_name = ", "short_name = = ", "");
    let folder = copy();
    replace(&folder, OFFICE, "short_name = ", "short_name = = ");
    let errors = errors(&folder);
    assert!(errors[0].contains("(line "), "{errors:#?}");
}

#[test]
fn shapes_are_named_by_field() {
    check(
        OFFICE,
        "utc_offset_minutes = 480",
        "utc_offset_minutes = \"8\"",
        "hours.time_zone.utc_offset_minutes: invalid type",
    );
    check(
        OFFICE,
        "opens = \"08:00\"",
        "opens = \"8 pagi\"",
        "hours.weekly[0].opens: expected a time as HH:MM (line ",
    );
    check(
        OFFICE,
        "short_name = ",
        "shrt_name = ",
        "shrt_name: unknown field `shrt_name`",
    );
    check(
        REKLAME,
        "form = \"original\"",
        "form = \"paper\"",
        "standard.requirements.common[0].form: unknown variant `paper`",
    );
    check(
        REKLAME,
        "issuing_system = \"office\"",
        "",
        "missing field `issuing_system`",
    );
    check(
        "categories.toml",
        "id = ",
        "ident = ",
        "categories[0].ident: unknown field",
    );
}

#[test]
fn texts_are_neither_empty_nor_blank() {
    check(
        OFFICE,
        "short_name = \"DPMPTSP Kota Palu\"",
        "short_name = \" \"",
        "short_name: is empty",
    );
    check(
        REKLAME,
        "name.en = \"Permit for signs and advertisements\"",
        "name.en = \"\"",
        "name.en: is empty",
    );
    check(
        "integrity.toml",
        "[[predicates]]\nid = \"WBK\"",
        "[[predicates]]\nid = \"\"",
        "predicates[0].id: is empty",
    );
}

#[test]
fn all_faults_of_all_files_are_named_at_once() {
    let folder = copy();
    replace(&folder, OFFICE, "closes = \"16:30\"", "closes = \"07:30\"");
    replace(
        &folder,
        REKLAME,
        "category = \"public-space\"",
        "category = \"none\"",
    );
    replace(&folder, "integrity.toml", "[[predicates]]", "[[predikat]]");
    std::fs::remove_file(folder.path().join("categories.toml")).unwrap();
    let errors = errors(&folder);
    for file in [OFFICE, "integrity.toml", "categories.toml"] {
        assert!(
            errors.iter().any(|error| error.starts_with(file)),
            "{file}: {errors:#?}"
        );
    }
    let unfounded = errors
        .iter()
        .filter(|error| error.contains("is not in categories.toml"));
    assert_eq!(unfounded.count(), 0, "the categories could not be read");
}
