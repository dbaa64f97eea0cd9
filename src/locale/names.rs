//! The names of codes on the wire that several pages use.

use super::generated::Texts;
use loket_domain::provenance::Provenance;
use loket_domain::survey::SURVEY_ELEMENTS;

/// How official something is.
pub fn provenance_name(texts: &Texts, provenance: Provenance) -> &'static str {
    let names = &texts.basis;
    match provenance {
        Provenance::Official => names.official,
        Provenance::Draft => names.draft,
        Provenance::Sample => names.sample,
    }
}

/// How official something is that is not quite; nothing for official data. In texts that the
/// home page has.
pub fn unofficial_name(texts: &Texts, provenance: Provenance) -> Option<&'static str> {
    let names = &texts.provenance;
    match provenance {
        Provenance::Official => None,
        Provenance::Draft => Some(names.draft_title),
        Provenance::Sample => Some(names.sample_tag),
    }
}

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
