//! By when a complaint must be answered, in words.

use crate::app::Request;
use crate::locale::{Locale, day_long};
use loket_domain::complaints::{AnswerDue, ComplaintKind};
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use loket_ui::ErasedSignal;

/// When an answer is due, with the rule.
pub(super) fn answer_due_text(locale: Locale, due: &AnswerDue) -> String {
    let texts = locale.texts();
    let days = due.working_days.to_string();
    match due.by {
        Some(day) => texts
            .complaint
            .due_by(&day_long(texts, day), &days, &due.source.title),
        None => texts.complaint.due_unverified(&days, &due.source.title),
    }
}

/// When an answer to a complaint of this kind would be due, were it sent now.
pub(super) fn due_if_sent_now(
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
    Some(answer_due_text(locale, &due))
}
