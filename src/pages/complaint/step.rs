//! The steps of the form: one thing at a time, so that it fits on the screen of a phone.
//! The address says which, so that the browser's Back goes one step back; it says nothing
//! of what was typed.

use super::store::ComplaintForm;
use super::{
    arrival, draft_box, evidence_step, identity_step, kind_step, person_step, review_step, sending,
    story_step,
};
use crate::app::{HEADING, Route, STEP_PARAMETER, page_heading};
use crate::locale::{Locale, Texts};
use crate::ui::error_summary;
use leptos::prelude::*;
use loket_domain::complaints::Identity;
use loket_ui::{Element, el, focus_soon, fragment, reactive};

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// What it is about.
    Kind,
    /// Who sees what.
    Identity,
    /// What happened.
    Story,
    /// Photos and documents.
    Evidence,
    /// Name and contact; left out when anonymous.
    Person,
    /// Everything once more, then it is sent.
    Review,
}

impl Step {
    const ALL: [Step; 6] = [
        Step::Kind,
        Step::Identity,
        Step::Story,
        Step::Evidence,
        Step::Person,
        Step::Review,
    ];

    /// The steps of a form, as far as it is known who sees what.
    pub fn all(identity: Option<Identity>) -> Vec<Step> {
        let is_asked = |step: &Step| *step != Step::Person || identity != Some(Identity::Anonymous);
        Self::ALL.into_iter().filter(is_asked).collect()
    }

    /// The step of an address.
    pub fn of_address(name: Option<&str>) -> Step {
        let is_named = |step: &Step| Some(step.name()) == name;
        Self::ALL.into_iter().find(is_named).unwrap_or(Step::Kind)
    }

    /// Its address.
    pub fn href(self) -> String {
        Route::Complaint.href_with(&[(STEP_PARAMETER, self.name())])
    }

    /// The fields of the draft that it asks for.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Step::Kind => &["kind"],
            Step::Identity => &["identity"],
            Step::Story => &[
                "message",
                "happened_when",
                "happened_where",
                "permit_id",
                "application_reference",
            ],
            Step::Person => &["name", "contact"],
            Step::Evidence | Step::Review => &[],
        }
    }

    fn name(self) -> &'static str {
        match self {
            Step::Kind => "",
            Step::Identity => "siapa",
            Step::Story => "cerita",
            Step::Evidence => "bukti",
            Step::Person => "nama",
            Step::Review => "periksa",
        }
    }

    fn heading(self, texts: &Texts) -> &'static str {
        match self {
            Step::Kind => texts.complaint.title,
            Step::Identity => texts.complaint.identity_title,
            Step::Story => texts.complaint.story_title,
            Step::Evidence => texts.evidence.title,
            Step::Person => texts.complaint.person_title,
            Step::Review => texts.review.title,
        }
    }
}

/// A step with its heading, which takes the focus when it is another one than before.
pub(super) fn step_view(locale: Locale, store: ComplaintForm, step: Step) -> AnyView {
    let texts = locale.texts();
    let before = *store.shown.get_untracked();
    store.show(step);
    if before.is_some_and(|before| before != step) && store.problems.get_untracked().is_empty() {
        focus_soon(HEADING);
    }
    let content = match step {
        Step::Kind => kind_step::kind_step(locale, store),
        Step::Identity => identity_step::identity_step(locale, store),
        Step::Story => story_step::story_step(locale, store),
        Step::Evidence => evidence_step::evidence_step(locale, store),
        Step::Person => person_step::person_step(locale, store),
        Step::Review => review_step::review_step(locale, store),
    };
    let form = loket_ui::form(move || match step {
        Step::Review => store.submit(),
        step => store.go_on(step),
    });
    fragment([
        progress(locale, store, step).view(),
        page_heading(step.heading(texts)).view(),
        arrival::outcome(locale, store),
        form.child(error_summary(store.problems))
            .child(content)
            .child((step == Step::Review).then(|| sending::sending_view(locale, store)))
            .child(buttons(locale, store, step))
            .view(),
        draft_box::draft_box(locale, store, step),
    ])
}

/// `Langkah 3 dari 6`. How many there are follows who sees what.
fn progress(locale: Locale, store: ComplaintForm, step: Step) -> Element {
    let texts = &locale.texts().complaint;
    let line = reactive(move || {
        let steps = Step::all(*store.identity.get());
        let place = steps.iter().position(|one| *one == step).unwrap_or(0) + 1;
        let (place, all) = (place.to_string(), steps.len().to_string());
        texts.progress(&all, &place).into_any()
    });
    el("p").class("lk-step").child(line)
}

fn buttons(locale: Locale, store: ComplaintForm, step: Step) -> Element {
    let texts = &locale.texts().complaint;
    let label = match step {
        Step::Review => sending::label(locale, store),
        _ => texts.next.into_any(),
    };
    let go = el("button")
        .class("lk-button")
        .attr("type", "submit")
        .attr_when("aria-disabled", move || {
            store.is_under_way().then(|| "true".to_owned())
        })
        .child(label);
    let back = store.before(step).map(|before| {
        el("a")
            .class("lk-button lk-button--secondary")
            .attr("href", before.href())
            .child(texts.back)
    });
    el("div")
        .class("lk-actions lk-form__actions")
        .child(go)
        .child(back)
}
