//! How official data are, in a word or two.

use crate::locale::{Texts, provenance_name, unofficial_name};
use loket_domain::provenance::Provenance;
use loket_ui::{Element, el};

/// A tag that says how official something is.
pub fn provenance_tag(texts: &Texts, provenance: Provenance) -> Element {
    tag(provenance, provenance_name(texts, provenance))
}

/// A tag on what is not official. Nothing for official data. Uses texts of the home page
/// alone.
pub fn unofficial_tag(texts: &Texts, provenance: Provenance) -> Option<Element> {
    unofficial_name(texts, provenance).map(|name| tag(provenance, name))
}

fn tag(provenance: Provenance, name: &'static str) -> Element {
    let class = match provenance {
        Provenance::Official => "lk-tag",
        Provenance::Draft | Provenance::Sample => "lk-tag lk-tag--sample",
    };
    el("span").class(class).child(name)
}
