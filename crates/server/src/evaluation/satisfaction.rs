//! How people rated the service.

use super::basis::measured_basis;
use super::measured::MeasuredSurvey;
use crate::content::EvaluationRules;
use crate::content::reported_metrics::{ImportedAction, ImportedSatisfaction, Period};
use crate::reported_metrics::basis as reported_basis;
use loket_domain::evaluation::{ImprovementAction, SatisfactionMetrics};
use loket_domain::permits::MIN_APPLICATIONS;
use loket_domain::provenance::Provenance;
use loket_domain::survey::SurveyBand;

/// The measured metrics where there are enough answers, else the reported ones; where there
/// are neither, the answers are only counted. The action stands with its survey.
pub(super) fn satisfaction(
    rules: &EvaluationRules,
    id: Period,
    measured: Option<&MeasuredSurvey>,
    reported: Option<&ImportedSatisfaction>,
    action: Option<&ImportedAction>,
) -> Option<SatisfactionMetrics> {
    let is_enough = measured.is_some_and(|survey| survey.tally.answers >= MIN_APPLICATIONS);
    let metrics = match (measured, reported) {
        (Some(survey), _) if is_enough => from_survey(rules, id, survey),
        (_, Some(reported)) => from_document(id, reported),
        (Some(survey), None) => from_survey(rules, id, survey),
        (None, None) => return None,
    };
    Some(SatisfactionMetrics {
        action: action
            .map(improvement_action)
            .filter(|_| !metrics.weakest.is_empty()),
        ..metrics
    })
}

fn from_survey(
    rules: &EvaluationRules,
    id: Period,
    survey: &MeasuredSurvey,
) -> SatisfactionMetrics {
    let tally = &survey.tally;
    let is_enough = tally.answers >= MIN_APPLICATIONS;
    let index = tally.index(rules.weight).ok().filter(|_| is_enough);
    let band = index.and_then(|index| SurveyBand::for_index(&rules.bands, index));
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
        weight: rules.weight,
        grade: band.map(|band| band.grade.clone()),
        elements: means.filter(|_| index.is_some()).collect(),
        weakest: weakest
            .filter(|_| index.is_some())
            .filter_map(|place| u32::try_from(place).ok())
            .collect(),
        index,
        action: None,
        before: None,
        basis: measured_basis(rules, id, provenance),
    }
}

/// A survey as it was published: its index is repeated, not computed.
fn from_document(id: Period, document: &ImportedSatisfaction) -> SatisfactionMetrics {
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
        basis: reported_basis(source, id.from(), id.until(), document.provenance),
    }
}

fn improvement_action(action: &ImportedAction) -> ImprovementAction {
    ImprovementAction {
        text: action.text.clone(),
        date: action.date,
        provenance: action.provenance,
        source: action.source.clone(),
    }
}
