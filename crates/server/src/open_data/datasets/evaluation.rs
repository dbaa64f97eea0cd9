//! Metrics of processing times and of complaints, by period.

use crate::open_data::cell::{Cell, Row};
use crate::open_data::column::{Column, Dataset, count, measure, text};
use crate::open_data::shared_columns::{BASIS, COMPLAINT_ANSWERS, PERMIT, basis};
use loket_domain::evaluation::{Evaluation, EvaluationPeriod, ProcessingMetrics};

/// The period that a row is about.
pub(super) const PERIOD: Column = text("period", "Masa", "The quarter, 2026-q3, or year");

pub(in crate::open_data) const EVALUATION_PROCESSING: Dataset = Dataset {
    name: "evaluation-processing",
    title_id: "Lama proses, dijanjikan dan terukur",
    title_en: "Processing times, promised and measured",
    columns: &[
        &[PERIOD],
        PERMIT,
        &[
            count("promised", "Dijanjikan paling lama", "Promised at most"),
            text(
                "time_unit",
                "Satuan waktu",
                "The unit: working_days or calendar_days",
            ),
            count(
                "applications",
                "Permohonan yang selesai",
                "Applications that ended",
            ),
            measure(
                "median_tenths",
                "tenths of a day",
                "Median; kosong bila terlalu sedikit",
                "Median; empty where there are too few",
            ),
            measure(
                "ninetieth_tenths",
                "tenths of a day",
                "Persentil ke-90",
                "90th percentile",
            ),
            count(
                "in_time",
                "Selesai sesuai janji",
                "How many kept the promise",
            ),
        ],
        BASIS,
    ],
};

pub(in crate::open_data) const EVALUATION_COMPLAINTS: Dataset = Dataset {
    name: "evaluation-complaints",
    title_id: "Aduan yang dijawab, per masa",
    title_en: "Complaints answered, by period",
    columns: &[
        &[PERIOD],
        COMPLAINT_ANSWERS,
        &[count(
            "reopened",
            "Dibuka lagi",
            "Opened again by the citizen",
        )],
        BASIS,
    ],
};

pub(in crate::open_data) fn processing_rows(evaluation: &Evaluation) -> Vec<Row> {
    let row = |(period, of): (&EvaluationPeriod, &ProcessingMetrics)| -> Row {
        let mut row = vec![
            (&period.id).into(),
            (&of.permit_id).into(),
            (&of.name.id).into(),
            of.promise.as_ref().map(|promise| promise.at_most).into(),
            Cell::from_wire_name(&of.unit),
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

pub(in crate::open_data) fn complaint_rows(evaluation: &Evaluation) -> Vec<Row> {
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
