//! Going from step to step.

use super::draft::Draft;
use super::step::Step;
use loket_domain::problem::FieldProblem;
use loket_ui::ErasedSignal;

/// Where the citizen is in the form.
#[derive(Clone, Copy, Default)]
pub(super) struct Wizard {
    /// The step that was shown last.
    pub shown: ErasedSignal<Option<Step>>,
    /// The step to go to.
    pub requested: ErasedSignal<Option<StepRequest>>,
    order: ErasedSignal<Order>,
}

/// A step to go to.
#[derive(Clone, Copy)]
pub(super) struct StepRequest {
    pub step: Step,
    /// Whether it takes the place of the current one in the browser's history.
    pub replace: bool,
}

/// What follows on a step.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Order {
    /// The next one.
    #[default]
    Forward,
    /// The review, from where the citizen came back to change an answer.
    BackToReview,
}

impl Wizard {
    /// Goes on from a step, unless something is wrong with what it asks for.
    pub fn go_on(self, draft: Draft, step: Step) {
        let problems = problems_of(draft, step);
        if !problems.is_empty() {
            return draft.problems.set(problems);
        }
        draft.problems.set(Vec::new());
        match step {
            Step::Kind => draft.propose_identity(),
            Step::Identity => draft.agree_to_identity(),
            _ => {}
        }
        let next = match *self.order.get_untracked() {
            Order::BackToReview => nearest(draft, Step::Review),
            Order::Forward => {
                let steps = steps(draft);
                let place = steps.iter().position(|one| *one == step).unwrap_or(0);
                steps.get(place + 1).copied().unwrap_or(Step::Review)
            }
        };
        self.request(next);
    }

    /// Goes to a step.
    pub fn request(self, step: Step) {
        let replace = false;
        self.requested.set(Some(StepRequest { step, replace }));
    }

    /// Goes to a step in place of the current one.
    pub fn redirect(self, step: Step) {
        let replace = true;
        self.requested.set(Some(StepRequest { step, replace }));
    }

    /// From now on the review follows on the step that is changed.
    pub fn change_from_review(self) {
        self.order.set(Order::BackToReview);
    }

    /// Remembers which step is shown. What is wrong with others is no matter there.
    pub fn show(self, draft: Draft, step: Step) {
        self.shown.set(Some(step));
        if step == Step::Review {
            self.order.set(Order::Forward);
        }
        let problems = draft.problems.get_untracked();
        let here = step.problems_among(&problems);
        if here.len() != problems.len() {
            draft.problems.set(here);
        }
    }

    /// Leads to the first step that has something to mend.
    pub fn refuse(self, draft: Draft, problems: Vec<FieldProblem>) {
        let first = steps(draft)
            .into_iter()
            .find(|step| !step.problems_among(&problems).is_empty());
        draft.problems.set(problems);
        if let Some(step) = first {
            self.request(step);
        }
    }

    /// Begins anew.
    pub fn clear(self) {
        self.shown.set(None);
        self.order.set(Order::Forward);
    }
}

/// The step before another.
pub(super) fn step_before(draft: Draft, step: Step) -> Option<Step> {
    let steps = steps(draft);
    let place = steps.iter().position(|one| *one == step)?;
    steps.get(place.checked_sub(1)?).copied()
}

/// A step, or the first one before it whose answers are missing.
pub(super) fn nearest(draft: Draft, wanted: Step) -> Step {
    let is_it = |step: &Step| *step == wanted || !problems_of(draft, *step).is_empty();
    let mut steps = steps(draft).into_iter();
    steps.find(is_it).unwrap_or(Step::Review)
}

fn steps(draft: Draft) -> Vec<Step> {
    Step::all(draft.identity.get_untracked().identity())
}

fn problems_of(draft: Draft, step: Step) -> Vec<FieldProblem> {
    let problems = draft.to_complaint().validate().err();
    step.problems_among(&problems.unwrap_or_default())
}
