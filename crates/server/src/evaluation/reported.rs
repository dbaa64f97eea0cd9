//! The reported metrics, by what they are about.

use crate::content::reported_metrics::{
    EvaluationEntry, ImportedAction, ImportedComplaints, ImportedProcessing, ImportedSatisfaction,
    Period,
};
use std::collections::HashMap;

/// Entries of documents, by period and permit.
#[derive(Default)]
pub(super) struct ReportedMetrics {
    pub processing: HashMap<(Period, String), ImportedProcessing>,
    pub complaints: HashMap<Period, ImportedComplaints>,
    pub satisfaction: HashMap<Period, ImportedSatisfaction>,
    pub actions: HashMap<Period, ImportedAction>,
}

impl ReportedMetrics {
    /// Inserts an entry; returns the period in which it shows something.
    pub(super) fn insert(&mut self, entry: EvaluationEntry) -> Option<Period> {
        match entry {
            EvaluationEntry::Processing(entry) => {
                let period = entry.period;
                self.processing
                    .insert((period, entry.permit.clone()), entry);
                Some(period)
            }
            EvaluationEntry::Complaints(entry) => {
                let period = entry.period;
                self.complaints.insert(period, entry);
                Some(period)
            }
            EvaluationEntry::Satisfaction(entry) => {
                let period = entry.period;
                self.satisfaction.insert(period, entry);
                Some(period)
            }
            // It stands with the survey of its period, and shows nothing without one.
            EvaluationEntry::Action(entry) => {
                self.actions.insert(entry.period, entry);
                None
            }
        }
    }
}
