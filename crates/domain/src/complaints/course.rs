//! The course of a complaint: whose turn it is, by when, and whether it was in time.
//!
//! A pure rule over what happened. `docs/complaints.md` has it in words, with what comes
//! from which regulation and what is the office's own.

use super::{
    AnswerDue, ClosedBy, ComplaintAction, ComplaintProgress, ComplaintRules, ThreadEventKind,
};
use crate::time::{Day, OpeningHours, Timestamp};

/// Something that happened to a complaint after it was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseEvent {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: ThreadEventKind,
}

/// What does not change in the course of a complaint.
#[derive(Clone, Copy, Debug)]
pub struct Case<'data> {
    /// When it was received.
    pub received_at: Timestamp,
    /// What the receipt promised.
    pub promised: &'data AnswerDue,
    /// The office's rules.
    pub rules: &'data ComplaintRules,
    /// The office's calendar.
    pub hours: &'data OpeningHours,
}

/// How a complaint stands at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// How far it has come.
    pub progress: ComplaintProgress,
    /// While the office owes an answer: the last day on which it is in time, `None` in
    /// there when the holidays up to then are not published.
    pub answer_by: Option<Option<Day>>,
    /// Whether that day is over.
    pub is_overdue: bool,
    /// The day of the first answer.
    pub answered_on: Option<Day>,
    /// Whether the first answer was in time; unknown before it, and where the holidays
    /// are not published.
    pub answered_in_time: Option<bool>,
    /// While the office asks to close it: the last day to object, `None` in there when
    /// the holidays up to then are not published. It is not closed before that is known.
    pub closes_after: Option<Option<Day>>,
    /// Since when and by whom it is closed.
    pub closed: Option<(Day, ClosedBy)>,
    /// While it is closed and may be opened again: until when, `None` in there when the
    /// holidays up to then are not published. It may be opened until that is known.
    pub reopens_until: Option<Option<Day>>,
    /// Whether it was opened again after it had been closed.
    pub was_reopened: bool,
    /// What the citizen can do now.
    pub actions: Vec<ComplaintAction>,
    has_answer: bool,
    was_rated: bool,
}

impl Case<'_> {
    /// How the complaint stands at an instant, from everything that happened up to then.
    /// Events are put in order of time; what makes no sense where it stands, such as a
    /// closing without an answer, changes nothing.
    pub fn course(&self, events: &[CourseEvent], now: Timestamp) -> Course {
        let mut events: Vec<&CourseEvent> = events.iter().filter(|event| event.at <= now).collect();
        events.sort_by_key(|event| event.at);
        let mut course =
            Course {
                progress: ComplaintProgress::Received,
                answer_by: Some(self.promised.by.or_else(|| {
                    self.after(self.day(self.received_at), self.promised.working_days)
                })),
                is_overdue: false,
                answered_on: None,
                answered_in_time: None,
                closes_after: None,
                closed: None,
                reopens_until: None,
                was_reopened: false,
                actions: Vec::new(),
                has_answer: false,
                was_rated: false,
            };
        for event in events {
            let day = self.day(event.at);
            self.let_time_pass(&mut course, day);
            self.take(&mut course, event.kind, day);
        }
        let today = self.day(now);
        self.let_time_pass(&mut course, today);
        let answer_by = course.answer_by.flatten();
        course.is_overdue = answer_by.is_some_and(|last| today > last);
        course.actions = course.possible_actions();
        course
    }

    fn day(&self, instant: Timestamp) -> Day {
        self.hours.time_zone.local_time(instant).day
    }

    fn after(&self, day: Day, working_days: u32) -> Option<Day> {
        self.hours.working_days_after(day, working_days).ok()
    }

    /// Closes what nobody objected to in time, and ends the time in which it can be
    /// opened again.
    fn let_time_pass(&self, course: &mut Course, today: Day) {
        if let Some(Some(last)) = course.closes_after
            && today > last
        {
            self.close(course, last, ClosedBy::Silence);
        }
        if let Some(Some(last)) = course.reopens_until
            && today > last
        {
            course.reopens_until = None;
        }
    }

    fn close(&self, course: &mut Course, on: Day, by: ClosedBy) {
        course.progress = ComplaintProgress::Closed;
        course.closes_after = None;
        course.answer_by = None;
        course.closed = Some((on, by));
        course.reopens_until = Some(self.after(on, self.rules.reopening.working_days));
    }

    /// The office owes another answer, in the same time as the first, from that day.
    fn owe_an_answer(&self, course: &mut Course, progress: ComplaintProgress, day: Day) {
        course.progress = progress;
        course.closes_after = None;
        course.closed = None;
        course.reopens_until = None;
        course.answer_by = Some(self.after(day, self.promised.working_days));
    }

    fn take(&self, course: &mut Course, event: ThreadEventKind, day: Day) {
        let is_closed = course.closed.is_some();
        match event {
            ThreadEventKind::Assigned if course.progress == ComplaintProgress::Received => {
                course.progress = ComplaintProgress::InProgress;
            }
            ThreadEventKind::Answered if !is_closed => {
                if !course.has_answer {
                    course.answered_on = Some(day);
                    let last = course.answer_by.flatten();
                    course.answered_in_time = last.map(|last| day <= last);
                }
                course.has_answer = true;
                course.answer_by = None;
                course.closes_after = None;
                course.progress = ComplaintProgress::Answered;
            }
            ThreadEventKind::ClosingProposed if course.is_answered() => {
                course.progress = ComplaintProgress::ClosingProposed;
                course.closes_after = Some(self.after(day, self.rules.closing.working_days));
            }
            // While the office owes an answer anyway, more words do not move its deadline.
            ThreadEventKind::Replied if course.is_answered() => {
                self.owe_an_answer(course, ComplaintProgress::Replied, day);
            }
            ThreadEventKind::Confirmed if course.is_answered() => {
                self.close(course, day, ClosedBy::Reporter);
            }
            ThreadEventKind::Contested if course.progress == ComplaintProgress::ClosingProposed => {
                self.owe_an_answer(course, ComplaintProgress::Contested, day);
            }
            ThreadEventKind::Reopened if is_closed && course.reopens_until.is_some() => {
                course.was_reopened = true;
                self.owe_an_answer(course, ComplaintProgress::Reopened, day);
            }
            ThreadEventKind::Rated => course.was_rated = true,
            _ => {}
        }
    }
}

impl Course {
    /// Whether the office has answered everything and it is not closed.
    fn is_answered(&self) -> bool {
        matches!(
            self.progress,
            ComplaintProgress::Answered | ComplaintProgress::ClosingProposed
        )
    }

    /// Whether the office may ask to close it.
    pub fn may_propose_closing(&self) -> bool {
        self.progress == ComplaintProgress::Answered
    }

    fn possible_actions(&self) -> Vec<ComplaintAction> {
        use ComplaintAction::{Confirm, Contest, Rate, Reopen, Reply};
        let mut actions = match self.progress {
            ComplaintProgress::Closed if self.reopens_until.is_some() => vec![Reopen],
            ComplaintProgress::Closed => vec![],
            ComplaintProgress::ClosingProposed => vec![Confirm, Contest],
            ComplaintProgress::Answered => vec![Confirm, Reply],
            _ => vec![Reply],
        };
        if self.closed.is_some() && !self.was_rated {
            actions.push(Rate);
        }
        actions
    }
}
