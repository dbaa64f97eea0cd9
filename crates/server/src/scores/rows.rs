//! Scores in the order of the criteria.

use crate::content::reported_metrics::CriterionScore;
use crate::content::{Criterion, Hundredths, ScoringRules};
use loket_domain::scores::{Minimum, PartScore, ScoreRow};

/// One row per criterion, each after the one that it is part of.
pub(super) fn rows(rules: &ScoringRules, scores: &[CriterionScore]) -> Vec<ScoreRow> {
    let row = |criterion| row(rules, scores, criterion);
    rules.criteria.iter().map(row).collect()
}

fn row(rules: &ScoringRules, scores: &[CriterionScore], criterion: &Criterion) -> ScoreRow {
    let score = points(rules, scores, criterion);
    let given = given(scores, criterion);
    let part = |score: Option<Hundredths>, maximum: Option<Hundredths>| {
        Some(PartScore {
            score: score?.0,
            maximum: maximum?.0,
        })
    };
    let minimum = |predicate| {
        criterion.minimum(predicate).map(|minimum| Minimum {
            predicate: predicate.id.clone(),
            score: minimum,
            met: score.map(|score| score >= minimum),
        })
    };
    ScoreRow {
        id: criterion.id.clone(),
        name: criterion.name.clone(),
        level: level(rules, criterion),
        score,
        maximum: criterion.maximum.0,
        compliance: part(
            given.and_then(|given| given.compliance),
            criterion.compliance,
        ),
        reform: part(given.and_then(|given| given.reform), criterion.reform),
        minimums: rules.predicates.iter().filter_map(minimum).collect(),
        unverified: criterion.unverified,
    }
}

fn given<'scores>(
    scores: &'scores [CriterionScore],
    criterion: &Criterion,
) -> Option<&'scores CriterionScore> {
    scores.iter().find(|score| score.criterion == criterion.id)
}

/// The score as it was given, else that of its parts together; `None` where one of them
/// has none.
fn points(rules: &ScoringRules, scores: &[CriterionScore], criterion: &Criterion) -> Option<u32> {
    if let Some(given) = given(scores, criterion) {
        let halves = || Some(given.compliance?.0 + given.reform?.0);
        return given.score.map(|score| score.0).or_else(halves);
    }
    let mut parts = rules
        .criteria
        .iter()
        .filter(|part| part.part_of.as_ref() == Some(&criterion.id))
        .peekable();
    parts.peek()?;
    parts.map(|part| points(rules, scores, part)).sum()
}

fn level(rules: &ScoringRules, criterion: &Criterion) -> u8 {
    let whole = criterion.part_of.as_ref();
    let whole = whole.and_then(|id| rules.criteria.iter().find(|of| of.id == *id));
    whole.map_or(0, |whole| level(rules, whole) + 1)
}
