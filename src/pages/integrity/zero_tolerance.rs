//! Who does what against corruption, by which rule, and one touch to report it.

use super::section::section;
use crate::app::Route;
use crate::locale::{Locale, source_text};
use crate::pages::complaint::use_complaint_form;
use loket_domain::integrity::ZeroTolerance;
use loket_ui::{Child, Element, el};

pub(super) fn zero_tolerance_view(locale: Locale, sides: &[ZeroTolerance]) -> Element {
    let texts = &locale.texts().integrity;
    let items: Vec<Element> = sides.iter().map(|side| side_view(locale, side)).collect();
    section(texts.zero_tolerance)
        .attr("id", "tanpa-toleransi")
        .child(el("p").child(texts.zero_tolerance_text))
        .child(el("ul").class("lk-points").child(items))
        .child(report(locale))
}

fn side_view(locale: Locale, side: &ZeroTolerance) -> Element {
    let source = locale
        .texts()
        .integrity
        .rule(&source_text(locale.texts(), &side.rule));
    let rule = el("p").class("lk-basis");
    let rule = match &side.rule.url {
        Some(url) => rule.child(
            el("a")
                .attr("href", url.clone())
                .attr("rel", "noopener")
                .child(source),
        ),
        None => source.add_to(rule),
    };
    el("li")
        .class("lk-points__item")
        .attr("id", side.id.clone())
        .attr("data-no-figure", "rule")
        .child(el("h3").child(locale.pick(&side.title)))
        .child(el("p").child(locale.pick(&side.text)))
        .child(rule)
}

/// One touch to the form, where this kind is chosen already.
fn report(locale: Locale) -> Element {
    let texts = &locale.texts().integrity;
    let form = use_complaint_form();
    let link = el("a")
        .class("lk-button")
        .attr("href", Route::Complaint.href())
        .on("click", move |_| form.about_corruption())
        .child(texts.report_link);
    el("div")
        .class("lk-promise")
        .child(el("h3").child(texts.report_title))
        .child(el("p").child(texts.report_text))
        .child(el("p").child(link))
}
