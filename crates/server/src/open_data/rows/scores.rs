//! The scores of the integrity zone, and what was done for it.

use super::office::name;
use crate::content::ScoringRules;
use crate::open_data::table::{Row, basis, source};
use loket_domain::scores::{Programme, Scorecard, Training};

pub(super) fn scores(card: &Scorecard) -> Vec<Row> {
    let mut rows = Vec::new();
    for assessment in &card.assessments {
        for of in &assessment.rows {
            let mut row = vec![
                (&assessment.id).into(),
                name(&assessment.kind),
                (&assessment.assessor.id).into(),
                (&of.id).into(),
                (&of.name.id).into(),
                u32::from(of.level).into(),
                of.score.into(),
                of.maximum.into(),
                of.compliance.as_ref().map(|part| part.score).into(),
                of.reform.as_ref().map(|part| part.score).into(),
            ];
            row.extend(basis(&assessment.basis));
            rows.push(row);
        }
    }
    rows
}

pub(super) fn minimums(rules: &ScoringRules) -> Vec<Row> {
    let mut rows = Vec::new();
    for predicate in &rules.predicates {
        for criterion in &rules.criteria {
            let Some(minimum) = criterion.minimum(predicate) else {
                continue;
            };
            let [title, date] = source(Some(&predicate.source));
            rows.push(vec![
                (&predicate.id).into(),
                (&criterion.id).into(),
                (&criterion.name.id).into(),
                minimum.into(),
                title,
                date,
                predicate.provenance.into(),
            ]);
        }
    }
    rows
}

pub(super) fn programmes(card: &Scorecard) -> Vec<Row> {
    let row = |of: &Programme| -> Row {
        let mut row = vec![
            (&of.id).into(),
            (&of.area).into(),
            (&of.area_name.id).into(),
            (&of.title.id).into(),
            of.result.as_ref().map(|result| &result.id).into(),
            of.url.as_ref().into(),
        ];
        row.extend(basis(&of.basis));
        row
    };
    card.programmes.iter().map(row).collect()
}

pub(super) fn trainings(card: &Scorecard) -> Vec<Row> {
    let row = |of: &Training| -> Row {
        let mut row = vec![(&of.subject.id).into(), of.hours.into(), of.people.into()];
        row.extend(basis(&of.basis));
        row
    };
    card.trainings.iter().map(row).collect()
}
