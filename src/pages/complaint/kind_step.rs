//! What it is about, each kind with the day by which it must be answered.

use super::answer_due::due_if_sent_now;
use super::store::ComplaintForm;
use super::wording::kind_name;
use crate::app::{Route, use_app};
use crate::locale::Locale;
use crate::ui::radio_group_with;
use leptos::prelude::*;
use loket_domain::complaints::ComplaintKind;
use loket_ui::{Choice, el, fragment};

pub(super) fn kind_step(locale: Locale, store: ComplaintForm) -> AnyView {
    let texts = &locale.texts().complaint;
    let link = |to: Route, text| el("li").child(el("a").attr("href", to.href()).child(text));
    let question = radio_group_with(
        "kind",
        texts.kind,
        kinds(locale),
        store.kind,
        store.problems,
        move |kind| store.choose_kind(kind),
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
            label: kind_name(locale.texts(), kind).into(),
            hint: Box::new(hint),
        }
    };
    ComplaintKind::ALL.map(choice).into()
}
