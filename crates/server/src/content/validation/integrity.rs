//! `integrity.toml`.

use super::fields::{check_ids, check_texts};
use crate::content::validation_errors::FileErrors;
use loket_domain::integrity::{IntegrityZone, Point};
use std::collections::HashSet;

pub(in crate::content) fn check_integrity(integrity: &IntegrityZone, errors: &mut FileErrors<'_>) {
    check_texts(integrity, "", errors);
    let lists = [
        ("introduction", integrity.introduction.len()),
        ("predicates", integrity.predicates.len()),
        ("commitments", integrity.commitments.len()),
        ("citizen_rights", integrity.citizen_rights.len()),
        ("citizen_obligations", integrity.citizen_obligations.len()),
        ("benefits", integrity.benefits.len()),
    ];
    for (list, length) in lists {
        errors.require(length > 0, list, "has no entry");
    }
    check_points(&integrity.commitments, "commitments", errors);
    check_points(&integrity.benefits, "benefits", errors);
    let sides = integrity.zero_tolerance.iter().map(|side| &*side.id);
    check_ids(sides, "zero_tolerance", errors);
    if let Some(statement) = &integrity.statement {
        let some = !statement.paragraphs.is_empty();
        errors.require(some, "statement.paragraphs", "has no entry");
    }
    if let Some(promise) = &integrity.service_promise {
        let promises = promise.promises.iter().map(|promise| &*promise.id);
        check_ids(promises, "service_promise.promises", errors);
        let some = !promise.promises.is_empty();
        errors.require(some, "service_promise.promises", "has no entry");
    }
    let mut seen = HashSet::new();
    for (index, predicate) in integrity.predicates.iter().enumerate() {
        let field = format!("predicates[{index}]");
        let text = format!("{:?} is used twice", predicate.id);
        errors.require(seen.insert(&predicate.id), format!("{field}.id"), &text);
        check_points(
            &predicate.strategies,
            &format!("{field}.strategies"),
            errors,
        );
    }
}

fn check_points(points: &[Point], list: &str, errors: &mut FileErrors<'_>) {
    check_ids(points.iter().map(|point| &*point.id), list, errors);
}
