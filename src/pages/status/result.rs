//! How far an application has come and whose turn it is.

use super::ApplicationStatusStore;
use super::status_text::{status_name, turn_text};
use crate::app::{Request, Route};
use crate::locale::{Locale, clock_time, day_long};
use crate::ui::sample_notice;
use leptos::prelude::*;
use loket_domain::applications::{Application, ApplicationEvent, ApplicationStep, StatusMeaning, StepState, Turn};
use loket_domain::office::Office;
use loket_domain::time::{TimeZone, Timestamp};
use std::sync::Arc;

/// The state now, the steps, and every event.
pub(super) fn result(
    locale: Locale,
    application: &Application,
    office: ReadSignal<Request<Arc<Office>>>,
    store: ApplicationStatusStore,
) -> AnyView {
    let texts = locale.texts();
    let zone = office_zone(office);
    let steps = application.steps.iter().map(|step| step_view(locale, step)).collect_view();
    let events = application.events.iter().map(|event| event_view(locale, event, zone.as_ref())).collect_view();
    view! {
        <article class="lk-section" aria-labelledby="permohonan">
            <h2 id="permohonan">{locale.pick(&application.permit_name)}</h2>
            <p class="lk-quiet">{texts.status.reference_line(&application.reference)}</p>
            {sample_notice(application.provenance)}
            {current(locale, application)}
            <h3>{texts.status.steps}</h3>
            <ol class="lk-progress">{steps}</ol>
            <h3>{texts.status.history}</h3>
            <ol class="lk-timeline">{events}</ol>
            <p>
                <a href=Route::Permit(application.permit_id.clone()).href()>{texts.status.permit_link}</a>
            </p>
            <p>
                <a href=Route::Complaint.href()>{texts.status.complaint_link}</a>
            </p>
            <button class="lk-button lk-button--secondary" type="button" on:click=move |_| store.forget()>
                {texts.status.forget}
            </button>
        </article>
    }
    .into_any()
}

fn current(locale: Locale, application: &Application) -> AnyView {
    let texts = locale.texts();
    let Some(status) = application.current_status() else { return ().into_any() };
    let meaning = StatusMeaning::of(status.code);
    let tone = match meaning {
        Some(StatusMeaning { granted: Some(true), .. }) => "success",
        Some(StatusMeaning { granted: Some(false), .. }) => "error",
        Some(StatusMeaning { turn: Turn::Applicant, .. }) => "warning",
        _ => "info",
    };
    let note = application.events.first().and_then(|event| event.note.as_ref());
    let body = view! {
        <p class="lk-turn">{turn_text(texts, meaning)}</p>
        {note.map(|note| view! { <p>{locale.pick(note)}</p> })}
    };
    crate::ui::notice(tone, status_name(texts, status), body.into_any())
}

fn step_view(locale: Locale, step: &ApplicationStep) -> AnyView {
    let texts = locale.texts();
    let (state, word) = match step.state {
        StepState::Done => ("done", texts.status.step_done),
        StepState::Current => ("current", texts.status.step_current),
        StepState::Upcoming => ("upcoming", texts.status.step_upcoming),
        StepState::Stopped => ("stopped", texts.status.step_stopped),
    };
    let is_current = (step.state == StepState::Current).then_some("step");
    view! {
        <li class=format!("lk-progress__item lk-progress__item--{state}") aria-current=is_current>
            <span class="lk-progress__name">{locale.pick(&step.name)}</span>
            <span class="lk-quiet">{word}</span>
        </li>
    }
    .into_any()
}

fn event_view(locale: Locale, event: &ApplicationEvent, zone: Option<&TimeZone>) -> AnyView {
    let texts = locale.texts();
    view! {
        <li class="lk-timeline__item">
            <p class="lk-timeline__time">{moment(locale, event.at, zone)}</p>
            <p class="lk-timeline__name">{status_name(texts, &event.status)}</p>
            {event.unit.as_ref().map(|unit| view! { <p class="lk-quiet">{locale.pick(unit)}</p> })}
            {event.note.as_ref().map(|note| view! { <p>{locale.pick(note)}</p> })}
        </li>
    }
    .into_any()
}

/// Day and time at the office; in UTC, and said so, should the office be unknown.
fn moment(locale: Locale, at: Timestamp, zone: Option<&TimeZone>) -> String {
    let texts = locale.texts();
    let utc = TimeZone { name: "UTC".into(), abbreviation: "UTC".into(), utc_offset_minutes: 0 };
    let zone = zone.unwrap_or(&utc);
    let local = zone.local_time(at);
    texts.status.moment(&day_long(texts, local.day), &clock_time(texts, local.time), &zone.abbreviation)
}

fn office_zone(office: ReadSignal<Request<Arc<Office>>>) -> Option<TimeZone> {
    match &*office.read() {
        Request::Loaded(office) => Some(office.hours.time_zone.clone()),
        _ => None,
    }
}
