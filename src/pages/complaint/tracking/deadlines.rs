//! Every date of a complaint that counts, with its rule.

use crate::locale::{Texts, answer_due_text, arg, day_long};
use loket_domain::complaints::{AnswerDue, ClosedBy, ComplaintStatus, RunningTimeLimit};
use loket_ui::{Element, el};

pub(super) fn deadlines(texts: &Texts, status: &ComplaintStatus) -> Vec<Element> {
    let owed = status.owed.as_ref().map(|owed| owed_text(texts, owed));
    let closing = status.closing.as_ref().map(|closing| {
        let days = closing.working_days.to_string();
        let (days, source) = (arg::Days(&days), arg::Source(&closing.source.title));
        match closing.until {
            Some(day) => {
                let day = day_long(texts, day);
                texts.follow.closing_until(arg::Day(&day), days, source)
            }
            None => texts.follow.closing_unverified(days, source),
        }
    });
    let closed = status.closed.as_ref().map(|closed| {
        let day = day_long(texts, closed.on);
        match closed.by {
            ClosedBy::Reporter => texts.follow.closed_by_reporter(&day),
            ClosedBy::Silence => texts.follow.closed_by_silence(&day),
        }
    });
    let reopening = status.reopening.as_ref().map(|reopening| {
        let days = reopening.working_days.to_string();
        let (days, source) = (arg::Days(&days), arg::Source(&reopening.source.title));
        match reopening.until {
            Some(day) => {
                let day = day_long(texts, day);
                texts.follow.reopening_until(arg::Day(&day), days, source)
            }
            None => texts.follow.reopening_unverified(days, source),
        }
    });
    [owed, closing, closed, reopening]
        .into_iter()
        .flatten()
        .map(|text| el("p").child(text))
        .collect()
}

fn owed_text(texts: &Texts, owed: &RunningTimeLimit) -> String {
    let due = AnswerDue {
        working_days: owed.working_days,
        by: owed.until,
        source: owed.source.clone(),
    };
    answer_due_text(texts, &due)
}
