//! Assembling the evaluation from measured and reported metrics.

use super::comparison::compare_with_previous;
use super::complaints::complaints;
use super::measured::MeasuredQuarter;
use super::processing::processing;
use super::reported::ReportedMetrics;
use super::satisfaction::satisfaction;
use crate::content::EvaluationRules;
use crate::content::reported_metrics::{EvaluationEntry, Period};
use loket_domain::evaluation::{Evaluation, EvaluationPeriod};
use loket_domain::permits::{MIN_APPLICATIONS, Permit};
use loket_domain::time::Day;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What an evaluation is assembled from, apart from reported metrics.
pub(super) struct Assembly<'data> {
    pub rules: &'data EvaluationRules,
    /// In the order of the catalogue.
    pub permits: &'data [Permit],
    pub today: Day,
    pub measured: BTreeMap<Period, MeasuredQuarter>,
}

impl Assembly<'_> {
    /// The evaluation, the newest period first.
    pub(super) fn evaluation(&self, entries: Vec<EvaluationEntry>) -> Evaluation {
        let mut ids: BTreeSet<Period> = self.measured.keys().copied().collect();
        let mut reported = ReportedMetrics::default();
        for entry in entries {
            ids.extend(reported.insert(entry));
        }
        let mut ids: Vec<Period> = ids.into_iter().collect();
        ids.sort_by_key(|id| Reverse((id.until(), id.from())));
        let mut periods: Vec<(Period, EvaluationPeriod)> = ids
            .into_iter()
            .map(|id| (id, self.period(id, &reported)))
            .collect();
        compare_with_previous(&mut periods);
        Evaluation {
            as_of: self.today,
            needed: MIN_APPLICATIONS,
            bands: self.rules.bands.clone(),
            bands_source: self.rules.bands_source.clone(),
            periods: periods.into_iter().map(|(_, period)| period).collect(),
        }
    }

    fn period(&self, id: Period, reported: &ReportedMetrics) -> EvaluationPeriod {
        let nothing = MeasuredQuarter::default();
        let measured = self.measured.get(&id).unwrap_or(&nothing);
        let processing_of = |permit: &Permit| {
            let times = measured.processing.get(&permit.id);
            let reported = reported.processing.get(&(id, permit.id.clone()));
            processing(self.rules, id, permit, times, reported)
        };
        EvaluationPeriod {
            id: id.to_string(),
            from: id.from(),
            until: id.until(),
            is_over: id.until() < self.today,
            processing: self.permits.iter().filter_map(processing_of).collect(),
            complaints: complaints(
                self.rules,
                id,
                measured.complaints.as_ref(),
                reported.complaints.get(&id),
            ),
            satisfaction: satisfaction(
                self.rules,
                id,
                measured.survey.as_ref(),
                reported.satisfaction.get(&id),
                reported.actions.get(&id),
            ),
        }
    }
}
