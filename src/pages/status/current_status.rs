//! The status now, whose turn it is, and what the citizen can do.

use crate::locale::{Locale, next_step, status_name, turn_text, where_to_act};
use loket_domain::applications::{Application, StatusMeaning, Turn};
use loket_ui::{Element, el, notice};

pub(super) fn current_status(locale: Locale, application: &Application) -> Option<Element> {
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
        where_to_act(texts, meaning, application.issuing_system),
    ];
    body.extend(do_now.into_iter().flatten().map(|text| el("p").child(text)));
    let note = event.note.as_ref();
    body.extend(note.map(|note| el("p").class("lk-reason").child(locale.pick(note))));
    Some(notice(tone, status_name(texts, status), body))
}
