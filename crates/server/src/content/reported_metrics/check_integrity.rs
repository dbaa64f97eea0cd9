//! What the types cannot say about scores, programmes and trainings.

use super::{CriterionScore, ImportedAssessment, IntegrityFile};
use crate::counter_data::checks::{check_ids, check_texts};
use crate::counter_data::decimal::Hundredths;
use crate::counter_data::faults::FileFaults;
use crate::counter_data::scoring::{Criterion, ScoringRules};
use loket_domain::time::Day;
use std::collections::HashMap;

pub(in crate::counter_data) fn check_integrity(
    file: &IntegrityFile,
    rules: &ScoringRules,
    faults: &mut FileFaults<'_>,
) {
    check_texts(&file.assessments, "assessments", faults);
    check_texts(&file.programmes, "programmes", faults);
    check_texts(&file.trainings, "trainings", faults);
    let ids = file.assessments.iter().map(|entry| &*entry.id);
    check_ids(ids, "assessments", faults);
    let ids = file.programmes.iter().map(|entry| &*entry.id);
    check_ids(ids, "programmes", faults);
    let ids = file.trainings.iter().map(|entry| &*entry.id);
    check_ids(ids, "trainings", faults);
    for (index, assessment) in file.assessments.iter().enumerate() {
        check_assessment(assessment, rules, &format!("assessments[{index}]"), faults);
    }
    for (index, programme) in file.programmes.iter().enumerate() {
        let at = format!("programmes[{index}]");
        let area = rules.criteria.iter().find(|area| area.id == programme.area);
        faults.require(
            area.is_some_and(Criterion::is_area),
            format!("{at}.area"),
            "is not the id of an area in scoring.toml",
        );
        check_days(programme.from, programme.date, &at, faults);
    }
    for (index, training) in file.trainings.iter().enumerate() {
        let at = format!("trainings[{index}]");
        faults.require(training.hours > 0, format!("{at}.hours"), "is at least 1");
        faults.require(training.people > 0, format!("{at}.people"), "is at least 1");
        check_days(training.from, training.date, &at, faults);
    }
}

fn check_days(from: Option<Day>, date: Day, at: &str, faults: &mut FileFaults<'_>) {
    faults.require(
        from.is_none_or(|from| from <= date),
        format!("{at}.from"),
        "is after the date",
    );
}

fn check_assessment(
    assessment: &ImportedAssessment,
    rules: &ScoringRules,
    at: &str,
    faults: &mut FileFaults<'_>,
) {
    faults.require(
        assessment.from <= assessment.until,
        format!("{at}.until"),
        "is before from",
    );
    faults.require(
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
            faults.add(field, "is not the id of a criterion in scoring.toml");
            continue;
        };
        if let Some(points) = check_score(score, criterion, &at, faults) {
            let is_new = whole.insert(&criterion.id, points).is_none();
            faults.require(is_new, format!("{at}.criterion"), "is scored twice");
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
            faults.add(format!("{at}.scores"), text);
        }
    }
}

/// The score as a whole, if it can be told.
fn check_score(
    score: &CriterionScore,
    criterion: &Criterion,
    at: &str,
    faults: &mut FileFaults<'_>,
) -> Option<u32> {
    let most = |value: Option<Hundredths>,
                maximum: Option<Hundredths>,
                field: &str,
                faults: &mut FileFaults<'_>| {
        let (Some(value), Some(maximum)) = (value, maximum) else {
            return;
        };
        let text = format!("is more than the maximum, {}", in_words(maximum.0));
        faults.require(value <= maximum, format!("{at}.{field}"), &text);
    };
    most(score.score, Some(criterion.maximum), "score", faults);
    most(score.compliance, criterion.compliance, "compliance", faults);
    most(score.reform, criterion.reform, "reform", faults);
    if !criterion.is_area() && (score.compliance.is_some() || score.reform.is_some()) {
        let text = "has no compliance and reform: only the areas have";
        faults.add(format!("{at}.criterion"), text);
        return None;
    }
    let parts = match (score.compliance, score.reform) {
        (Some(compliance), Some(reform)) => Some(compliance.0 + reform.0),
        (None, None) => None,
        _ => {
            faults.add(at, "give both compliance and reform, or neither");
            return None;
        }
    };
    match (score.score, parts) {
        (Some(score), Some(parts)) if score.0 != parts => {
            let text = format!("is not compliance and reform together, {}", in_words(parts));
            faults.add(format!("{at}.score"), text);
            None
        }
        (None, None) => {
            faults.add(at, "give score, or compliance and reform");
            None
        }
        (score, parts) => parts.or(score.map(|score| score.0)),
    }
}

fn in_words(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
