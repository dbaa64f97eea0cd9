//! `evaluation.toml`.

use super::fields::check_texts;
use crate::content::evaluation_rules::EvaluationRules;
use crate::content::files::Files;
use crate::content::validation_errors::FileErrors;
use loket_domain::permits::{Permit, ProcessingTime};
use loket_domain::survey::SurveyBand;

/// The lowest index that there can be, in hundredths.
const LOWEST: u32 = 2500;

pub(in crate::content) fn check_evaluation_rules(
    rules: &EvaluationRules,
    permits: &Files<Permit>,
    errors: &mut FileErrors<'_>,
) {
    check_texts(&rules.bands, "bands", errors);
    check_texts(&rules.bands_source, "bands_source", errors);
    if let Some(id) = &rules.headline_permit {
        let permit = permits.iter().find(|(_, permit)| permit.id == *id);
        let time = permit.and_then(|(_, permit)| permit.standard.processing_time.as_ref());
        errors.require(
            time.and_then(ProcessingTime::total).is_some(),
            "headline_permit",
            "is not a permit with a processing time in one unit",
        );
    }
    let covers = SurveyBand::for_index(&rules.bands, LOWEST).is_some();
    errors.require(
        covers,
        "bands",
        "no band begins at 2500 (an index of 25) or below",
    );
    let mut from: Vec<u32> = rules.bands.iter().map(|band| band.from).collect();
    from.sort_unstable();
    let distinct = from.windows(2).all(|pair| pair[0] < pair[1]);
    errors.require(distinct, "bands", "two bands begin at the same index");
}
