//! Who sees what, side by side, before anything is typed.

use super::draft::{Draft, IdentityChoice};
use crate::locale::{Locale, Texts, identity_name};
use crate::ui::error_line;
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintKind, Identity};
use loket_ui::{Element, el, fragment, reactive};

pub(super) fn identity_step(locale: Locale, draft: Draft) -> AnyView {
    let texts = &locale.texts().complaint;
    let proposal = reactive(move || match *draft.kind.get() {
        Some(ComplaintKind::Corruption) => el("p").child(texts.identity_proposed).view(),
        _ => ().into_any(),
    });
    let modes: Vec<Element> = Identity::ALL
        .into_iter()
        .map(|identity| mode(locale, draft, identity))
        .collect();
    let question = el("fieldset")
        .class("lk-field lk-choices")
        .attr("aria-describedby", "identity-error")
        .child(el("legend").class("lk-field__label").child(texts.identity))
        .child(error_line("identity", draft.problems))
        .child(el("div").class("lk-modes").child(modes));
    fragment([
        el("p").class("lk-lead").child(texts.identity_lead).view(),
        proposal,
        question.view(),
    ])
}

/// One choice: its name, and what each of three learns.
fn mode(locale: Locale, draft: Draft, identity: Identity) -> Element {
    let texts = locale.texts();
    let id = match identity {
        Identity::Anonymous => "identity",
        Identity::Confidential => "identity-confidential",
        Identity::Named => "identity-named",
    };
    let facts_id = format!("{id}-hint");
    let input = el("input")
        .class("lk-choice__input")
        .attr("type", "radio")
        .attr("name", "identity")
        .attr("id", id)
        .attr("aria-describedby", facts_id.clone())
        .property("checked", move || {
            draft.identity.get().identity() == Some(identity)
        })
        .on("change", move |_| {
            draft.identity.set(IdentityChoice::Chosen(identity))
        });
    let label = el("label")
        .class("lk-choice__label")
        .attr("for", id)
        .child(identity_name(texts, identity));
    let kind = *draft.kind.get_untracked();
    let facts: Vec<Element> = who_sees(texts, kind, identity)
        .into_iter()
        .map(|(who, what)| {
            el("div")
                .class("lk-mode__row")
                .child(el("dt").child(who))
                .child(el("dd").child(what))
        })
        .collect();
    el("div")
        .class("lk-mode")
        .child(el("div").class("lk-choice").child(input).child(label))
        .child(
            el("dl")
                .class("lk-mode__facts")
                .attr("id", facts_id)
                .child(facts),
        )
}

/// Who learns what, for all modes in the same order. A report of corruption is seen by the
/// oversight alone, whatever the mode.
fn who_sees(
    texts: &Texts,
    kind: Option<ComplaintKind>,
    identity: Identity,
) -> [(&'static str, &'static str); 3] {
    let sees = &texts.who_sees;
    let (concerned, handlers) = match identity {
        Identity::Anonymous => (sees.concerned_anonymous, sees.handlers_anonymous),
        Identity::Confidential => (sees.concerned_confidential, sees.handlers_confidential),
        Identity::Named => (sees.concerned_named, sees.handlers_named),
    };
    if kind == Some(ComplaintKind::Corruption) {
        return [
            (sees.concerned, sees.concerned_corruption),
            (sees.overseers, handlers),
            (sees.public, sees.public_corruption),
        ];
    }
    [
        (sees.concerned, concerned),
        (sees.handlers, handlers),
        (sees.public, sees.public_all),
    ]
}
