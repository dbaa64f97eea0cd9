//! A list of permits.

use crate::app::Route;
use crate::locale::{Locale, charge_text, stage_length};
use loket_domain::permits::PermitSummary;
use loket_ui::{Element, el, icon};

/// The permits, each with its time and fee.
pub(super) fn permit_list<'catalogue>(
    locale: Locale,
    permits: impl Iterator<Item = &'catalogue PermitSummary>,
) -> Element {
    let items: Vec<Element> = permits.map(|permit| permit_item(locale, permit)).collect();
    el("ul").class("lk-results").child(items)
}

/// A permit as an item of a list.
pub(super) fn permit_item(locale: Locale, permit: &PermitSummary) -> Element {
    let texts = locale.texts();
    let time = permit
        .total_time
        .as_ref()
        .map_or(texts.permits.time_see_page.into(), |time| {
            stage_length(texts, time)
        });
    let charge = permit
        .charge
        .as_ref()
        .map_or(texts.permits.fee_not_published.into(), |charge| {
            charge_text(texts, charge)
        });
    let link = el("a")
        .class("lk-results__link")
        .attr("href", Route::Permit(permit.id.clone()).href())
        .child(locale.pick(&permit.name));
    let facts = el("p")
        .class("lk-results__facts")
        .child(el("span").child(icon("clock")).child(time))
        .child(el("span").child(icon("coin")).child(charge));
    el("li")
        .class("lk-results__item")
        .child(link)
        .child(el("p").child(locale.pick(&permit.summary)))
        .child(facts)
}
