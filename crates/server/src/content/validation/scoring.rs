//! `scoring.toml`.

use super::fields::{check_ids, check_texts};
use crate::content::decimal::Hundredths;
use crate::content::scoring::{Criterion, ScoringRules};
use crate::content::validation_errors::FileErrors;
use loket_domain::integrity::IntegrityZone;

pub(in crate::content) fn check_scoring(
    rules: &ScoringRules,
    integrity: &IntegrityZone,
    errors: &mut FileErrors<'_>,
) {
    check_texts(rules, "", errors);
    for (index, predicate) in rules.predicates.iter().enumerate() {
        let at = |field: &str| format!("predicates[{index}].{field}");
        let is_known = integrity.predicates.iter().any(|of| of.id == predicate.id);
        let text = "is not a predicate of integrity.toml";
        errors.require(is_known, at("id"), text);
        let text = "is a percentage, 1 to 100";
        let fits = (1..=100).contains(&predicate.area_percent);
        errors.require(fits, at("area_percent"), text);
    }
    let some = !rules.predicates.is_empty() && !rules.criteria.is_empty();
    errors.require(some, "", "has no predicates or no criteria");
    let ids = rules.criteria.iter().map(|criterion| &*criterion.id);
    check_ids(ids, "criteria", errors);
    for (index, criterion) in rules.criteria.iter().enumerate() {
        check_criterion(criterion, index, rules, errors);
    }
}

fn check_criterion(
    criterion: &Criterion,
    index: usize,
    rules: &ScoringRules,
    errors: &mut FileErrors<'_>,
) {
    let at = |field: &str| format!("criteria[{index}].{field}");
    match &criterion.part_of {
        None => errors.require(
            index == 0,
            at("part_of"),
            "only the first, the total, has none",
        ),
        Some(whole) => {
            let earlier = rules.criteria[..index].iter();
            let is_there = earlier.clone().any(|of| of.id == *whole);
            let text = "is not the id of a criterion further up";
            errors.require(is_there, at("part_of"), text);
        }
    }
    let parts: Vec<Hundredths> = rules
        .criteria
        .iter()
        .filter(|part| part.part_of.as_ref() == Some(&criterion.id))
        .map(|part| part.maximum)
        .collect();
    let adds_up =
        |parts: &[Hundredths]| parts.iter().map(|part| part.0).sum::<u32>() == criterion.maximum.0;
    let text = "is not what its parts can reach together";
    errors.require(parts.is_empty() || adds_up(&parts), at("maximum"), text);
    match (criterion.compliance, criterion.reform) {
        (Some(compliance), Some(reform)) => {
            let text = "is not compliance and reform together";
            errors.require(adds_up(&[compliance, reform]), at("maximum"), text);
        }
        (None, None) => {}
        _ => errors.add(at("reform"), "an area has both compliance and reform"),
    }
    for (predicate, minimum) in &criterion.minimums {
        let at = at(&format!("minimums.{predicate}"));
        let is_known = rules.predicates.iter().any(|of| of.id == *predicate);
        errors.require(is_known, &at, "is not a predicate of this file");
        errors.require(
            *minimum <= criterion.maximum,
            &at,
            "is more than the maximum",
        );
    }
}
