//! The page of one permit: what it needs, what it costs, how long it takes.

use super::fee::charge_in_brief;
use super::standard::{component_name, component_section};
use crate::api;
use crate::app::{PageHeading, Route, request_view, spawn_request};
use crate::locale::{Locale, stage_length, use_locale};
use crate::ui::{icon, notice, sample_notice};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use loket_domain::permits::{COMPONENT_COUNT, Component, IssuingSystem, Permit};

/// The page of the permit that the address names.
#[component]
pub fn PermitPage() -> impl IntoView {
    let parameters = use_params_map();
    let id = Memo::new(move |_| parameters.read().get("id").unwrap_or_default());
    // Made anew for every permit, since each is a page of its own.
    move || permit_with_id(id.get())
}

fn permit_with_id(id: String) -> AnyView {
    let locale = use_locale();
    let (permit, retry) = spawn_request(move || api::permit(id.clone()));
    view! {
        <p class="lk-back">
            <a href=Route::Permits.href()>{icon("back")}{locale.texts().permits.back}</a>
        </p>
        {request_view(permit, retry, move |permit| content(locale, &permit))}
    }
    .into_any()
}

fn content(locale: Locale, permit: &Permit) -> AnyView {
    let standard = &permit.standard;
    let sections = Component::ALL
        .into_iter()
        .filter(|component| standard.has(*component))
        .map(|component| component_section(locale, standard, component))
        .collect_view();
    view! {
        <PageHeading text=locale.pick(&permit.name) />
        <p class="lk-lead">{locale.pick(&permit.summary)}</p>
        {sample_notice(permit.provenance)}
        {at_a_glance(locale, permit)}
        {sections}
        {gaps(locale, permit)}
        {illegal_payments(locale, permit)}
    }
    .into_any()
}

fn at_a_glance(locale: Locale, permit: &Permit) -> AnyView {
    let texts = locale.texts();
    let summary = permit.to_summary();
    let system = match permit.issuing_system {
        IssuingSystem::Office => texts.permits.system_office,
        IssuingSystem::Oss => texts.permits.system_oss,
        IssuingSystem::Simbg => texts.permits.system_simbg,
        IssuingSystem::Sicantik => texts.permits.system_sicantik,
    };
    let time = match (&summary.total_time, &permit.standard.processing_time) {
        (Some(time), _) => stage_length(texts, time),
        (None, Some(_)) => texts.permits.time_see_stages.into(),
        (None, None) => texts.permits.not_published.into(),
    };
    let charge = summary.charge.as_ref().map_or(texts.permits.not_published.into(), |charge| charge_in_brief(texts, charge));
    let fact = |term: &'static str, value: String| {
        view! {
            <div class="lk-glance__item">
                <dt>{term}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! {
        <dl class="lk-glance">
            {fact(texts.permits.glance_time, time)}
            {fact(texts.permits.glance_fee, charge)}
            {fact(texts.permits.glance_system, system.into())}
        </dl>
    }
    .into_any()
}

/// What the standard does not say, by name: a gap that is shown is a gap that closes.
fn gaps(locale: Locale, permit: &Permit) -> AnyView {
    let texts = locale.texts();
    let missing: Vec<Component> = permit.standard.missing().collect();
    let published = (COMPONENT_COUNT - missing.len()).to_string();
    let title = texts.permits.completeness(&published, &COMPONENT_COUNT.to_string());
    if missing.is_empty() {
        return notice("success", title, ().into_any());
    }
    let name = |component: Component| view! { <li>{component_name(texts, component)}</li> };
    let body = view! {
        <p>{texts.permits.missing}</p>
        <ul>{missing.into_iter().map(name).collect_view()}</ul>
    };
    notice("info", title, body.into_any())
}

fn illegal_payments(locale: Locale, permit: &Permit) -> AnyView {
    let texts = locale.texts();
    view! {
        <section class="lk-section lk-promise">
            <h2>{texts.permits.illegal_title}</h2>
            <p>{texts.permits.illegal_text}</p>
            <p>
                <a class="lk-button lk-button--secondary" href=Route::complaint_about(&permit.id)>
                    {texts.permits.illegal_link}
                </a>
            </p>
        </section>
    }
    .into_any()
}
