//! How far an application has come and whose turn it is.

use super::status_text::{status_name, turn_text};
use crate::app::{Inquiry, Request, Route};
use crate::locale::{Locale, clock_time, day_long};
use crate::state::State;
use crate::ui::{Element, el, notice, sample_notice};
use leptos::prelude::AnyView;
use loket_domain::applications::{
    Application, ApplicationEvent, ApplicationStep, StatusMeaning, StepState, Turn,
};
use loket_domain::office::Office;
use loket_domain::time::{TimeZone, Timestamp};

/// The state now, the steps, and every event.
pub(super) fn result(
    locale: Locale,
    application: &Application,
    office: State<Request<Office>>,
    inquiry: Inquiry<Application>,
) -> AnyView {
    let texts = &locale.texts().status;
    let zone = office_zone(office);
    let steps: Vec<Element> = application
        .steps
        .iter()
        .map(|step| step_view(locale, step))
        .collect();
    let events: Vec<Element> = application
        .events
        .iter()
        .map(|event| event_view(locale, event, zone.as_ref()))
        .collect();
    let link = |to: Route, text| el("p").child(el("a").attr("href", to.href()).child(text));
    let forget = el("button")
        .class("lk-button lk-button--secondary")
        .attr("type", "button")
        .on("click", move |_| inquiry.forget())
        .child(texts.forget);
    el("article")
        .class("lk-section")
        .attr("aria-labelledby", "permohonan")
        .child(
            el("h2")
                .attr("id", "permohonan")
                .child(locale.pick(&application.permit_name)),
        )
        .child(
            el("p")
                .class("lk-quiet")
                .child(texts.reference_line(&application.reference)),
        )
        .child(current(locale, application))
        .child(sample_notice(application.provenance))
        .child(el("h3").child(texts.steps))
        .child(el("ol").class("lk-progress").child(steps))
        .child(el("h3").child(texts.history))
        .child(el("ol").class("lk-timeline").child(events))
        .child(link(
            Route::Permit(application.permit_id.clone()),
            texts.permit_link,
        ))
        .child(link(Route::Complaint, texts.complaint_link))
        .child(forget)
        .view()
}

fn current(locale: Locale, application: &Application) -> Option<Element> {
    let texts = locale.texts();
    let status = application.current_status()?;
    let meaning = StatusMeaning::of(status.code);
    let tone = match meaning {
        Some(StatusMeaning {
            granted: Some(true),
            ..
        }) => "success",
        Some(StatusMeaning {
            granted: Some(false),
            ..
        }) => "error",
        Some(StatusMeaning {
            turn: Turn::Applicant,
            ..
        }) => "warning",
        _ => "info",
    };
    let mut body = vec![el("p").class("lk-turn").child(turn_text(texts, meaning))];
    let note = application
        .events
        .first()
        .and_then(|event| event.note.as_ref());
    body.extend(note.map(|note| el("p").child(locale.pick(note))));
    Some(notice(tone, status_name(texts, status), body))
}

fn step_view(locale: Locale, step: &ApplicationStep) -> Element {
    let texts = &locale.texts().status;
    let (state, word) = match step.state {
        StepState::Done => ("done", texts.step_done),
        StepState::Current => ("current", texts.step_current),
        StepState::Upcoming => ("upcoming", texts.step_upcoming),
        StepState::Stopped => ("stopped", texts.step_stopped),
    };
    let item = el("li")
        .class(format!("lk-progress__item lk-progress__item--{state}"))
        .child(
            el("span")
                .class("lk-progress__name")
                .child(locale.pick(&step.name)),
        )
        .child(el("span").class("lk-quiet").child(word));
    if step.state == StepState::Current {
        item.attr("aria-current", "step")
    } else {
        item
    }
}

fn event_view(locale: Locale, event: &ApplicationEvent, zone: Option<&TimeZone>) -> Element {
    let texts = locale.texts();
    el("li")
        .class("lk-timeline__item")
        .child(
            el("p")
                .class("lk-timeline__time")
                .child(moment(locale, event.at, zone)),
        )
        .child(
            el("p")
                .class("lk-timeline__name")
                .child(status_name(texts, &event.status)),
        )
        .child(
            event
                .unit
                .as_ref()
                .map(|unit| el("p").class("lk-quiet").child(locale.pick(unit))),
        )
        .child(
            event
                .note
                .as_ref()
                .map(|note| el("p").child(locale.pick(note))),
        )
}

/// Day and time at the office; in UTC, and said so, should the office be unknown.
fn moment(locale: Locale, at: Timestamp, zone: Option<&TimeZone>) -> String {
    let texts = locale.texts();
    let utc = TimeZone {
        name: "UTC".into(),
        abbreviation: "UTC".into(),
        utc_offset_minutes: 0,
    };
    let zone = zone.unwrap_or(&utc);
    let local = zone.local_time(at);
    texts.status.moment(
        &day_long(texts, local.day),
        &clock_time(texts, local.time),
        &zone.abbreviation,
    )
}

fn office_zone(office: State<Request<Office>>) -> Option<TimeZone> {
    match &*office.get() {
        Request::Loaded(office) => Some(office.hours.time_zone.clone()),
        _ => None,
    }
}
