//! `scoring.toml`.

use super::fields::{check_ids, check_texts};
use crate::counter_data::decimal::Hundredths;
use crate::counter_data::faults::FileFaults;
use crate::counter_data::scoring::{Criterion, ScoringRules};
use loket_domain::integrity::IntegrityZone;

pub(in crate::counter_data) fn check_scoring(
    rules: &ScoringRules,
    integrity: &IntegrityZone,
    faults: &mut FileFaults<'_>,
) {
    check_texts(rules, "", faults);
    for (index, predicate) in rules.predicates.iter().enumerate() {
        let at = |field: &str| format!("predicates[{index}].{field}");
        let is_known = integrity.predicates.iter().any(|of| of.id == predicate.id);
        let text = "is not a predicate of integrity.toml";
        faults.require(is_known, at("id"), text);
        let text = "is a percentage, 1 to 100";
        let fits = (1..=100).contains(&predicate.area_percent);
        faults.require(fits, at("area_percent"), text);
    }
    let some = !rules.predicates.is_empty() && !rules.criteria.is_empty();
    faults.require(some, "", "has no predicates or no criteria");
    let ids = rules.criteria.iter().map(|criterion| &*criterion.id);
    check_ids(ids, "criteria", faults);
    for (index, criterion) in rules.criteria.iter().enumerate() {
        check_criterion(criterion, index, rules, faults);
    }
}

fn check_criterion(
    criterion: &Criterion,
    index: usize,
    rules: &ScoringRules,
    faults: &mut FileFaults<'_>,
) {
    let at = |field: &str| format!("criteria[{index}].{field}");
    match &criterion.part_of {
        None => faults.require(
            index == 0,
            at("part_of"),
            "only the first, the total, has none",
        ),
        Some(whole) => {
            let earlier = rules.criteria[..index].iter();
            let is_there = earlier.clone().any(|of| of.id == *whole);
            let text = "is not the id of a criterion further up";
            faults.require(is_there, at("part_of"), text);
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
    faults.require(parts.is_empty() || adds_up(&parts), at("maximum"), text);
    match (criterion.compliance, criterion.reform) {
        (Some(compliance), Some(reform)) => {
            let text = "is not compliance and reform together";
            faults.require(adds_up(&[compliance, reform]), at("maximum"), text);
        }
        (None, None) => {}
        _ => faults.add(at("reform"), "an area has both compliance and reform"),
    }
    for (predicate, minimum) in &criterion.minimums {
        let at = at(&format!("minimums.{predicate}"));
        let is_known = rules.predicates.iter().any(|of| of.id == *predicate);
        faults.require(is_known, &at, "is not a predicate of this file");
        faults.require(
            *minimum <= criterion.maximum,
            &at,
            "is more than the maximum",
        );
    }
}
