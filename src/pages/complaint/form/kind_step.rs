//! What it is about, each kind with the day by which it must be answered.

use super::complaint_form::ComplaintForm;
use crate::app::{Request, Route, use_app};
use crate::locale::{Locale, answer_due_text, complaint_kind_name};
use crate::ui::radio_group_with;
use leptos::prelude::*;
use loket_domain::complaints::{AnswerDue, ComplaintKind};
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use loket_ui::{Choice, ErasedSignal, el, fragment};

pub(super) fn kind_step(locale: Locale, form: ComplaintForm) -> AnyView {
    let texts = &locale.texts().complaint;
    let link = |to: Route, text| el("li").child(el("a").attr("href", to.href()).child(text));
    let question = radio_group_with(
        "kind",
        texts.kind,
        kinds(locale),
        form.draft.kind,
        form.draft.problems,
        move |kind| form.choose_kind(kind),
    );
    fragment([
        el("p").class("lk-lead").child(texts.lead).view(),
        el("ul")
            .class("lk-links")
            .child(link(Route::ComplaintStatus, texts.follow_link))
            .child(link(Route::ComplaintRegister, texts.register_link))
            .view(),
        question.view(),
    ])
}

fn kinds(locale: Locale) -> Vec<Choice<ComplaintKind>> {
    let app = use_app();
    let (office, now) = (app.office, app.now);
    let choice = move |kind| {
        let id = match kind {
            ComplaintKind::Service => "kind",
            ComplaintKind::Corruption => "kind-corruption",
            ComplaintKind::Aspiration => "kind-aspiration",
            ComplaintKind::Information => "kind-information",
        };
        let hint = move || due_if_sent_now(locale, office, kind, *now.get()).unwrap_or_default();
        Choice {
            value: kind,
            id: id.into(),
            label: complaint_kind_name(locale.texts(), kind).into(),
            hint: Box::new(hint),
        }
    };
    ComplaintKind::ALL.map(choice).into()
}

/// When an answer to a complaint of this kind would be due, were it sent now.
fn due_if_sent_now(
    locale: Locale,
    office: ErasedSignal<Request<Office>>,
    kind: ComplaintKind,
    now: Timestamp,
) -> Option<String> {
    let office = office.get();
    let Request::Loaded(office) = &*office else {
        return None;
    };
    let deadline = office
        .complaint_deadlines
        .iter()
        .find(|deadline| deadline.kind == kind)?;
    let due = AnswerDue {
        working_days: deadline.working_days,
        by: deadline.due(&office.hours, now).ok(),
        source: deadline.source.clone(),
    };
    Some(answer_due_text(locale.texts(), &due))
}
