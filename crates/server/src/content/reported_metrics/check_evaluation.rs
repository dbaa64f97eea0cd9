//! What the types cannot say about measured figures.

use super::{EvaluationFile, ImportedSatisfaction};
use crate::content::evaluation_rules::EvaluationRules;
use crate::content::validation::check_texts;
use crate::content::validation_errors::FileErrors;
use loket_domain::permits::Permit;
use loket_domain::survey::{SurveyBand, SurveyWeight};
use std::collections::HashSet;

/// How far an index may be from what its elements give, in hundredths. The elements are
/// published with two decimals, each up to half a hundredth off, and their mean is taken
/// times 25: an eighth, and half a hundredth for the index itself.
const TOLERANCE: u32 = 13;

pub(in crate::content) fn check_evaluation<'permit>(
    file: &EvaluationFile,
    rules: &EvaluationRules,
    permits: impl Iterator<Item = &'permit Permit>,
    errors: &mut FileErrors<'_>,
) {
    check_texts(&file.processing, "processing", errors);
    check_texts(&file.complaints, "complaints", errors);
    check_texts(&file.satisfaction, "satisfaction", errors);
    check_texts(&file.actions, "actions", errors);
    let permits: HashSet<&str> = permits.map(|permit| &*permit.id).collect();
    for (index, entry) in file.processing.iter().enumerate() {
        let at = |field: &str| format!("processing[{index}].{field}");
        let is_known = permits.contains(&*entry.permit);
        errors.require(is_known, at("permit"), "is not the id of a permit");
        let some = entry.applications > 0;
        errors.require(some, at("applications"), "is at least 1");
        errors.require(
            entry
                .in_time
                .is_none_or(|count| count <= entry.applications),
            at("in_time"),
            "is more than applications",
        );
        errors.require(
            entry
                .ninetieth_days
                .is_none_or(|days| days >= entry.median_days),
            at("ninetieth_days"),
            "is less than median_days",
        );
    }
    for (index, entry) in file.complaints.iter().enumerate() {
        let at = |field: &str| format!("complaints[{index}].{field}");
        let parts = [entry.in_time, entry.late, entry.overdue];
        let parts: u64 = parts.into_iter().map(u64::from).sum();
        let text = "is less than in_time, late and overdue together";
        errors.require(u64::from(entry.received) >= parts, at("received"), text);
        let fits = entry.reopened <= entry.received;
        errors.require(fits, at("reopened"), "is more than received");
    }
    for (index, entry) in file.satisfaction.iter().enumerate() {
        let at = format!("satisfaction[{index}]");
        check_satisfaction(entry, rules, &at, errors);
    }
    let processing = file.processing.iter();
    let processing = processing.map(|entry| format!("{} {}", entry.period, entry.permit));
    once("processing", processing, errors);
    let complaints = file.complaints.iter();
    once("complaints", complaints.map(|entry| entry.period), errors);
    let surveys = file.satisfaction.iter();
    once("satisfaction", surveys.map(|entry| entry.period), errors);
    once(
        "actions",
        file.actions.iter().map(|entry| entry.period),
        errors,
    );
}

fn once(list: &str, subjects: impl Iterator<Item = impl ToString>, errors: &mut FileErrors<'_>) {
    let mut seen = HashSet::new();
    for (index, subject) in subjects.enumerate() {
        let text = subject.to_string();
        let says = format!("{text} is in the file twice");
        errors.require(seen.insert(text), format!("{list}[{index}].period"), &says);
    }
}

/// An index is never computed anew: it is held against its own elements, so that a slip of
/// the pen or the other weight is noticed before it is published.
fn check_satisfaction(
    entry: &ImportedSatisfaction,
    rules: &EvaluationRules,
    at: &str,
    errors: &mut FileErrors<'_>,
) {
    let field = |name: &str| format!("{at}.{name}");
    errors.require(entry.answers > 0, field("answers"), "is at least 1");
    let mut in_range = true;
    for (place, mean) in entry.elements.iter().enumerate() {
        let fits = (100..=400).contains(&mean.0);
        in_range &= fits;
        let text = "the mean of an element is 1 to 4";
        errors.require(fits, format!("{at}.elements[{place}]"), text);
    }
    let band = SurveyBand::for_index(&rules.bands, entry.index.0);
    match band {
        Some(band) if entry.index.0 <= 10_000 => {
            let text = format!("an index of this height has grade {}", band.grade);
            errors.require(band.grade == entry.grade, field("grade"), &text);
        }
        _ => errors.add(field("index"), "an index is 25 to 100"),
    }
    let fits = |weight| expected(entry, weight).abs_diff(entry.index.0) <= TOLERANCE;
    if in_range && !fits(entry.weight) {
        let other = match entry.weight {
            SurveyWeight::Ninth => SurveyWeight::PointEleven,
            SurveyWeight::PointEleven => SurveyWeight::Ninth,
        };
        let text = if fits(other) {
            "the index fits the elements by the other weight"
        } else {
            "the index fits its elements by neither weight; look at both again"
        };
        errors.add(field("weight"), text);
    }
}

/// The index that the published means give, in hundredths.
fn expected(entry: &ImportedSatisfaction, weight: SurveyWeight) -> u32 {
    let sum: u32 = entry.elements.iter().map(|mean| mean.0).sum();
    match weight {
        SurveyWeight::Ninth => (sum * 25 + 4) / 9,
        SurveyWeight::PointEleven => (sum * 275 + 50) / 100,
    }
}
