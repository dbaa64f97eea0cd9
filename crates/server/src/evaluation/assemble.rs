//! The counter's own figures and those from documents, put together.
//!
//! For each figure the counter's own counts where there is enough of it, else the
//! document's; where there is neither, what there is is only counted.

use super::own::{OwnQuarter, OwnSurvey};
use crate::content::EvaluationRules;
use crate::content::reported_metrics::{
    EvaluationEntry, ImportedAction, ImportedComplaints, ImportedProcessing, ImportedSatisfaction,
    Period,
};
use crate::scores::basis as imported_basis;
use loket_domain::complaints::RegisterMonth;
use loket_domain::evaluation::{
    ComplaintMetrics, Evaluation, EvaluationPeriod, ImprovementAction, PreviousValue,
    ProcessingMetrics, SatisfactionMetrics,
};
use loket_domain::permits::{DurationUnit, MIN_APPLICATIONS, Permit, ProcessingTime};
use loket_domain::provenance::{Basis, Origin, Provenance};
use loket_domain::survey::SurveyBand;
use loket_domain::time::Day;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What an evaluation is made from.
pub(super) struct Assembly<'data> {
    pub rules: &'data EvaluationRules,
    /// In the order of the catalogue.
    pub permits: &'data [Permit],
    pub today: Day,
    pub own: BTreeMap<Period, OwnQuarter>,
    pub entries: Vec<EvaluationEntry>,
}

/// The entries of documents, by what they are about.
#[derive(Default)]
struct Documents {
    processing: HashMap<(Period, String), ImportedProcessing>,
    complaints: HashMap<Period, ImportedComplaints>,
    satisfaction: HashMap<Period, ImportedSatisfaction>,
    actions: HashMap<Period, ImportedAction>,
}

impl Assembly<'_> {
    pub(super) fn evaluation(mut self) -> Evaluation {
        let mut ids: BTreeSet<Period> = self.own.keys().copied().collect();
        let mut documents = Documents::default();
        for entry in std::mem::take(&mut self.entries) {
            ids.extend(documents.take(entry));
        }
        let mut ids: Vec<Period> = ids.into_iter().collect();
        ids.sort_by_key(|id| Reverse((id.until(), id.from())));
        let mut periods: Vec<(Period, EvaluationPeriod)> = ids
            .into_iter()
            .map(|id| (id, self.period(id, &documents)))
            .collect();
        compare_with_before(&mut periods);
        Evaluation {
            as_of: self.today,
            needed: MIN_APPLICATIONS,
            bands: self.rules.bands.clone(),
            bands_source: self.rules.bands_source.clone(),
            periods: periods.into_iter().map(|(_, period)| period).collect(),
        }
    }

    fn period(&self, id: Period, documents: &Documents) -> EvaluationPeriod {
        let nothing = OwnQuarter::default();
        let own = self.own.get(&id).unwrap_or(&nothing);
        let processing = self.permits.iter();
        let action = documents.actions.get(&id);
        EvaluationPeriod {
            id: id.to_string(),
            from: id.from(),
            until: id.until(),
            is_over: id.until() < self.today,
            processing: processing
                .filter_map(|permit| {
                    let document = documents.processing.get(&(id, permit.id.clone()));
                    self.processing(id, permit, own, document)
                })
                .collect(),
            complaints: match (&own.complaints, documents.complaints.get(&id)) {
                (Some(own), _) => Some(self.own_complaints(id, own)),
                (None, document) => document.map(|document| complaints(id, document)),
            },
            satisfaction: self.satisfaction(id, own, documents).map(|figures| {
                SatisfactionMetrics {
                    action: action.map(taken).filter(|_| !figures.weakest.is_empty()),
                    ..figures
                }
            }),
        }
    }

    fn processing(
        &self,
        id: Period,
        permit: &Permit,
        own: &OwnQuarter,
        document: Option<&ImportedProcessing>,
    ) -> Option<ProcessingMetrics> {
        let time = permit.standard.processing_time.as_ref();
        let promise = time.and_then(ProcessingTime::total);
        let unit = promise.as_ref().map(|promise| promise.unit);
        let measured = own.processing.get(&permit.id);
        let is_enough = measured.is_some_and(|of| of.median_tenths.is_some());
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
        if let Some(document) = document.filter(|_| !is_enough) {
            let source = document.source.clone();
            let basis = imported_basis(source, id.from(), id.until(), document.provenance);
            return Some(ProcessingMetrics {
                applications: document.applications,
                median_tenths: Some(document.median_days.0),
                ninetieth_tenths: document.ninetieth_days.map(|days| days.0),
                in_time: document.in_time.filter(|_| promise.is_some()),
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
            ..blank(self.own_basis(id, provenance))
        })
    }

    fn own_complaints(&self, id: Period, own: &RegisterMonth) -> ComplaintMetrics {
        ComplaintMetrics {
            received: own.received,
            in_time: own.in_time,
            late: own.late,
            overdue: own.overdue,
            reopened: own.reopened,
            before: None,
            basis: self.own_basis(id, Provenance::Official),
        }
    }

    fn satisfaction(
        &self,
        id: Period,
        own: &OwnQuarter,
        documents: &Documents,
    ) -> Option<SatisfactionMetrics> {
        let document = documents.satisfaction.get(&id);
        let survey = own.survey.as_ref();
        let is_enough = survey.is_some_and(|of| of.tally.answers >= MIN_APPLICATIONS);
        match (survey, document) {
            (Some(survey), _) if is_enough => Some(self.own_satisfaction(id, survey)),
            (_, Some(document)) => Some(satisfaction(id, document)),
            (Some(survey), None) => Some(self.own_satisfaction(id, survey)),
            (None, None) => None,
        }
    }

    fn own_satisfaction(&self, id: Period, survey: &OwnSurvey) -> SatisfactionMetrics {
        let tally = &survey.tally;
        let is_enough = tally.answers >= MIN_APPLICATIONS;
        let index = tally.index(self.rules.weight).ok().filter(|_| is_enough);
        let band = index.and_then(|index| SurveyBand::for_index(&self.rules.bands, index));
        let provenance = if survey.has_samples {
            Provenance::Sample
        } else {
            Provenance::Official
        };
        let elements = 0..tally.sums.len();
        let means = elements.filter_map(|element| tally.mean(element));
        let weakest = tally.weakest().into_iter();
        SatisfactionMetrics {
            answers: tally.answers,
            weight: self.rules.weight,
            grade: band.map(|band| band.grade.clone()),
            elements: means.filter(|_| index.is_some()).collect(),
            weakest: weakest
                .filter(|_| index.is_some())
                .filter_map(|place| u32::try_from(place).ok())
                .collect(),
            index,
            action: None,
            before: None,
            basis: self.own_basis(id, provenance),
        }
    }

    /// Of a figure that was computed here: no more official than the office has said.
    fn own_basis(&self, id: Period, provenance: Provenance) -> Basis {
        Basis {
            origin: Origin::Counter,
            source: None,
            from: id.from(),
            until: id.until(),
            provenance: self.rules.provenance.least_official(provenance),
        }
    }
}

