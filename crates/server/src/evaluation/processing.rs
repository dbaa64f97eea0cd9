//! Processing times of the applications for a permit.

use super::basis::measured_basis;
use crate::applications::ProcessingTimes;
use crate::content::EvaluationRules;
use crate::content::reported_metrics::{ImportedProcessing, Period};
use crate::reported_metrics::basis as reported_basis;
use loket_domain::evaluation::ProcessingMetrics;
use loket_domain::permits::{DurationUnit, Permit, ProcessingTime};

/// The measured metrics where there are enough applications, else the reported ones; where
/// there are neither, the applications are only counted.
pub(super) fn processing(
    rules: &EvaluationRules,
    id: Period,
    permit: &Permit,
    measured: Option<&ProcessingTimes>,
    reported: Option<&ImportedProcessing>,
) -> Option<ProcessingMetrics> {
    let time = permit.standard.processing_time.as_ref();
    let promise = time.and_then(ProcessingTime::total);
    let unit = promise.as_ref().map(|promise| promise.unit);
    let is_enough = measured.is_some_and(|times| times.median_tenths.is_some());
    let blank = |basis| ProcessingMetrics {
        permit_id: permit.id.clone(),
        name: permit.name.clone(),
        unit: unit.unwrap_or(DurationUnit::WorkingDays),
        applications: 0,
        median_tenths: None,
        ninetieth_tenths: None,
        in_time: None,
        before: None,
        promise: promise.clone(),
        basis,
    };
    if let Some(reported) = reported.filter(|_| !is_enough) {
        let source = reported.source.clone();
        let basis = reported_basis(source, id.from(), id.until(), reported.provenance);
        return Some(ProcessingMetrics {
            applications: reported.applications,
            median_tenths: Some(reported.median_days.0),
            ninetieth_tenths: reported.ninetieth_days.map(|days| days.0),
            in_time: reported.in_time.filter(|_| promise.is_some()),
            ..blank(basis)
        });
    }
    let measured = measured?;
    let provenance = measured.provenance.unwrap_or(permit.provenance);
    Some(ProcessingMetrics {
        applications: measured.applications,
        median_tenths: measured.median_tenths,
        ninetieth_tenths: measured.ninetieth_tenths,
        in_time: measured.in_time.filter(|_| promise.is_some()),
        ..blank(measured_basis(rules, id, provenance))
    })
}
