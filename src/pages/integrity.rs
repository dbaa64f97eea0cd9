//! About the integrity zone.

use crate::api;
use crate::app::{PageHeading, Route, request_view, spawn_request};
use crate::locale::{Locale, day_short, use_locale};
use crate::ui::{notice, sample_notice};
use leptos::prelude::*;
use loket_domain::integrity::{IntegrityZone, Point, Predicate};
use loket_domain::text::LocalizedText;

/// The page about the integrity zone.
#[component]
pub fn IntegrityPage() -> impl IntoView {
    let locale = use_locale();
    let texts = locale.texts();
    let (zone, retry) = spawn_request(api::integrity);
    view! {
        <PageHeading text=texts.integrity.title />
        {request_view(zone, retry, move |zone| content(locale, &zone))}
    }
}

fn content(locale: Locale, zone: &IntegrityZone) -> AnyView {
    let texts = locale.texts();
    let mut introduction = zone.introduction.iter();
    let lead = introduction.next().map(|text| view! { <p class="lk-lead">{locale.pick(text)}</p> });
    view! {
        {sample_notice(zone.provenance)}
        {lead}
        {introduction.map(|text| view! { <p>{locale.pick(text)}</p> }).collect_view()}
        {zone.predicates.iter().map(|predicate| predicate_view(locale, predicate)).collect_view()}
        <section class="lk-section">
            <h2>{texts.integrity.commitments}</h2>
            {points(locale, &zone.commitments)}
        </section>
        <section class="lk-section lk-columns">
            <div>
                <h2>{texts.integrity.rights}</h2>
                {list(locale, &zone.citizen_rights)}
            </div>
            <div>
                <h2>{texts.integrity.obligations}</h2>
                {list(locale, &zone.citizen_obligations)}
            </div>
        </section>
        <section class="lk-section">
            <h2>{texts.integrity.benefits}</h2>
            {points(locale, &zone.benefits)}
        </section>
        <section class="lk-section lk-promise">
            <h2>{texts.integrity.report_title}</h2>
            <p>{texts.integrity.report_text}</p>
            <p>
                <a class="lk-button" href=Route::Complaint.href()>{texts.integrity.report_link}</a>
            </p>
        </section>
        <p class="lk-quiet">{texts.integrity.source(&zone.source.title)}</p>
    }
    .into_any()
}

fn predicate_view(locale: Locale, predicate: &Predicate) -> AnyView {
    let texts = locale.texts();
    let award = match &predicate.award {
        Some(award) => notice(
            "success",
            texts.integrity.awarded(&award.decree, &day_short(texts, award.date)),
            ().into_any(),
        ),
        None => view! { <p class="lk-state">{texts.integrity.not_awarded}</p> }.into_any(),
    };
    view! {
        <section class="lk-section" id=predicate.id.to_lowercase()>
            <h2>{predicate.id.clone()} " · " {locale.pick(&predicate.name)}</h2>
            {award}
            <p>{locale.pick(&predicate.meaning)}</p>
            {points(locale, &predicate.strategies)}
        </section>
    }
    .into_any()
}

fn points(locale: Locale, points: &[Point]) -> AnyView {
    let item = |point: &Point| {
        view! {
            <li class="lk-points__item">
                <h3>{locale.pick(&point.title)}</h3>
                <p>{locale.pick(&point.text)}</p>
            </li>
        }
    };
    view! { <ul class="lk-points">{points.iter().map(item).collect_view()}</ul> }.into_any()
}

fn list(locale: Locale, texts: &[LocalizedText]) -> AnyView {
    let item = |text: &LocalizedText| view! { <li>{locale.pick(text)}</li> };
    view! { <ul class="lk-list">{texts.iter().map(item).collect_view()}</ul> }.into_any()
}
