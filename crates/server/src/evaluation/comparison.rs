//! Comparing each metric with that of the period before.

use crate::content::reported_metrics::Period;
use loket_domain::evaluation::{EvaluationPeriod, PreviousValue};

/// Sets the previous value of each metric, where the period before has one that can be
/// compared: an index by another weight cannot.
pub(super) fn compare_with_previous(periods: &mut [(Period, EvaluationPeriod)]) {
    for at in 0..periods.len() {
        let id = periods[at].0.before();
        let Some((_, earlier)) = periods.iter().find(|(other, _)| *other == id) else {
            continue;
        };
        let earlier = earlier.clone();
        let before = |value| PreviousValue {
            period: id.to_string(),
            value,
        };
        let period = &mut periods[at].1;
        for metrics in &mut period.processing {
            let mut others = earlier.processing.iter();
            let same = others.find(|other| other.permit_id == metrics.permit_id);
            let median = same.and_then(|same| same.median_tenths);
            metrics.before = median
                .map(before)
                .filter(|_| metrics.median_tenths.is_some());
        }
        if let (Some(metrics), Some(previous)) = (&mut period.complaints, &earlier.complaints) {
            metrics.before = previous.in_time_percent().map(before);
        }
        if let (Some(metrics), Some(previous)) = (&mut period.satisfaction, &earlier.satisfaction)
            && metrics.weight == previous.weight
            && metrics.index.is_some()
        {
            metrics.before = previous.index.map(before);
        }
    }
}
