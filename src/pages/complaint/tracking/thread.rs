//! What has happened since the complaint arrived, and what was written. The office speaks
//! as a unit, never as a person.

use crate::locale::{Locale, moment_text, thread_event_name};
use loket_domain::complaints::{ComplaintEventKind, ComplaintStatus, ThreadEvent};
use loket_domain::time::TimeZone;
use loket_ui::{Element, el};

pub(super) fn thread(
    locale: Locale,
    status: &ComplaintStatus,
    zone: Option<&TimeZone>,
) -> Option<Element> {
    if status.thread.is_empty() {
        return None;
    }
    let events: Vec<Element> = status
        .thread
        .iter()
        .map(|event| event_view(locale, event, zone))
        .collect();
    Some(
        el("section")
            .class("lk-section")
            .child(el("h2").child(locale.texts().follow.thread))
            .child(el("ol").class("lk-timeline lk-thread").child(events)),
    )
}

fn event_view(locale: Locale, event: &ThreadEvent, zone: Option<&TimeZone>) -> Element {
    let look = match event.kind {
        ComplaintEventKind::Answered => "lk-timeline__item lk-thread__answer",
        ComplaintEventKind::Replied
        | ComplaintEventKind::Contested
        | ComplaintEventKind::Reopened => "lk-timeline__item lk-thread__own",
        _ => "lk-timeline__item",
    };
    let unit = event.unit.clone();
    let text = event.text.clone();
    el("li")
        .class(look)
        .child(el("p").class("lk-timeline__time").child(moment_text(
            locale.texts(),
            event.at,
            zone,
        )))
        .child(
            el("p")
                .class("lk-timeline__name")
                .child(thread_event_name(locale.texts(), event.kind)),
        )
        .child(unit.map(|unit| el("p").class("lk-quiet").child(unit)))
        .child(text.map(|text| el("p").class("lk-typed").child(text)))
}
