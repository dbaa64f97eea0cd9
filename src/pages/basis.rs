//! Where a figure comes from, for which time, and how official it is.

use crate::api;
use crate::locale::{Locale, day_short};
use loket_domain::provenance::{Basis, Origin, Provenance, Source};
use loket_ui::{Child, Element, el};

/// Figures with their basis below them. Architecture invariant: a measured figure is shown
/// nowhere else; a journey walks the pages and looks for others.
pub fn figures(locale: Locale, basis: &Basis, content: impl Child) -> Element {
    el("div")
        .class("lk-figures")
        .attr("data-figures", "")
        .child(content)
        .child(basis_line(locale, basis))
}

/// Source, period and state in one line.
pub fn basis_line(locale: Locale, basis: &Basis) -> Element {
    let texts = locale.texts();
    let source = match (&basis.origin, &basis.source) {
        (Origin::Imported, Some(source)) => source_text(locale, source),
        _ => texts.basis.counter.to_owned(),
    };
    let until = day_short(texts, basis.until);
    let period = if basis.from == basis.until {
        until
    } else {
        texts.basis.period(&day_short(texts, basis.from), &until)
    };
    el("p")
        .class("lk-basis")
        .attr("data-basis", "")
        .child(el("span").child(texts.basis.source(&source)))
        .child(" · ")
        .child(el("span").child(period))
        .child(state_tag(locale, basis.provenance))
}

/// Where the figures can be downloaded.
pub fn open_data_links(locale: Locale, dataset: &str) -> Element {
    let link = |form: &'static str, name: &'static str| {
        el("a")
            .attr("href", api::open_data_file(dataset, form))
            .attr("rel", "external")
            .child(name)
    };
    el("p")
        .class("lk-quiet")
        .child(locale.texts().basis.open_data)
        .child(" ")
        .child(link("csv", "CSV"))
        .child(" · ")
        .child(link("json", "JSON"))
}

/// How official it is, in a word.
pub fn state_tag(locale: Locale, provenance: Provenance) -> Element {
    let texts = &locale.texts().basis;
    let (class, name) = match provenance {
        Provenance::Official => ("lk-tag", texts.official),
        Provenance::Draft => ("lk-tag lk-tag--sample", texts.draft),
        Provenance::Sample => ("lk-tag lk-tag--sample", texts.sample),
    };
    el("span").class(class).child(name)
}

/// `PermenPANRB 14/2017`, with its day where it is known.
pub fn source_text(locale: Locale, source: &Source) -> String {
    match source.date {
        Some(date) => locale
            .texts()
            .basis
            .dated(&day_short(locale.texts(), date), &source.title),
        None => source.title.clone(),
    }
}
