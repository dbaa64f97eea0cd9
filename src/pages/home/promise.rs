//! What the office promises, and the way to what it kept.

use crate::app::{App, Request, Route};
use crate::locale::{Locale, arg, count_of_days};
use crate::ui::unofficial_tag;
use leptos::prelude::*;
use loket_domain::office::Headline;
use loket_ui::{Element, el, reactive};

/// That nobody pays more than the tariff, and how long the best known permit may take.
pub(super) fn promise(app: &App) -> Element {
    let (locale, office) = (app.locale, app.office);
    let texts = &locale.texts().home;
    let headline = reactive(move || match &*office.get() {
        Request::Loaded(office) => match &office.headline {
            Some(promised) => headline(locale, promised).view(),
            None => ().into_any(),
        },
        _ => ().into_any(),
    });
    el("section")
        .class("lk-section lk-promise")
        .child(el("h2").child(texts.integrity_title))
        .child(el("p").child(texts.integrity_text))
        .child(headline)
        .child(
            el("p").child(
                el("a")
                    .attr("href", Route::Integrity.href())
                    .child(texts.integrity_link),
            ),
        )
}

/// One promise, beside it the way to the figure that was measured.
fn headline(locale: Locale, promised: &Headline) -> Element {
    let texts = locale.texts();
    let days = promised.at_most.to_string();
    let time = count_of_days(texts, &days, promised.at_most, promised.unit);
    let name = locale.pick(&promised.permit_name);
    let measured = Route::Evaluation.href_at(&format!("waktu-{}", promised.permit_id));
    el("p")
        .class("lk-promise__headline")
        .child(el("strong").child(texts.home.headline(arg::Permit(&name), arg::Time(&time))))
        .child(" ")
        .child(unofficial_tag(texts, promised.provenance))
        .child(" ")
        .child(
            el("a")
                .attr("href", measured)
                .child(texts.home.headline_link),
        )
}
