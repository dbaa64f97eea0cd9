//! The names of the codes on the wire.

use super::generated::Texts;
use loket_domain::survey::SURVEY_ELEMENTS;

/// The elements of the survey, in the order of the wire.
// Once in the app, not once in each page that names them.
#[inline(never)]
pub fn survey_elements(texts: &Texts) -> [&'static str; SURVEY_ELEMENTS] {
    let names = &texts.rating;
    [
        names.requirements,
        names.procedure,
        names.time,
        names.cost,
        names.product,
        names.competence,
        names.conduct,
        names.facilities,
        names.complaints,
    ]
}
