//! The form by which a citizen responds: writes more, agrees, objects, or has the complaint
//! reopened.

use super::tracker::ComplaintTracker;
use crate::api::{self, ApiError};
use crate::app::focus_on_result;
use crate::locale::Locale;
use crate::ui::{error_notice, error_summary, text_area};
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintAction, ComplaintResponse, ComplaintStatus};
use loket_ui::{Element, SECONDARY, button, el, reactive};

/// The form for what is possible now; nothing where nothing is.
pub(super) fn response_form(
    locale: Locale,
    tracker: ComplaintTracker,
    status: &ComplaintStatus,
) -> Option<Element> {
    let texts = &locale.texts().respond;
    // At most one of them takes a text.
    let writing = [
        (
            ComplaintAction::Reply,
            texts.reply_title,
            texts.reply_label,
            texts.reply,
        ),
        (
            ComplaintAction::Contest,
            texts.contest_title,
            texts.contest_label,
            texts.contest,
        ),
        (
            ComplaintAction::Reopen,
            texts.reopen_title,
            texts.reopen_label,
            texts.reopen,
        ),
    ]
    .into_iter()
    .find(|(action, ..)| status.actions.contains(action))?;
    let (action, mut title, label, send) = writing;
    let may_confirm = status.actions.contains(&ComplaintAction::Confirm);
    if action == ComplaintAction::Reply && !may_confirm {
        title = texts.add_title;
    }
    let confirm = may_confirm.then(|| {
        let press = move || respond(tracker, ComplaintAction::Confirm);
        button(SECONDARY, texts.confirm, press)
    });
    let hint = confirm.is_some().then(|| {
        el("p")
            .class("lk-quiet lk-form__note")
            .child(texts.confirm_hint)
    });
    let failure = reactive(move || match &*tracker.failure.get() {
        Some(error) => error_notice(error, None),
        None => ().into_any(),
    });
    let submit = el("button")
        .class("lk-button")
        .attr("type", "submit")
        .attr_when("aria-disabled", move || {
            (*tracker.is_acting.get()).then(|| "true".to_owned())
        })
        .child(send);
    let form = loket_ui::form(move || respond(tracker, action))
        .child(error_summary(tracker.problems))
        .child(text_area(
            "message",
            label,
            texts.hint,
            tracker.message,
            tracker.problems,
        ))
        .child(failure)
        .child(el("div").class("lk-actions").child(submit).child(confirm))
        .child(hint);
    Some(
        el("section")
            .class("lk-section")
            .child(el("h2").child(title))
            .child(form),
    )
}

/// Sends a response, unless something is wrong with it or one is under way.
fn respond(tracker: ComplaintTracker, action: ComplaintAction) {
    if *tracker.is_acting.get_untracked() {
        return;
    }
    let lookup = tracker.lookup.get_untracked();
    let response = ComplaintResponse {
        ticket: lookup.ticket.clone(),
        access_code: lookup.access_code.clone(),
        action: Some(action),
        message: tracker.message.get_untracked().to_string(),
    };
    tracker.failure.set(None);
    if let Err(problems) = response.validate() {
        return tracker.problems.set(problems);
    }
    tracker.problems.set(Vec::new());
    tracker.is_acting.set(true);
    let key = tracker.key_for(action);
    api::respond(
        &response,
        &key,
        Box::new(move |result| settle(tracker, result)),
    );
}

fn settle(tracker: ComplaintTracker, result: Result<ComplaintStatus, ApiError>) {
    tracker.is_acting.set(false);
    match result {
        Ok(status) => {
            tracker.end_attempt();
            tracker.message.set(String::new());
            tracker.form.replace_result(status);
            focus_on_result();
        }
        Err(ApiError::Invalid(problems)) => tracker.problems.set(problems),
        Err(error) => {
            // What is shown is not how it stands: an earlier try has arrived, or something
            // else has happened meanwhile.
            if matches!(error, ApiError::KeyReused | ApiError::NotPossible) {
                tracker.end_attempt();
                tracker.refresh();
            }
            tracker.failure.set(Some(error));
        }
    }
}
