//! The source note of metrics: where they come from, for which period, and how official
//! they are.

use crate::locale::{Locale, arg, day_short, source_text};
use crate::ui::provenance_tag;
use loket_domain::provenance::{Basis, Origin};
use loket_ui::{Child, Element, el};

/// Metrics with their source note below them. Architecture invariant: a measured number is
/// shown nowhere else; a journey walks the pages and looks for others.
pub fn with_source_note(locale: Locale, basis: &Basis, content: impl Child) -> Element {
    el("div")
        .class("lk-figures")
        .attr("data-figures", "")
        .child(content)
        .child(source_note(locale, basis))
}

/// Source, period and provenance in one line.
fn source_note(locale: Locale, basis: &Basis) -> Element {
    let texts = locale.texts();
    let source = match (&basis.origin, &basis.source) {
        (Origin::Imported, Some(source)) => source_text(texts, source),
        _ => texts.basis.counter.to_owned(),
    };
    let until = day_short(texts, basis.until);
    let period = if basis.from == basis.until {
        until
    } else {
        texts
            .basis
            .period(arg::From(&day_short(texts, basis.from)), arg::Until(&until))
    };
    el("p")
        .class("lk-basis")
        .attr("data-basis", "")
        .child(el("span").child(texts.basis.source(&source)))
        .child(" · ")
        .child(el("span").child(period))
        .child(provenance_tag(texts, basis.provenance))
}
