//! How far a complaint has come, in plain words, with every date that counts.

use super::{Follow, add_evidence, rate, respond, thread};
use crate::app::{Request, use_app};
use crate::locale::{Locale, Texts, day_long};
use crate::pages::complaint::answer_due::answer_due_text;
use crate::pages::complaint::wording::{identity_name, kind_name};
use crate::pages::oversight::oversight;
use crate::pages::status::office_zone;
use leptos::prelude::*;
use loket_domain::complaints::{
    AnswerDue, ClosedBy, ComplaintProgress, ComplaintStatus, RunningTimeLimit,
};
use loket_ui::{Element, SECONDARY, button, el, notice, reactive};

pub(super) fn status_view(locale: Locale, follow: Follow, status: &ComplaintStatus) -> AnyView {
    let texts = locale.texts();
    let office = use_app().office;
    let zone = office_zone(office);
    let received = zone.as_ref().map(|zone| {
        let day = zone.local_time(status.received_at).day;
        el("p").child(texts.follow.received_on(&day_long(texts, day)))
    });
    let about = texts.follow.about(
        identity_name(texts, status.identity),
        kind_name(texts, status.kind),
    );
    let tone = match status.progress {
        _ if status.overdue => "warning",
        ComplaintProgress::Answered | ComplaintProgress::ClosingProposed => "warning",
        ComplaintProgress::Closed => "success",
        _ => "info",
    };
    let mut body = vec![el("p").class("lk-turn").child(turn(texts, status.progress))];
    body.extend(dates(locale, status));
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
    el("article")
        .child(notice(tone, title, body))
        .child(late(locale, status))
        .child(erased)
        .child(el("p").class("lk-quiet").child(about))
        .child(received)
        .child(thread::thread(locale, status, zone.as_ref()))
        .child(respond::respond(locale, follow, status))
        .child(add_evidence::add_evidence(locale, follow, status))
        .child(rate::rate(locale, follow, status))
        .child(
            el("p").child(button(SECONDARY, texts.follow.forget, move || {
                follow.forget()
            })),
        )
        .view()
}

/// The name of how far it has come.
pub(in crate::pages::complaint) fn progress_name(
    texts: &Texts,
    progress: ComplaintProgress,
) -> &'static str {
    let names = &texts.follow;
    match progress {
        ComplaintProgress::Received => names.received,
        ComplaintProgress::InProgress => names.in_progress,
        ComplaintProgress::Answered => names.answered,
        ComplaintProgress::Replied => names.replied,
        ComplaintProgress::ClosingProposed => names.closing_proposed,
        ComplaintProgress::Contested => names.contested,
        ComplaintProgress::Closed => names.closed,
        ComplaintProgress::Reopened => names.reopened,
        ComplaintProgress::Unknown => names.unknown,
    }
}

fn turn(texts: &Texts, progress: ComplaintProgress) -> &'static str {
    let turns = &texts.follow;
    match progress {
        ComplaintProgress::Answered => turns.turn_answered,
        ComplaintProgress::ClosingProposed => turns.turn_closing,
        ComplaintProgress::Closed => turns.turn_closed,
        _ => turns.turn_office,
    }
}

/// Every date with its rule.
fn dates(locale: Locale, status: &ComplaintStatus) -> Vec<Element> {
    let texts = locale.texts();
    let owed = status.owed.as_ref().map(|owed| owed_text(locale, owed));
    let closing = status.closing.as_ref().map(|closing| {
        let days = closing.working_days.to_string();
        match closing.until {
            Some(day) => {
                texts
                    .follow
                    .closing_until(&day_long(texts, day), &days, &closing.source.title)
            }
            None => texts
                .follow
                .closing_unverified(&days, &closing.source.title),
        }
    });
    let closed = status.closed.as_ref().map(|closed| {
        let day = day_long(texts, closed.on);
        match closed.by {
            ClosedBy::Reporter => texts.follow.closed_by_reporter(&day),
            ClosedBy::Silence => texts.follow.closed_by_silence(&day),
        }
    });
    let reopening = status.reopening.as_ref().map(|reopening| {
        let days = reopening.working_days.to_string();
        match reopening.until {
            Some(day) => {
                texts
                    .follow
                    .reopening_until(&day_long(texts, day), &days, &reopening.source.title)
            }
            None => texts
                .follow
                .reopening_unverified(&days, &reopening.source.title),
        }
    });
    [owed, closing, closed, reopening]
        .into_iter()
        .flatten()
        .map(|text| el("p").child(text))
        .collect()
}

fn owed_text(locale: Locale, owed: &RunningTimeLimit) -> String {
    answer_due_text(
        locale,
        &AnswerDue {
            working_days: owed.working_days,
            by: owed.until,
            source: owed.source.clone(),
        },
    )
}

/// That the office is late, said plainly, and who can be told.
fn late(locale: Locale, status: &ComplaintStatus) -> Option<Element> {
    if !status.overdue {
        return None;
    }
    let texts = locale.texts();
    let office = use_app().office;
    let bodies = reactive(move || match &*office.get() {
        Request::Loaded(office) => oversight(locale, office).view(),
        _ => ().into_any(),
    });
    Some(notice(
        "error",
        texts.follow.overdue_title,
        vec![
            el("p").child(texts.follow.overdue_text),
            el("div").child(bodies),
        ],
    ))
}
