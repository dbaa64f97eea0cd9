//! `categories.toml` and `permits/*.toml`.

use super::fields::{check_id, check_ids, check_texts};
use super::standard::check_standard;
use crate::counter_data::faults::{Faults, FileFaults};
use crate::counter_data::files::Files;
use loket_domain::permits::{Permit, PermitCategory};
use std::collections::HashMap;

pub(in crate::counter_data) fn check_categories(
    categories: &[PermitCategory],
    faults: &mut FileFaults<'_>,
) {
    for (index, category) in categories.iter().enumerate() {
        check_texts(category, &format!("categories[{index}]"), faults);
    }
    faults.require(!categories.is_empty(), "categories", "has no entry");
    check_ids(
        categories.iter().map(|category| &*category.id),
        "categories",
        faults,
    );
}

/// Without readable categories nothing is said about the category of a permit.
pub(in crate::counter_data) fn check_permits(
    permits: &Files<Permit>,
    categories: Option<&[PermitCategory]>,
    faults: &mut Faults,
) {
    if permits.complete && permits.iter().next().is_none() {
        faults.in_file("permits/").add(
            "",
            "has no .toml file; the counter needs at least one permit",
        );
    }
    let mut seen = HashMap::new();
    for (file, permit) in permits.iter() {
        let mut faults = faults.in_file(file);
        check_texts(permit, "", &mut faults);
        check_id(&permit.id, "id", &mut faults);
        if let Some(other) = seen.insert(&permit.id, file) {
            faults.add("id", format!("{:?} is also the id of {other}", permit.id));
        }
        let text = format!(
            "{:?} does not fit the file name, NN-{}.toml",
            permit.id, permit.id
        );
        faults.require(is_named_after(file, &permit.id), "id", &text);
        if let Some(categories) = categories {
            let known = categories
                .iter()
                .any(|category| category.id == permit.category);
            let text = format!("{:?} is not in categories.toml", permit.category);
            faults.require(known, "category", &text);
        }
        check_standard(&permit.standard, &mut faults);
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
