//! The lifecycle of a complaint: whose turn it is, by when, and whether it was in time.
//! Received on Tuesday 24 November 2026 unless a table says otherwise; the days are
//! counted by hand from the office's calendar, in which 24 and 25 December are closed
//! and 2027 is not published.

use crate::support::{day, office_hours, source};
use loket_domain::calendar::Deadline;
use loket_domain::complaints::{
    AnswerDue, CaseEvent, CaseState, ClosedBy, ComplaintAction, ComplaintCase, ComplaintClosure,
    ComplaintEventKind, ComplaintProgress, ComplaintRules, Retention, TimeLimit,
};
use loket_domain::time::Timestamp;

const RECEIVED: &str = "2026-11-24 09:00";

struct Setting {
    received_at: &'static str,
    promised: AnswerDue,
}

/// A complaint about the service: 14 working days, so by Monday 14 December.
fn service() -> Setting {
    Setting {
        received_at: RECEIVED,
        promised: promise(14, Some("2026-12-14")),
    }
}

fn promise(working_days: u32, by: Option<&str>) -> AnswerDue {
    AnswerDue {
        working_days,
        by: by.map(day),
        source: source(),
    }
}

fn rules() -> ComplaintRules {
    let ten = || TimeLimit {
        working_days: 10,
        source: source(),
    };
    ComplaintRules {
        closing: ten(),
        reopening: ten(),
        retention: Retention {
            days: 730,
            source: source(),
        },
    }
}

impl Setting {
    fn state_at(&self, events: &str, now: &str) -> CaseState {
        let case = ComplaintCase {
            received_at: instant(self.received_at),
            promised: &self.promised,
            rules: &rules(),
            hours: &office_hours(),
        };
        let events: Vec<CaseEvent> = events
            .split(';')
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(event)
            .collect();
        case.state_at(&events, instant(now))
    }

    fn check(&self, events: &str, now: &str, expect: &str) {
        let state = self.state_at(events, now);
        assert_eq!(describe(&state), expect, "{events} at {now}");
    }
}

fn check(events: &str, now: &str, expect: &str) {
    service().check(events, now, expect);
}

/// `2026-11-24 09:00` at the office.
fn instant(text: &str) -> Timestamp {
    let (date, time) = text.split_once(' ').unwrap();
    format!("{date}T{time}:00+08:00").parse().unwrap()
}

fn event(text: &str) -> CaseEvent {
    let (at, kind) = text.rsplit_once(' ').unwrap();
    let kind = match kind {
        "assigned" => ComplaintEventKind::Assigned,
        "answered" => ComplaintEventKind::Answered,
        "proposed" => ComplaintEventKind::ClosingProposed,
        "replied" => ComplaintEventKind::Replied,
        "confirmed" => ComplaintEventKind::Confirmed,
        "contested" => ComplaintEventKind::Contested,
        "reopened" => ComplaintEventKind::Reopened,
        "rated" => ComplaintEventKind::Rated,
        "released" => ComplaintEventKind::Released,
        "unknown" => ComplaintEventKind::Unknown,
        other => panic!("no event {other}"),
    };
    CaseEvent {
        at: instant(at),
        kind,
    }
}

fn describe(state: &CaseState) -> String {
    let mut words = vec![
        match state.progress {
            ComplaintProgress::Received => "received",
            ComplaintProgress::InProgress => "in progress",
            ComplaintProgress::Answered => "answered",
            ComplaintProgress::Replied => "replied",
            ComplaintProgress::ClosingProposed => "closing proposed",
            ComplaintProgress::Contested => "contested",
            ComplaintProgress::Closed => "closed",
            ComplaintProgress::Reopened => "reopened",
            ComplaintProgress::Unknown => "unknown",
        }
        .to_owned(),
    ];
    let dated = |deadline: Deadline| {
        let day = deadline.day();
        day.map_or("?".to_owned(), |day| day.to_string())
    };
    let mut add = |label: &str, value: Option<String>| {
        words.extend(value.map(|value| format!("{label}{value}")));
    };
    add("owes by ", state.answer_deadline.map(dated));
    add("overdue", state.is_overdue.then(String::new));
    add(
        "first answer ",
        state.answered_on.map(|day| day.to_string()),
    );
    add(
        "",
        state
            .answered_in_time
            .map(|in_time| (if in_time { "in time" } else { "late" }).to_owned()),
    );
    add("closes after ", state.objection_deadline.map(dated));
    add(
        "closed ",
        state.closed.map(|ComplaintClosure { on, by }| {
            let by = match by {
                ClosedBy::Reporter => "by the citizen",
                ClosedBy::Silence => "by silence",
            };
            format!("{on} {by}")
        }),
    );
    add("reopens until ", state.reopening_deadline.map(dated));
    add("was reopened", state.was_reopened.then(String::new));
    let actions: Vec<&str> = state
        .actions
        .iter()
        .map(|action| match action {
            ComplaintAction::Reply => "reply",
            ComplaintAction::Confirm => "confirm",
            ComplaintAction::Contest => "contest",
            ComplaintAction::Reopen => "reopen",
            ComplaintAction::Rate => "rate",
        })
        .collect();
    format!("{}; {}", words.join(", "), actions.join(" "))
}

