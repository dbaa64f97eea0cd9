//! The complaint that is being written. In memory only, unless the citizen asks for the
//! draft to be kept on the phone; it survives leaving the page and switching the language.

use super::arrival::Arrival;
use super::evidence::Evidence;
use super::kept::{self, KeptDraft};
use super::sending::Sending;
use super::step::Step;
use crate::api::{self, ApiError};
use crate::ui::FieldErrors;
use loket_domain::complaints::{ComplaintDraft, ComplaintKind, ComplaintReceipt, Identity};
use loket_domain::problem::FieldProblem;
use loket_ui::ErasedSignal;

/// The form, kept above the pages.
#[derive(Clone, Copy, Default)]
pub struct ComplaintForm {
    pub(super) kind: ErasedSignal<Option<ComplaintKind>>,
    pub(super) identity: ErasedSignal<Option<Identity>>,
    /// Whether the identity is what the form proposed, and nobody has agreed yet.
    is_proposed: ErasedSignal<bool>,
    pub(super) message: ErasedSignal<String>,
    pub(super) happened_when: ErasedSignal<String>,
    pub(super) happened_where: ErasedSignal<String>,
    pub(super) permit_id: ErasedSignal<String>,
    pub(super) application_reference: ErasedSignal<String>,
    pub(super) name: ErasedSignal<String>,
    pub(super) contact: ErasedSignal<String>,
    pub(super) may_be_published: ErasedSignal<bool>,
    /// No person sees this field; see the domain.
    pub(super) homepage: ErasedSignal<String>,
    pub(super) evidence: Evidence,
    pub(super) problems: FieldErrors,
    /// The step that was shown last.
    pub(super) shown: ErasedSignal<Option<Step>>,
    /// The step to go to, and whether in the place of the one in the address.
    pub(super) wanted: ErasedSignal<Option<(Step, bool)>>,
    /// Whether the citizen came back to a step from the review.
    pub(super) is_changing: ErasedSignal<bool>,
    /// Whether the draft is kept on the phone.
    pub(super) keep: ErasedSignal<bool>,
    /// Whether this tab has put it there.
    pub(super) has_kept: ErasedSignal<bool>,
    /// Whether it was just erased there because it became a report of corruption.
    pub(super) was_erased: ErasedSignal<bool>,
    /// Under which the complaint is sent, born with the form: however often it is tried,
    /// and whatever is changed in between, it arrives once.
    pub(super) key: ErasedSignal<String>,
    pub(super) arrival: ErasedSignal<Arrival>,
    pub(super) sending: ErasedSignal<Sending>,
    pub(super) failure: ErasedSignal<Option<ApiError>>,
    /// Whether the connection came back after something failed for want of it.
    pub(super) is_back: ErasedSignal<bool>,
    pub(super) receipt: ErasedSignal<Option<ComplaintReceipt>>,
    /// Whether the citizen said that the receipt is kept.
    pub(super) is_kept: ErasedSignal<bool>,
    pub(super) receipt_problems: FieldErrors,
    /// A text that was not sent, because another had arrived under the key before.
    pub(super) unsent: ErasedSignal<Option<String>>,
}

impl ComplaintForm {
    /// Takes up what is kept on the phone, once, and asks whether what was being sent has
    /// arrived.
    pub(super) fn open(self) {
        let is_under_way = *self.sending.get_untracked() != Sending::No;
        if self.receipt.get_untracked().is_some() || is_under_way {
            return;
        }
        let sending = kept::sending();
        if self.key.get_untracked().is_empty() {
            let being_sent = || sending.as_ref().and_then(|_| kept::being_sent());
            if let Some(draft) = kept::draft() {
                self.take_up(draft);
                self.keep.set(true);
            } else if let Some(draft) = being_sent() {
                self.take_up(draft);
            } else {
                let key = sending.clone().unwrap_or_else(api::new_idempotency_key);
                self.key.set(key);
            }
        }
        if let Some(key) = sending {
            self.ask_for_arrival(key);
        }
    }

    /// Fills in which application the complaint is about. Not by the address of the
    /// form: addresses end up in histories and logs.
    pub fn about_application(self, reference: &str, permit_id: &str) {
        self.application_reference.set(reference.to_owned());
        self.permit_id.set(permit_id.to_owned());
    }

    /// Chooses what it is about. A report of corruption is not kept on the phone by a wish
    /// that was meant for something else.
    /// Proposes a report of corruption, unless something was chosen already. Not by the
    /// address of the form either: who is about to report should not have it in a history.
    pub fn about_corruption(self) {
        if self.kind.get_untracked().is_none() {
            self.choose_kind(ComplaintKind::Corruption);
        }
    }

    pub(super) fn choose_kind(self, kind: ComplaintKind) {
        let is_report = kind == ComplaintKind::Corruption;
        if is_report && *self.keep.get_untracked() {
            self.keep.set(false);
            self.was_erased.set(true);
        }
        self.kind.set(Some(kind));
    }

