//! What the types cannot say about scores, programmes and trainings.

use super::{CriterionScore, ImportedAssessment, IntegrityFile};
use crate::content::decimal::Hundredths;
use crate::content::scoring::{Criterion, ScoringRules};
use crate::content::validation::{check_ids, check_texts};
use crate::content::validation_errors::FileErrors;
use loket_domain::time::Day;
use std::collections::HashMap;

pub(in crate::content) fn check_integrity(
    file: &IntegrityFile,
    rules: &ScoringRules,
    errors: &mut FileErrors<'_>,
) {
    check_texts(&file.assessments, "assessments", errors);
    check_texts(&file.programmes, "programmes", errors);
    check_texts(&file.trainings, "trainings", errors);
    let ids = file.assessments.iter().map(|entry| &*entry.id);
    check_ids(ids, "assessments", errors);
    let ids = file.programmes.iter().map(|entry| &*entry.id);
    check_ids(ids, "programmes", errors);
    let ids = file.trainings.iter().map(|entry| &*entry.id);
    check_ids(ids, "trainings", errors);
    for (index, assessment) in file.assessments.iter().enumerate() {
        check_assessment(assessment, rules, &format!("assessments[{index}]"), errors);
    }
    for (index, programme) in file.programmes.iter().enumerate() {
        let at = format!("programmes[{index}]");
        let area = rules.criteria.iter().find(|area| area.id == programme.area);
        errors.require(
            area.is_some_and(Criterion::is_area),
            format!("{at}.area"),
            "is not the id of an area in scoring.toml",
        );
        check_days(programme.from, programme.date, &at, errors);
    }
    for (index, training) in file.trainings.iter().enumerate() {
        let at = format!("trainings[{index}]");
        errors.require(training.hours > 0, format!("{at}.hours"), "is at least 1");
        errors.require(training.people > 0, format!("{at}.people"), "is at least 1");
        check_days(training.from, training.date, &at, errors);
    }
}

fn check_days(from: Option<Day>, date: Day, at: &str, errors: &mut FileErrors<'_>) {
    errors.require(
        from.is_none_or(|from| from <= date),
        format!("{at}.from"),
        "is after the date",
    );
}

fn check_assessment(
    assessment: &ImportedAssessment,
    rules: &ScoringRules,
    at: &str,
    errors: &mut FileErrors<'_>,
) {
    errors.require(
        assessment.from <= assessment.until,
        format!("{at}.until"),
        "is before from",
    );
    errors.require(
        !assessment.scores.is_empty(),
        format!("{at}.scores"),
        "has no entry",
    );
    let mut whole: HashMap<&str, u32> = HashMap::new();
    for (index, score) in assessment.scores.iter().enumerate() {
        let at = format!("{at}.scores[{index}]");
        let criterion = rules
            .criteria
            .iter()
            .find(|criterion| criterion.id == score.criterion);
        let Some(criterion) = criterion else {
            let field = format!("{at}.criterion");
            errors.add(field, "is not the id of a criterion in scoring.toml");
            continue;
        };
        if let Some(points) = check_score(score, criterion, &at, errors) {
            let is_new = whole.insert(&criterion.id, points).is_none();
            errors.require(is_new, format!("{at}.criterion"), "is scored twice");
        }
    }
    for criterion in &rules.criteria {
        let parts = rules.criteria.iter();
        let parts: Option<u32> = parts
            .filter(|part| part.part_of.as_deref() == Some(&criterion.id))
            .map(|part| whole.get(&*part.id).copied())
            .sum();
        if let (Some(points), Some(parts @ 1..)) = (whole.get(&*criterion.id), parts)
            && *points != parts
        {
            let text = format!(
                "{} is {}, but its parts are {} together",
                criterion.id,
                in_words(*points),
                in_words(parts)
            );
            errors.add(format!("{at}.scores"), text);
        }
    }
}

/// The score as a whole, if it can be told.
fn check_score(
    score: &CriterionScore,
    criterion: &Criterion,
    at: &str,
    errors: &mut FileErrors<'_>,
) -> Option<u32> {
    let most = |value: Option<Hundredths>,
                maximum: Option<Hundredths>,
                field: &str,
                errors: &mut FileErrors<'_>| {
        let (Some(value), Some(maximum)) = (value, maximum) else {
            return;
        };
        let text = format!("is more than the maximum, {}", in_words(maximum.0));
        errors.require(value <= maximum, format!("{at}.{field}"), &text);
    };
    most(score.score, Some(criterion.maximum), "score", errors);
    most(score.compliance, criterion.compliance, "compliance", errors);
    most(score.reform, criterion.reform, "reform", errors);
    if !criterion.is_area() && (score.compliance.is_some() || score.reform.is_some()) {
        let text = "has no compliance and reform: only the areas have";
        errors.add(format!("{at}.criterion"), text);
        return None;
    }
    let parts = match (score.compliance, score.reform) {
        (Some(compliance), Some(reform)) => Some(compliance.0 + reform.0),
        (None, None) => None,
        _ => {
            errors.add(at, "give both compliance and reform, or neither");
            return None;
        }
    };
    match (score.score, parts) {
        (Some(score), Some(parts)) if score.0 != parts => {
            let text = format!("is not compliance and reform together, {}", in_words(parts));
            errors.add(format!("{at}.score"), text);
            None
        }
        (None, None) => {
            errors.add(at, "give score, or compliance and reform");
            None
        }
        (score, parts) => parts.or(score.map(|score| score.0)),
    }
}

fn in_words(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