#[test]
fn the_office_owes_an_answer_from_the_first_moment_and_is_late_on_the_day_after() {
    let waiting = "received, owes by 2026-12-14; reply";
    check("", RECEIVED, waiting);
    check("", "2026-12-14 23:59", waiting);
    check(
        "",
        "2026-12-15 00:00",
        "received, owes by 2026-12-14, overdue; reply",
    );
    // To give it to a unit answers nothing.
    let events = "2026-11-25 10:00 assigned";
    check(
        events,
        "2026-12-14 10:00",
        "in progress, owes by 2026-12-14; reply",
    );
    check(
        events,
        "2026-12-15 10:00",
        "in progress, owes by 2026-12-14, overdue; reply",
    );
}

#[test]
fn an_answer_on_the_last_day_is_in_time_and_a_minute_later_is_late() {
    check(
        "2026-12-14 23:59 answered",
        "2026-12-20 10:00",
        "answered, first answer 2026-12-14, in time; confirm reply",
    );
    check(
        "2026-12-15 00:00 answered",
        "2026-12-20 10:00",
        "answered, first answer 2026-12-15, late; confirm reply",
    );
    // What comes later does not make the first answer later.
    check(
        "2026-12-01 10:00 answered; 2026-12-16 10:00 answered",
        "2026-12-20 10:00",
        "answered, first answer 2026-12-01, in time; confirm reply",
    );
}

#[test]
fn what_the_citizen_adds_while_waiting_moves_nothing_and_a_question_after_an_answer_does() {
    check(
        "2026-11-26 10:00 replied; 2026-12-10 10:00 replied",
        "2026-12-15 10:00",
        "received, owes by 2026-12-14, overdue; reply",
    );
    // Fourteen working days after Wednesday 2 December.
    let answered = "2026-12-01 10:00 answered; 2026-12-02 08:00 replied";
    let owes = "replied, owes by 2026-12-22, first answer 2026-12-01, in time; reply";
    check(answered, "2026-12-02 09:00", owes);
    check(
        &format!("{answered}; 2026-12-04 08:00 replied"),
        "2026-12-22 23:59",
        owes,
    );
    check(
        answered,
        "2026-12-23 00:00",
        "replied, owes by 2026-12-22, overdue, first answer 2026-12-01, in time; reply",
    );
    check(
        &format!("{answered}; 2026-12-10 08:00 answered"),
        "2026-12-23 00:00",
        "answered, first answer 2026-12-01, in time; confirm reply",
    );
}

#[test]
fn nothing_is_closed_before_the_citizen_agreed_or_let_ten_working_days_pass() {
    let proposed = "2026-12-01 10:00 answered; 2026-12-02 16:00 proposed";
    let open = "closing proposed, first answer 2026-12-01, in time, closes after 2026-12-16; \
                confirm contest";
    check(proposed, "2026-12-02 16:00", open);
    check(proposed, "2026-12-16 23:59", open);
    // Ten working days from there reach into 2027.
    check(
        proposed,
        "2026-12-17 00:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-16 by silence, \
         reopens until ?; reopen rate",
    );
    check(
        &format!("{proposed}; 2026-12-03 10:00 confirmed"),
        "2026-12-03 10:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-03 by the citizen, \
         reopens until 2026-12-17; reopen rate",
    );
    // Also without being asked.
    check(
        "2026-12-01 10:00 answered; 2026-12-03 10:00 confirmed",
        "2026-12-03 10:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-03 by the citizen, \
         reopens until 2026-12-17; reopen rate",
    );
}

#[test]
fn where_the_last_day_to_object_is_not_known_it_stays_open() {
    check(
        "2026-12-18 10:00 answered; 2026-12-18 11:00 proposed",
        "2027-06-01 10:00",
        "closing proposed, first answer 2026-12-18, late, closes after ?; confirm contest",
    );
}

#[test]
fn an_objection_makes_the_office_owe_an_answer_again() {
    let contested =
        "2026-12-01 10:00 answered; 2026-12-02 16:00 proposed; 2026-12-07 20:00 contested";
    check(
        contested,
        "2026-12-29 23:59",
        "contested, owes by 2026-12-29, first answer 2026-12-01, in time; reply",
    );
    check(
        contested,
        "2026-12-30 00:00",
        "contested, owes by 2026-12-29, overdue, first answer 2026-12-01, in time; reply",
    );
    // Another answer does not close it by itself; it has to be proposed again.
    check(
        &format!("{contested}; 2026-12-08 09:00 answered"),
        "2026-12-31 10:00",
        "answered, first answer 2026-12-01, in time; confirm reply",
    );
    // Too late: it was closed on the 16th.
    check(
        "2026-12-01 10:00 answered; 2026-12-02 16:00 proposed; 2026-12-17 00:01 contested",
        "2026-12-17 10:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-16 by silence, \
         reopens until ?; reopen rate",
    );
}