    /// Goes on from a step, unless something is wrong with what it asks for.
    pub(super) fn go_on(self, step: Step) {
        let problems = self.problems_of(step);
        if !problems.is_empty() {
            return self.problems.set(problems);
        }
        self.problems.set(Vec::new());
        match step {
            Step::Kind => self.propose_identity(),
            Step::Identity => self.is_proposed.set(false),
            _ => {}
        }
        let steps = Step::all(*self.identity.get_untracked());
        let place = steps.iter().position(|one| *one == step).unwrap_or(0);
        let next = match *self.is_changing.get_untracked() {
            true => self.nearest(Step::Review),
            false => steps.get(place + 1).copied().unwrap_or(Step::Review),
        };
        self.wanted.set(Some((next, false)));
    }

    /// The step before another.
    pub(super) fn before(self, step: Step) -> Option<Step> {
        let steps = Step::all(*self.identity.get_untracked());
        let place = steps.iter().position(|one| *one == step)?;
        steps.get(place.checked_sub(1)?).copied()
    }

    /// A step, or the first one before it whose answers are missing.
    pub(super) fn nearest(self, wanted: Step) -> Step {
        let steps = Step::all(*self.identity.get_untracked());
        for step in steps {
            if step == wanted || !self.problems_of(step).is_empty() {
                return step;
            }
        }
        Step::Review
    }

    /// Remembers which step is shown. What is wrong with others is no matter there.
    pub(super) fn show(self, step: Step) {
        self.shown.set(Some(step));
        if step == Step::Review {
            self.is_changing.set(false);
        }
        let problems = self.problems.get_untracked();
        let here: Vec<FieldProblem> = of_step(&problems, step);
        if here.len() != problems.len() {
            self.problems.set(here);
        }
    }

    /// Leads to the first step that has something to mend.
    pub(super) fn refuse(self, problems: Vec<FieldProblem>) {
        let steps = Step::all(*self.identity.get_untracked());
        let first = steps
            .into_iter()
            .find(|step| !of_step(&problems, *step).is_empty());
        self.problems.set(problems);
        if let Some(step) = first {
            self.wanted.set(Some((step, false)));
        }
    }

    /// What was typed, as it would be sent.
    pub(super) fn draft(self) -> ComplaintDraft {
        // Name and contact are not asked for when anonymous: what was typed before
        // that choice stays in the form but does not leave the phone.
        let anonymous = *self.identity.get_untracked() == Some(Identity::Anonymous);
        let text = |text: ErasedSignal<String>| text.get_untracked().to_string();
        let personal = |value: ErasedSignal<String>| match anonymous {
            true => String::new(),
            false => text(value),
        };
        ComplaintDraft {
            kind: *self.kind.get_untracked(),
            identity: *self.identity.get_untracked(),
            message: text(self.message),
            happened_when: text(self.happened_when),
            happened_where: text(self.happened_where),
            permit_id: text(self.permit_id),
            application_reference: text(self.application_reference),
            name: personal(self.name),
            contact: personal(self.contact),
            may_be_published: *self.may_be_published.get_untracked(),
            homepage: text(self.homepage),
        }
    }

    /// Empties the form for another complaint. Files stay: they are sent after it.
    pub(super) fn clear(self) {
        self.kind.set(None);
        self.identity.set(None);
        self.is_proposed.set(false);
        for text in self.texts() {
            text.set(String::new());
        }
        self.may_be_published.set(false);
        self.problems.set(Vec::new());
        self.failure.set(None);
        self.is_back.set(false);
        self.is_changing.set(false);
        self.was_erased.set(false);
        self.keep.set(false);
        self.erase_draft();
        self.shown.set(None);
        self.key.set(api::new_idempotency_key());
    }

    /// Everything that is typed.
    pub(super) fn texts(self) -> [ErasedSignal<String>; 8] {
        [
            self.message,
            self.happened_when,
            self.happened_where,
            self.permit_id,
            self.application_reference,
            self.name,
            self.contact,
            self.homepage,
        ]
    }

    fn take_up(self, draft: KeptDraft) {
        self.kind.set(draft.kind);
        self.identity.set(draft.identity);
        for (state, text) in [
            (self.message, draft.message),
            (self.happened_when, draft.happened_when),
            (self.happened_where, draft.happened_where),
            (self.application_reference, draft.application_reference),
            (self.name, draft.name),
            (self.contact, draft.contact),
            (self.key, draft.key),
        ] {
            state.set(text);
        }
        // The address may have filled in another one.
        if self.permit_id.get_untracked().is_empty() {
            self.permit_id.set(draft.permit_id);
        }
        self.may_be_published.set(draft.may_be_published);
    }

    /// Who reports corruption is most in danger: anonymous is proposed, and only then.
    fn propose_identity(self) {
        let is_report = *self.kind.get_untracked() == Some(ComplaintKind::Corruption);
        let is_open = self.identity.get_untracked().is_none();
        if is_report && is_open {
            self.identity.set(Some(Identity::Anonymous));
            self.is_proposed.set(true);
        } else if !is_report && *self.is_proposed.get_untracked() {
            self.identity.set(None);
            self.is_proposed.set(false);
        }
    }

    fn problems_of(self, step: Step) -> Vec<FieldProblem> {
        let problems = self.draft().validate().err().unwrap_or_default();
        of_step(&problems, step)
    }
}

fn of_step(problems: &[FieldProblem], step: Step) -> Vec<FieldProblem> {
    let is_here = |problem: &&FieldProblem| step.fields().contains(&&problem.field[..]);
    problems.iter().filter(is_here).cloned().collect()
}
