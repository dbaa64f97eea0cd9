//! How complaints were answered.

use super::basis::measured_basis;
use crate::content::EvaluationRules;
use crate::content::reported_metrics::{ImportedComplaints, Period};
use crate::reported_metrics::basis as reported_basis;
use loket_domain::complaints::RegisterMonth;
use loket_domain::evaluation::ComplaintMetrics;
use loket_domain::provenance::Provenance;

/// The measured metrics if there was any complaint, else the reported ones.
pub(super) fn complaints(
    rules: &EvaluationRules,
    id: Period,
    measured: Option<&RegisterMonth>,
    reported: Option<&ImportedComplaints>,
) -> Option<ComplaintMetrics> {
    match (measured, reported) {
        (Some(measured), _) => Some(from_register(rules, id, measured)),
        (None, reported) => reported.map(|reported| from_document(id, reported)),
    }
}

fn from_register(
    rules: &EvaluationRules,
    id: Period,
    measured: &RegisterMonth,
) -> ComplaintMetrics {
    ComplaintMetrics {
        received: measured.received,
        in_time: measured.in_time,
        late: measured.late,
        overdue: measured.overdue,
        reopened: measured.reopened,
        before: None,
        basis: measured_basis(rules, id, Provenance::Official),
    }
}

fn from_document(id: Period, reported: &ImportedComplaints) -> ComplaintMetrics {
    let source = reported.source.clone();
    ComplaintMetrics {
        received: reported.received,
        in_time: reported.in_time,
        late: reported.late,
        overdue: reported.overdue,
        reopened: reported.reopened,
        before: None,
        basis: reported_basis(source, id.from(), id.until(), reported.provenance),
    }
}
