//! `categories.toml` and `permits/*.toml`.

use super::fields::{check_id, check_ids, check_texts};
use super::standard::check_standard;
use crate::content::files::Files;
use crate::content::validation_errors::{FileErrors, ValidationErrors};
use loket_domain::permits::{Permit, PermitCategory};
use std::collections::HashMap;

pub(in crate::content) fn check_categories(
    categories: &[PermitCategory],
    errors: &mut FileErrors<'_>,
) {
    for (index, category) in categories.iter().enumerate() {
        check_texts(category, &format!("categories[{index}]"), errors);
    }
    errors.require(!categories.is_empty(), "categories", "has no entry");
    check_ids(
        categories.iter().map(|category| &*category.id),
        "categories",
        errors,
    );
}

/// Without readable categories nothing is said about the category of a permit.
pub(in crate::content) fn check_permits(
    permits: &Files<Permit>,
    categories: Option<&[PermitCategory]>,
    errors: &mut ValidationErrors,
) {
    if permits.complete && permits.iter().next().is_none() {
        errors.in_file("permits/").add(
            "",
            "has no .toml file; the counter needs at least one permit",
        );
    }
    let mut seen = HashMap::new();
    for (file, permit) in permits.iter() {
        let mut errors = errors.in_file(file);
        check_texts(permit, "", &mut errors);
        check_id(&permit.id, "id", &mut errors);
        if let Some(other) = seen.insert(&permit.id, file) {
            errors.add("id", format!("{:?} is also the id of {other}", permit.id));
        }
        let text = format!(
            "{:?} does not fit the file name, NN-{}.toml",
            permit.id, permit.id
        );
        errors.require(is_named_after(file, &permit.id), "id", &text);
        if let Some(categories) = categories {
            let known = categories
                .iter()
                .any(|category| category.id == permit.category);
            let text = format!("{:?} is not in categories.toml", permit.category);
            errors.require(known, "category", &text);
        }
        check_standard(&permit.standard, &mut errors);
    }
}

/// Whether a file is called `permits/NN-<id>.toml`.
fn is_named_after(file: &str, id: &str) -> bool {
    let name = file
        .strip_prefix("permits/")
        .and_then(|name| name.strip_suffix(".toml"));
    let Some((number, rest)) = name.and_then(|name| name.split_once('-')) else {
        return false;
    };
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) && rest == id
}
