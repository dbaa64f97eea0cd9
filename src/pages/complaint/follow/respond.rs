//! What the citizen can do: write more, agree, object, open it again.

use super::Follow;
use crate::api::{self, ApiError};
use crate::locale::Locale;
use crate::ui::{error_notice, error_summary, text_area};
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintAction, ComplaintResponse, ComplaintStatus};
use loket_ui::{Element, SECONDARY, button, el, focus_soon, reactive};

/// The form for what is possible now; nothing where nothing is.
pub(super) fn respond(locale: Locale, follow: Follow, status: &ComplaintStatus) -> Option<Element> {
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
        let press = move || follow.respond(ComplaintAction::Confirm);
        button(SECONDARY, texts.confirm, press)
    });
    let hint = confirm.is_some().then(|| {
        el("p")
            .class("lk-quiet lk-form__note")
            .child(texts.confirm_hint)
    });
    let failure = reactive(move || match &*follow.failure.get() {
        Some(error) => error_notice(error, None),
        None => ().into_any(),
    });
    let submit = el("button")
        .class("lk-button")
        .attr("type", "submit")
        .attr_when("aria-disabled", move || {
            (*follow.is_acting.get()).then(|| "true".to_owned())
        })
        .child(send);
    let form = loket_ui::form(move || follow.respond(action))
        .child(error_summary(follow.problems))
        .child(text_area(
            "message",
            label,
            texts.hint,
            follow.message,
            follow.problems,
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

impl Follow {
    /// Does something with the complaint, unless something is wrong with it or under way.
    fn respond(self, action: ComplaintAction) {
        if *self.is_acting.get_untracked() {
            return;
        }
        let lookup = self.lookup.get_untracked();
        let response = ComplaintResponse {
            ticket: lookup.ticket.clone(),
            access_code: lookup.access_code.clone(),
            action: Some(action),
            message: self.message.get_untracked().to_string(),
        };
        self.failure.set(None);
        if let Err(problems) = response.validate() {
            return self.problems.set(problems);
        }
        self.problems.set(Vec::new());
        self.is_acting.set(true);
        let key = self.key_for(action);
        api::respond(&response, &key, Box::new(move |answer| self.settle(answer)));
    }

    /// Shows what came of something that was done.
    pub(super) fn settle(self, answer: Result<ComplaintStatus, ApiError>) {
        self.is_acting.set(false);
        match answer {
            Ok(status) => {
                self.attempt.set(None);
                self.message.set(String::new());
                self.inquiry.show_in_place(status);
                focus_soon("hasil");
            }
            Err(ApiError::Invalid(problems)) => self.problems.set(problems),
            Err(error) => {
                // What is shown is not how it stands: an earlier try has arrived, or
                // something else has happened meanwhile.
                if matches!(error, ApiError::KeyReused | ApiError::NotPossible) {
                    self.attempt.set(None);
                    self.refresh();
                }
                self.failure.set(Some(error));
            }
        }
    }
}
