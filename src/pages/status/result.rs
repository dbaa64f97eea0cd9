//! How far an application has come and whose turn it is.

use super::clock_view::{clock_view, overdue_text};
use super::freshness::freshness;
use super::next_step::{next_step, place};
use super::rate::rate;
use super::status_text::{status_name, turn_text};
use super::tracker::Tracker;
use crate::app::{Request, Route, use_forms};
use crate::locale::{Locale, clock_time, day_long};
use crate::pages::oversight::oversight;
use crate::ui::sample_notice;
use leptos::prelude::{AnyView, IntoAny};
use loket_domain::applications::{
    Application, ApplicationEvent, ApplicationStep, StatusMeaning, StepState, Turn,
};
use loket_domain::office::Office;
use loket_domain::time::{TimeZone, Timestamp};
use loket_ui::{Element, ErasedSignal, SECONDARY, button, el, notice, reactive};

/// The state now, the clock, the steps, and every event.
pub(super) fn result(
    locale: Locale,
    application: &Application,
    office: ErasedSignal<Request<Office>>,
    tracker: Tracker,
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
    let permit = el("a")
        .attr("href", Route::Permit(application.permit_id.clone()).href())
        .child(texts.permit_link);
    let forget_label = reactive(move || {
        let label = if *tracker.remember.get() {
            texts.forget_here
        } else {
            texts.forget
        };
        label.into_any()
    });
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
        .child(freshness(locale, zone.clone(), tracker))
        .child(late(locale, application, office))
        .child(clock_view(locale, &application.clock, zone.as_ref()))
        .child(rate(locale, application, tracker))
        .child(sample_notice(application.provenance))
        .child(el("h3").child(texts.steps))
        .child(el("ol").class("lk-progress").child(steps))
        .child(el("h3").child(texts.history))
        .child(el("ol").class("lk-timeline").child(events))
        .child(el("p").child(permit))
        .child(el("p").child(complaint_link(application, "", texts.complaint_link)))
        .child(button(SECONDARY, forget_label, move || tracker.forget()))
        .view()
}

fn current(locale: Locale, application: &Application) -> Option<Element> {
    let texts = locale.texts();
    let event = application.events.first()?;
    let status = &event.status;
    let meaning = StatusMeaning::from_code(status.code);
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
    let unit = event.unit.as_ref().map(|unit| locale.pick(unit));
    let turn = turn_text(texts, meaning, unit.as_deref());
    let mut body = vec![el("p").class("lk-turn").child(turn)];
    let do_now = [
        next_step(texts, status),
        place(texts, meaning, application.issuing_system),
    ];
    body.extend(do_now.into_iter().flatten().map(|text| el("p").child(text)));
    let note = event.note.as_ref();
    body.extend(note.map(|note| el("p").class("lk-reason").child(locale.pick(note))));
    Some(notice(tone, status_name(texts, status), body))
}

/// That the office is late, said plainly, and who can be told.
fn late(
    locale: Locale,
    application: &Application,
    office: ErasedSignal<Request<Office>>,
) -> Option<Element> {
    let clock = &application.clock;
    // After the end it is a matter of the record, not of a next step.
    if !clock.overdue || clock.outcome.is_some() {
        return None;
    }
    let texts = &locale.texts().escalation;
    let complain = complaint_link(application, "lk-button", texts.complain);
    let oversight = reactive(move || match &*office.get() {
        Request::Loaded(office) => oversight(locale, office).view(),
        _ => ().into_any(),
    });
    Some(notice(
        "error",
        locale.texts().clock.overdue,
        vec![
            el("p").class("lk-turn").child(overdue_text(locale, clock)),
            el("p").child(texts.lead),
            el("p").child(complain),
            el("div").child(oversight),
        ],
    ))
}

/// A link to the complaint form that fills in the application without naming it in the
/// address.
fn complaint_link(application: &Application, look: &'static str, text: &'static str) -> Element {
    let form = use_forms().complaint;
    let (reference, permit) = (application.reference.clone(), application.permit_id.clone());
    el("a")
        .class(look)
        .attr("href", Route::Complaint.href())
        .on("click", move |_| {
            form.about_application(&reference, &permit)
        })
        .child(text)
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
                .child(moment_text(locale, event.at, zone)),
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

/// Day, time and zone at the office; in UTC, and said so, should the office be unknown.
pub(super) fn moment(
    locale: Locale,
    at: Timestamp,
    zone: Option<&TimeZone>,
) -> (String, String, String) {
    let texts = locale.texts();
    let utc = TimeZone {
        name: "UTC".into(),
        abbreviation: "UTC".into(),
        utc_offset_minutes: 0,
    };
    let zone = zone.unwrap_or(&utc);
    let local = zone.local_time(at);
    (
        day_long(texts, local.day),
        clock_time(texts, local.time),
        zone.abbreviation.clone(),
    )
}

/// Day and time at the office as one text.
pub(in crate::pages) fn moment_text(
    locale: Locale,
    at: Timestamp,
    zone: Option<&TimeZone>,
) -> String {
    let (day, time, zone) = moment(locale, at, zone);
    locale.texts().status.moment(&day, &time, &zone)
}

/// The office's zone, once the office is known.
pub(in crate::pages) fn office_zone(office: ErasedSignal<Request<Office>>) -> Option<TimeZone> {
    match &*office.get() {
        Request::Loaded(office) => Some(office.hours.time_zone.clone()),
        _ => None,
    }
}
