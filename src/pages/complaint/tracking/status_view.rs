//! How far a complaint has come, in plain words.

use super::add_evidence::add_evidence;
use super::deadlines::deadlines;
use super::rating::rating;
use super::response_form::response_form;
use super::thread::thread;
use super::tracker::ComplaintTracker;
use crate::app::use_app;
use crate::locale::{
    Locale, arg, complaint_kind_name, complaint_turn_text, day_long, identity_name, progress_name,
};
use crate::pages::oversight::oversight_when_late;
use leptos::prelude::AnyView;
use loket_domain::complaints::{ComplaintProgress, ComplaintStatus};
use loket_ui::{Element, SECONDARY, button, el, notice};

pub(super) fn status_view(
    locale: Locale,
    tracker: ComplaintTracker,
    status: &ComplaintStatus,
) -> AnyView {
    let texts = locale.texts();
    let zone = use_app().office_zone();
    let received = zone.as_ref().map(|zone| {
        let day = zone.local_time(status.received_at).day;
        el("p").child(texts.follow.received_on(&day_long(texts, day)))
    });
    let about = texts.follow.about(
        arg::Identity(identity_name(texts, status.identity)),
        arg::Kind(complaint_kind_name(texts, status.kind)),
    );
    let tone = match status.progress {
        _ if status.overdue => "warning",
        ComplaintProgress::Answered | ComplaintProgress::ClosingProposed => "warning",
        ComplaintProgress::Closed => "success",
        _ => "info",
    };
    let turn = complaint_turn_text(texts, status.progress);
    let mut body = vec![el("p").class("lk-turn").child(turn)];
    body.extend(deadlines(texts, status));
    let title = format!(
        "{} · {}",
        status.ticket,
        progress_name(texts, status.progress)
    );
    let erased = status.erased.then(|| {
        notice(
            "info",
            texts.follow.erased_title,
            vec![el("p").child(texts.follow.erased_text)],
        )
    });
    let clear = button(SECONDARY, texts.follow.forget, move || tracker.clear());
    el("article")
        .child(notice(tone, title, body))
        .child(late(locale, status))
        .child(erased)
        .child(el("p").class("lk-quiet").child(about))
        .child(received)
        .child(thread(locale, status, zone.as_ref()))
        .child(response_form(locale, tracker, status))
        .child(add_evidence(locale, tracker, status))
        .child(rating(locale, tracker, status))
        .child(el("p").child(clear))
        .view()
}

/// That the office is late, said plainly, and who can be told.
fn late(locale: Locale, status: &ComplaintStatus) -> Option<Element> {
    if !status.overdue {
        return None;
    }
    let texts = &locale.texts().follow;
    Some(notice(
        "error",
        texts.overdue_title,
        vec![
            el("p").child(texts.overdue_text),
            oversight_when_late(locale),
        ],
    ))
}