impl Documents {
    /// Takes an entry; the period in which it shows something.
    fn take(&mut self, entry: EvaluationEntry) -> Option<Period> {
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

fn complaints(id: Period, document: &ImportedComplaints) -> ComplaintMetrics {
    let source = document.source.clone();
    ComplaintMetrics {
        received: document.received,
        in_time: document.in_time,
        late: document.late,
        overdue: document.overdue,
        reopened: document.reopened,
        before: None,
        basis: imported_basis(source, id.from(), id.until(), document.provenance),
    }
}

/// A survey as it was published: its index is repeated, not computed.
fn satisfaction(id: Period, document: &ImportedSatisfaction) -> SatisfactionMetrics {
    let elements: Vec<u32> = document.elements.iter().map(|mean| mean.0).collect();
    let lowest = elements.iter().min();
    let source = document.source.clone();
    SatisfactionMetrics {
        answers: document.answers,
        index: Some(document.index.0),
        weight: document.weight,
        grade: Some(document.grade.clone()),
        weakest: (0..)
            .zip(&elements)
            .filter(|(_, mean)| Some(*mean) == lowest)
            .map(|(place, _)| place)
            .collect(),
        elements,
        action: None,
        before: None,
        basis: imported_basis(source, id.from(), id.until(), document.provenance),
    }
}

fn taken(action: &ImportedAction) -> ImprovementAction {
    ImprovementAction {
        text: action.text.clone(),
        date: action.date,
        provenance: action.provenance,
        source: action.source.clone(),
    }
}

/// Puts beside each figure that of the period before, where there is one that can be
/// compared: an index by another weight cannot.
fn compare_with_before(periods: &mut [(Period, EvaluationPeriod)]) {
    for at in 0..periods.len() {
        let id = periods[at].0.before();
        let Some((_, earlier)) = periods.iter().find(|(of, _)| *of == id) else {
            continue;
        };
        let earlier = earlier.clone();
        let before = |value| PreviousValue {
            period: id.to_string(),
            value,
        };
        let period = &mut periods[at].1;
        for figures in &mut period.processing {
            let of = earlier.processing.iter();
            let same = of.clone().find(|of| of.permit_id == figures.permit_id);
            let median = same.and_then(|same| same.median_tenths);
            figures.before = median
                .map(before)
                .filter(|_| figures.median_tenths.is_some());
        }
        if let (Some(figures), Some(of)) = (&mut period.complaints, &earlier.complaints) {
            figures.before = of.in_time_percent().map(before);
        }
        if let (Some(figures), Some(of)) = (&mut period.satisfaction, &earlier.satisfaction)
            && figures.weight == of.weight
            && figures.index.is_some()
        {
            figures.before = of.index.map(before);
        }
    }
}
