//! One step of the form.

use super::complaint_form::ComplaintForm;
use super::evidence_step::evidence_step;
use super::identity_step::identity_step;
use super::kind_step::kind_step;
use super::person_step::person_step;
use super::recovery_view::recovery_view;
use super::review_step::review_step;
use super::save_draft_box::save_draft_box;
use super::step::Step;
use super::story_step::story_step;
use super::submission::submit;
use super::submission_view::{submission_view, submit_label};
use super::wizard::step_before;
use crate::app::{HEADING, page_heading};
use crate::locale::{Locale, arg};
use crate::ui::error_summary;
use leptos::prelude::*;
use loket_ui::{Element, el, focus_soon, fragment, reactive};

/// A step with its heading, which takes the focus when it is another one than before.
pub(super) fn step_view(locale: Locale, form: ComplaintForm, step: Step) -> AnyView {
    let texts = locale.texts();
    let draft = form.draft;
    let before = *form.wizard.shown.get_untracked();
    form.wizard.show(draft, step);
    if before.is_some_and(|before| before != step) && draft.problems.get_untracked().is_empty() {
        focus_soon(HEADING);
    }
    let content = match step {
        Step::Kind => kind_step(locale, form),
        Step::Identity => identity_step(locale, draft),
        Step::Story => story_step(locale, draft),
        Step::Evidence => evidence_step(locale, form.evidence),
        Step::Person => person_step(locale, draft),
        Step::Review => review_step(locale, form),
    };
    let fields = loket_ui::form(move || match step {
        Step::Review => submit(form),
        step => form.wizard.go_on(draft, step),
    });
    fragment([
        progress(locale, form, step).view(),
        page_heading(step.heading(texts)).view(),
        recovery_view(locale, form),
        fields
            .child(error_summary(draft.problems))
            .child(content)
            .child((step == Step::Review).then(|| submission_view(locale, form)))
            .child(buttons(locale, form, step))
            .view(),
        save_draft_box(locale, form, step),
    ])
}

/// `Langkah 3 dari 6`. How many there are follows who sees what.
fn progress(locale: Locale, form: ComplaintForm, step: Step) -> Element {
    let texts = &locale.texts().complaint;
    let line = reactive(move || {
        let steps = Step::all(form.draft.identity.get().identity());
        let place = steps.iter().position(|one| *one == step).unwrap_or(0) + 1;
        let (place, all) = (place.to_string(), steps.len().to_string());
        texts
            .progress(arg::All(&all), arg::Place(&place))
            .into_any()
    });
    el("p").class("lk-step").child(line)
}

fn buttons(locale: Locale, form: ComplaintForm, step: Step) -> Element {
    let texts = &locale.texts().complaint;
    let label = match step {
        Step::Review => submit_label(locale, form),
        _ => texts.next.into_any(),
    };
    let go_on = el("button")
        .class("lk-button")
        .attr("type", "submit")
        .attr_when("aria-disabled", move || {
            let is_under_way = form.submission.get().is_under_way();
            is_under_way.then(|| "true".to_owned())
        })
        .child(label);
    let back = step_before(form.draft, step).map(|before| {
        el("a")
            .class("lk-button lk-button--secondary")
            .attr("href", before.href())
            .child(texts.back)
    });
    el("div")
        .class("lk-actions lk-form__actions")
        .child(go_on)
        .child(back)
}
