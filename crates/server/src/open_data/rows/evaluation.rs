//! What was measured.

use super::office::{name, unit};
use crate::open_data::catalogue::ELEMENTS;
use crate::open_data::table::{Cell, Row, basis};
use loket_domain::evaluation::{Evaluation, EvaluationPeriod, ProcessingMetrics};

pub(super) fn processing(evaluation: &Evaluation) -> Vec<Row> {
    let row = |(period, of): (&EvaluationPeriod, &ProcessingMetrics)| -> Row {
        let mut row = vec![
            (&period.id).into(),
            (&of.permit_id).into(),
            (&of.name.id).into(),
            of.promise.as_ref().map(|promise| promise.at_most).into(),
            unit(of.unit).into(),
            of.applications.into(),
            of.median_tenths.into(),
            of.ninetieth_tenths.into(),
            of.in_time.into(),
        ];
        row.extend(basis(&of.basis));
        row
    };
    let periods = evaluation.periods.iter();
    periods
        .flat_map(|period| period.processing.iter().map(move |of| (period, of)))
        .map(row)
        .collect()
}

pub(super) fn complaints(evaluation: &Evaluation) -> Vec<Row> {
    let row = |period: &EvaluationPeriod| -> Option<Row> {
        let of = period.complaints.as_ref()?;
        let mut row = vec![
            (&period.id).into(),
            of.received.into(),
            of.in_time.into(),
            of.late.into(),
            of.overdue.into(),
            of.reopened.into(),
        ];
        row.extend(basis(&of.basis));
        Some(row)
    };
    evaluation.periods.iter().filter_map(row).collect()
}

pub(super) fn satisfaction(evaluation: &Evaluation) -> Vec<Row> {
    let row = |period: &EvaluationPeriod| -> Option<Row> {
        let of = period.satisfaction.as_ref()?;
        let mut row = vec![
            (&period.id).into(),
            of.answers.into(),
            of.index.into(),
            name(&of.weight),
            of.grade.as_ref().into(),
        ];
        row.extend((0..ELEMENTS.len()).map(|place| Cell::from(of.elements.get(place).copied())));
        let weakest: Vec<&str> = of
            .weakest
            .iter()
            .filter_map(|place| ELEMENTS.get(*place as usize))
            .map(|element| element.name)
            .collect();
        let weakest = (!weakest.is_empty()).then(|| weakest.join(" "));
        row.push(weakest.into());
        row.push(of.action.as_ref().map(|action| &action.text.id).into());
        row.push(of.action.as_ref().map(|action| action.date).into());
        row.extend(basis(&of.basis));
        Some(row)
    };
    evaluation.periods.iter().filter_map(row).collect()
}
