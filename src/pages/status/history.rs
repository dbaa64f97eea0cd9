//! The steps of an application and its events.

use crate::locale::{Locale, moment_text, status_name};
use loket_domain::applications::{ApplicationEvent, ApplicationStep, StepState};
use loket_domain::time::TimeZone;
use loket_ui::{Element, el};

/// The steps, each with its state.
pub(super) fn steps(locale: Locale, steps: &[ApplicationStep]) -> Element {
    let items: Vec<Element> = steps.iter().map(|step| step_view(locale, step)).collect();
    el("ol").class("lk-progress").child(items)
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
    match step.state {
        StepState::Current => item.attr("aria-current", "step"),
        _ => item,
    }
}

/// The events, in the order of the wire.
pub(super) fn history(
    locale: Locale,
    events: &[ApplicationEvent],
    zone: Option<&TimeZone>,
) -> Element {
    let items: Vec<Element> = events
        .iter()
        .map(|event| event_view(locale, event, zone))
        .collect();
    el("ol").class("lk-timeline").child(items)
}

fn event_view(locale: Locale, event: &ApplicationEvent, zone: Option<&TimeZone>) -> Element {
    let texts = locale.texts();
    let time = el("p")
        .class("lk-timeline__time")
        .child(moment_text(texts, event.at, zone));
    let name = el("p")
        .class("lk-timeline__name")
        .child(status_name(texts, &event.status));
    let unit = event.unit.as_ref();
    let unit = unit.map(|unit| el("p").class("lk-quiet").child(locale.pick(unit)));
    let note = event.note.as_ref();
    let note = note.map(|note| el("p").child(locale.pick(note)));
    el("li")
        .class("lk-timeline__item")
        .child(time)
        .child(name)
        .child(unit)
        .child(note)
}
