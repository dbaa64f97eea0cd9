//! What staff see of a complaint: in a list, and in full.

use crate::complaints::{Event, StoredEvidence};
use loket_domain::calendar::Deadline;
use loket_domain::complaints::{ComplaintKind, ComplaintProgress, Identity};
use loket_domain::time::Day;

/// A complaint in a list.
#[derive(Clone, Debug)]
pub struct ComplaintSummary {
    /// The ticket number.
    pub ticket: String,
    /// The kind.
    pub kind: ComplaintKind,
    /// Who learns who complained.
    pub identity: Identity,
    /// The day of receipt at the office.
    pub received_on: Day,
    /// How far the complaint has come.
    pub progress: ComplaintProgress,
    /// The deadline of the answer, while the office owes one.
    pub answer_deadline: Option<Deadline>,
    /// Whether that deadline has passed.
    pub overdue: bool,
    /// The unit that the complaint was last assigned to.
    pub unit: Option<String>,
    /// The id of the permit concerned.
    pub permit_id: Option<String>,
    /// Whether it was probably sent by a program.
    pub suspect: bool,
    /// The citizen's message; absent once it was erased.
    pub message: Option<String>,
}

/// A complaint in full, as far as an account may see it.
#[derive(Clone, Debug)]
pub struct ComplaintDetail {
    /// What the list shows too.
    pub summary: ComplaintSummary,
    /// When it happened, in the citizen's words.
    pub happened_when: Option<String>,
    /// Where it happened, in the citizen's words.
    pub happened_where: Option<String>,
    /// The reference of the application concerned.
    pub application_reference: Option<String>,
    /// The citizen's name, where the account may know it.
    pub name: Option<String>,
    /// The citizen's contact, where the account may know it.
    pub contact: Option<String>,
    /// Whether there is a name that the account may not know.
    pub name_withheld: bool,
    /// Whether the citizen allows it in the public register.
    pub may_be_published: bool,
    /// Whether the retention period is over and the texts were erased.
    pub erased: bool,
    /// What happened since, oldest first.
    pub events: Vec<Event>,
    /// The files that the citizen added.
    pub evidence: Vec<StoredEvidence>,
}

/// How soon a complaint needs work; the derived order puts the most urgent first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Urgency {
    /// An answer is owed by a day.
    AnswerBy(Day),
    /// An answer is owed by a day whose calendar is not published yet.
    AnswerByUnverifiedDay,
    /// It is the citizen's turn.
    NothingOwed,
    /// The complaint is closed.
    Closed,
}

impl ComplaintSummary {
    /// The sort key of the list.
    pub(super) fn urgency(&self) -> Urgency {
        if self.progress == ComplaintProgress::Closed {
            return Urgency::Closed;
        }
        match self.answer_deadline {
            Some(Deadline::On(day)) => Urgency::AnswerBy(day),
            Some(Deadline::Unverified) => Urgency::AnswerByUnverifiedDay,
            None => Urgency::NothingOwed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earliest_deadline_comes_first_and_closed_complaints_last() {
        let [early, late] = [1, 20].map(|day| Urgency::AnswerBy(Day::from_days_since_1970(day)));
        let in_order = [
            early,
            late,
            Urgency::AnswerByUnverifiedDay,
            Urgency::NothingOwed,
            Urgency::Closed,
        ];
        assert!(in_order.is_sorted());
    }
}
