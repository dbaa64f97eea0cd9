//! Complaints in words: kinds, states, events and deadlines.

use super::format::{day_long, month_of_year};
use super::generated::{Texts, arg};
use loket_domain::complaints::{
    AnswerDue, ComplaintEventKind, ComplaintKind, ComplaintProgress, Identity,
};
use loket_domain::time::Day;

/// The name of a kind.
pub fn complaint_kind_name(texts: &Texts, kind: ComplaintKind) -> &'static str {
    let names = &texts.complaint;
    match kind {
        ComplaintKind::Service => names.kind_service,
        ComplaintKind::Corruption => names.kind_corruption,
        ComplaintKind::Aspiration => names.kind_aspiration,
        ComplaintKind::Information => names.kind_information,
    }
}

/// The name of a way to complain: anonymous, confidential or by name.
pub fn identity_name(texts: &Texts, identity: Identity) -> &'static str {
    let names = &texts.complaint;
    match identity {
        Identity::Anonymous => names.identity_anonymous,
        Identity::Confidential => names.identity_confidential,
        Identity::Named => names.identity_named,
    }
}

/// The name of a complaint's state.
pub fn progress_name(texts: &Texts, progress: ComplaintProgress) -> &'static str {
    let names = &texts.follow;
    match progress {
        ComplaintProgress::Received => names.received,
        ComplaintProgress::InProgress => names.in_progress,
        ComplaintProgress::Answered => names.answered,
        ComplaintProgress::Replied => names.replied,
        ComplaintProgress::ClosingProposed => names.closing_proposed,
        ComplaintProgress::Contested => names.contested,
        ComplaintProgress::Closed => names.closed,
        ComplaintProgress::Reopened => names.reopened,
        ComplaintProgress::Unknown => names.unknown,
    }
}

/// Whose turn it is in a state.
pub fn complaint_turn_text(texts: &Texts, progress: ComplaintProgress) -> &'static str {
    let turns = &texts.follow;
    match progress {
        ComplaintProgress::Answered => turns.turn_answered,
        ComplaintProgress::ClosingProposed => turns.turn_closing,
        ComplaintProgress::Closed => turns.turn_closed,
        _ => turns.turn_office,
    }
}

/// The name of an event in the thread of a complaint.
pub fn thread_event_name(texts: &Texts, kind: ComplaintEventKind) -> &'static str {
    let names = &texts.thread;
    match kind {
        ComplaintEventKind::Assigned => names.assigned,
        ComplaintEventKind::Answered => names.answered,
        ComplaintEventKind::ClosingProposed => names.closing_proposed,
        ComplaintEventKind::Replied => names.replied,
        ComplaintEventKind::Confirmed => names.confirmed,
        ComplaintEventKind::Contested => names.contested,
        ComplaintEventKind::Reopened => names.reopened,
        ComplaintEventKind::Rated => names.rated,
        ComplaintEventKind::Released | ComplaintEventKind::Unknown => names.unknown,
    }
}

/// When an answer is due, with the rule.
pub fn answer_due_text(texts: &Texts, due: &AnswerDue) -> String {
    let days = due.working_days.to_string();
    let (days, source) = (arg::Days(&days), arg::Source(&due.source.title));
    match due.by {
        Some(day) => {
            let day = day_long(texts, day);
            texts.complaint.due_by(arg::Day(&day), days, source)
        }
        None => texts.complaint.due_unverified(days, source),
    }
}

/// `November 2026`, of `2026-11`.
pub fn month_name(texts: &Texts, month: &str) -> String {
    let first: Option<Day> = format!("{month}-01").parse().ok();
    first.map_or_else(|| month.to_owned(), |day| month_of_year(texts, day))
}