#[test]
fn a_closed_complaint_can_be_opened_again_until_the_last_day() {
    let closed = "2026-12-01 10:00 answered; 2026-12-03 10:00 confirmed";
    check(
        closed,
        "2026-12-17 23:59",
        "closed, first answer 2026-12-01, in time, closed 2026-12-03 by the citizen, \
         reopens until 2026-12-17; reopen rate",
    );
    check(
        closed,
        "2026-12-18 00:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-03 by the citizen; rate",
    );
    check(
        &format!("{closed}; 2026-12-04 08:00 reopened"),
        "2026-12-04 09:00",
        "reopened, owes by 2026-12-28, first answer 2026-12-01, in time, was reopened; reply",
    );
    // Fourteen working days from there reach into 2027.
    check(
        &format!("{closed}; 2026-12-17 23:59 reopened"),
        "2027-03-01 09:00",
        "reopened, owes by ?, first answer 2026-12-01, in time, was reopened; reply",
    );
    check(
        &format!("{closed}; 2026-12-18 00:00 reopened"),
        "2026-12-18 09:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-03 by the citizen; rate",
    );
}

#[test]
fn a_rating_is_asked_for_once() {
    let rated = "2026-12-01 10:00 answered; 2026-12-03 10:00 confirmed; 2026-12-03 10:05 rated";
    check(
        rated,
        "2026-12-03 11:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-03 by the citizen, \
         reopens until 2026-12-17; reopen",
    );
    check(
        &format!(
            "{rated}; 2026-12-04 09:00 reopened; 2026-12-07 09:00 answered; 2026-12-08 09:00 confirmed"
        ),
        "2026-12-08 11:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-08 by the citizen, \
         reopens until 2026-12-22, was reopened; reopen",
    );
}

#[test]
fn what_makes_no_sense_where_it_stands_changes_nothing() {
    let waiting = "received, owes by 2026-12-14; reply";
    for event in [
        "proposed",
        "confirmed",
        "contested",
        "reopened",
        "released",
        "unknown",
    ] {
        check(
            &format!("2026-11-25 10:00 {event}"),
            "2026-11-26 10:00",
            waiting,
        );
    }
    // Whoever has closed it does not answer it any more.
    check(
        "2026-12-01 10:00 answered; 2026-12-03 10:00 confirmed; 2026-12-04 10:00 answered; \
         2026-12-04 11:00 proposed; 2026-12-04 12:00 replied; 2026-12-04 13:00 assigned",
        "2026-12-05 10:00",
        "closed, first answer 2026-12-01, in time, closed 2026-12-03 by the citizen, \
         reopens until 2026-12-17; reopen rate",
    );
}

#[test]
fn events_are_put_in_order_and_those_to_come_are_not_seen_yet() {
    check(
        "2026-12-02 16:00 proposed; 2026-12-01 10:00 answered; 2026-11-25 09:00 assigned",
        "2026-12-03 10:00",
        "closing proposed, first answer 2026-12-01, in time, closes after 2026-12-16; \
         confirm contest",
    );
    check(
        "2026-12-01 10:00 answered; 2026-12-02 16:00 proposed",
        "2026-12-02 15:59",
        "answered, first answer 2026-12-01, in time; confirm reply",
    );
}

#[test]
fn a_promise_without_a_date_is_never_broken_and_gets_one_when_the_calendar_is_published() {
    let corruption = Setting {
        received_at: RECEIVED,
        promised: promise(60, None),
    };
    corruption.check("", "2027-12-01 10:00", "received, owes by ?; reply");
    corruption.check(
        "2026-12-01 10:00 answered",
        "2026-12-02 10:00",
        "answered, first answer 2026-12-01; confirm reply",
    );
    // It was received before the calendar was there, and the calendar is there now.
    let published_since = Setting {
        received_at: "2026-12-01 10:00",
        promised: promise(5, None),
    };
    published_since.check(
        "",
        "2026-12-09 10:00",
        "received, owes by 2026-12-08, overdue; reply",
    );
    // What was promised stays promised, whatever the calendar says now.
    let promised = Setting {
        received_at: "2026-12-01 10:00",
        promised: promise(5, Some("2026-12-07")),
    };
    promised.check(
        "",
        "2026-12-08 10:00",
        "received, owes by 2026-12-07, overdue; reply",
    );
}

#[test]
fn closing_is_proposed_only_where_everything_is_answered_and_nothing_proposed() {
    for (events, expect) in [
        ("", false),
        ("2026-11-25 09:00 assigned", false),
        ("2026-11-25 09:00 answered", true),
        ("2026-11-25 09:00 answered; 2026-11-25 10:00 replied", false),
        (
            "2026-11-25 09:00 answered; 2026-11-25 10:00 proposed",
            false,
        ),
        (
            "2026-11-25 09:00 answered; 2026-11-25 10:00 confirmed",
            false,
        ),
    ] {
        let state = service().state_at(events, "2026-11-26 09:00");
        assert_eq!(state.may_propose_closing(), expect, "{events}");
    }
}
