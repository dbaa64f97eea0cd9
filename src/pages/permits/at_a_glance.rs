//! A permit at a glance.

use crate::locale::{Locale, charge_text, issuing_system_name, stage_length};
use loket_domain::permits::Permit;
use loket_ui::{Element, el};

/// Time, fee and system of a permit.
pub(super) fn at_a_glance(locale: Locale, permit: &Permit) -> Element {
    let texts = locale.texts();
    let summary = permit.to_summary();
    let system = issuing_system_name(texts, permit.issuing_system);
    let time = match (&summary.total_time, &permit.standard.processing_time) {
        (Some(time), _) => stage_length(texts, time),
        (None, Some(_)) => texts.permits.time_see_stages.into(),
        (None, None) => texts.permits.not_published.into(),
    };
    let charge = summary
        .charge
        .as_ref()
        .map_or(texts.permits.not_published.into(), |charge| {
            charge_text(texts, charge)
        });
    let fact = |term: &'static str, value: String| {
        el("div")
            .class("lk-glance__item")
            .child(el("dt").child(term))
            .child(el("dd").child(value))
    };
    el("dl")
        .class("lk-glance")
        .child(fact(texts.permits.glance_time, time))
        .child(fact(texts.permits.glance_fee, charge))
        .child(fact(texts.permits.glance_system, system.into()))
}
