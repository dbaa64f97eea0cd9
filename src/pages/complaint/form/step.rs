//! The steps of the form: one thing at a time, so that it fits on the screen of a phone.
//! The address says which, so that the browser's Back goes one step back; it says nothing
//! of what was typed.

use crate::app::{Route, STEP_PARAMETER};
use crate::locale::Texts;
use loket_domain::complaints::Identity;
use loket_domain::problem::FieldProblem;

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

    /// The step of a query parameter; the first one of any other value.
    pub fn parse(parameter: Option<&str>) -> Step {
        let is_named = |step: &Step| Some(step.parameter()) == parameter;
        Self::ALL.into_iter().find(is_named).unwrap_or(Step::Kind)
    }

    /// Its address.
    pub fn href(self) -> String {
        Route::Complaint.href_with(&[(STEP_PARAMETER, self.parameter())])
    }

    /// Those of some problems that are about a field of this step.
    pub fn problems_among(self, problems: &[FieldProblem]) -> Vec<FieldProblem> {
        let is_here = |problem: &&FieldProblem| self.fields().contains(&&problem.field[..]);
        problems.iter().filter(is_here).cloned().collect()
    }

    /// Its heading.
    pub fn heading(self, texts: &Texts) -> &'static str {
        match self {
            Step::Kind => texts.complaint.title,
            Step::Identity => texts.complaint.identity_title,
            Step::Story => texts.complaint.story_title,
            Step::Evidence => texts.evidence.title,
            Step::Person => texts.complaint.person_title,
            Step::Review => texts.review.title,
        }
    }

    /// The fields that it asks for.
    fn fields(self) -> &'static [&'static str] {
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

    fn parameter(self) -> &'static str {
        match self {
            Step::Kind => "",
            Step::Identity => "siapa",
            Step::Story => "cerita",
            Step::Evidence => "bukti",
            Step::Person => "nama",
            Step::Review => "periksa",
        }
    }
}
