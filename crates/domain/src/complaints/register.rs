//! The public register: what everybody may see of all complaints.
//!
//! Counts, and a list that names nobody. Architecture invariant: of a report of
//! corruption nothing but its kind, month and state is in it, and of no complaint a text
//! that its writer and the office did not both release.

use super::case_state::CaseState;
use super::kind::ComplaintKind;
use super::progress::ComplaintProgress;
use crate::calendar::{Deadline, OpeningHours};
use crate::provenance::Provenance;
use crate::time::{Day, Timestamp};
use serde::{Deserialize, Serialize};

/// `GET /api/v1/complaints/register`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ComplaintRegister {
    /// When it was counted.
    pub as_of: Timestamp,
    /// The months, the newest first; months without a complaint between them are there.
    pub months: Vec<RegisterMonth>,
    /// The complaints, the newest month first, in a month by kind: their order says
    /// nothing about the time.
    pub entries: Vec<RegisterEntry>,
    /// How far its counts may be taken for the office's own.
    pub provenance: Provenance,
}

/// The complaints that were received in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct RegisterMonth {
    /// The month, `2026-11`.
    pub month: String,
    /// All of them.
    pub received: u32,
    /// Answered by the promised day.
    pub in_time: u32,
    /// Answered after it.
    pub late: u32,
    /// Not answered, and the promised day is over.
    pub overdue: u32,
    /// Not answered, and the promised day is still to come.
    pub waiting: u32,
    /// Where it cannot be said, since the holidays up to the day are not published.
    pub not_verified: u32,
    /// Opened again by the citizen.
    pub reopened: u32,
}

/// One complaint of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct RegisterEntry {
    /// The month in which it was received, `2026-11`.
    pub month: String,
    /// The kind of complaint.
    pub kind: ComplaintKind,
    /// How far it has come.
    pub progress: ComplaintProgress,
    /// Whether the office is late with an answer.
    #[serde(default)]
    pub overdue: bool,
    /// The permit that it is about; absent where none was named, and for a report of
    /// corruption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permit_id: Option<String>,
    /// After how many working days the first answer came; absent before it, and where
    /// the holidays are not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_to_answer: Option<u32>,
    /// What was told, where both released it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What the office answered first, where both released it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// A complaint and its state, from which the register is made.
#[derive(Clone, Debug)]
pub struct RegisterInput {
    /// When it was received.
    pub received_at: Timestamp,
    /// The kind of complaint.
    pub kind: ComplaintKind,
    /// The permit that it is about.
    pub permit_id: Option<String>,
    /// Its state.
    pub state: CaseState,
    /// The message and the first answer, where both released them.
    pub released: Option<(String, Option<String>)>,
}

impl ComplaintRegister {
    /// Builds the register from all complaints, as it stands at `now`.
    pub fn from_complaints(
        complaints: Vec<RegisterInput>,
        hours: &OpeningHours,
        now: Timestamp,
        provenance: Provenance,
    ) -> Self {
        let day = |instant| hours.time_zone.local_time(instant).day;
        let mut months: Vec<RegisterMonth> = Vec::new();
        let first = complaints.iter().map(|complaint| complaint.received_at);
        if let Some(first) = first.min() {
            let (mut at, last) = (day(first).first_of_month(), day(now));
            while at <= last {
                months.push(RegisterMonth {
                    month: month_of(at),
                    ..RegisterMonth::default()
                });
                at = at.plus_days(31).first_of_month();
            }
        }
        let mut entries = Vec::with_capacity(complaints.len());
        for complaint in complaints {
            let received_on = day(complaint.received_at);
            let name = month_of(received_on);
            if let Some(month) = months.iter_mut().find(|month| month.month == name) {
                month.count(&complaint.state);
            }
            entries.push(complaint.entry(name, received_on, hours));
        }
        months.reverse();
        entries.sort_by(|one, other| {
            let sort_key = |entry: &RegisterEntry| {
                let kind = ComplaintKind::ALL
                    .iter()
                    .position(|kind| *kind == entry.kind);
                (kind, entry.permit_id.clone(), entry.days_to_answer)
            };
            (&other.month, sort_key(one)).cmp(&(&one.month, sort_key(other)))
        });
        Self {
            as_of: now,
            months,
            entries,
            provenance,
        }
    }
}

impl RegisterMonth {
    fn count(&mut self, state: &CaseState) {
        self.received += 1;
        self.reopened += u32::from(state.was_reopened);
        let place = match (state.answered_on, state.answered_in_time) {
            (Some(_), Some(true)) => &mut self.in_time,
            (Some(_), Some(false)) => &mut self.late,
            (Some(_), None) => &mut self.not_verified,
            (None, _) if state.is_overdue => &mut self.overdue,
            (None, _) if state.answer_deadline == Some(Deadline::Unverified) => {
                &mut self.not_verified
            }
            (None, _) => &mut self.waiting,
        };
        *place += 1;
    }
}

impl RegisterInput {
    fn entry(self, month: String, received_on: Day, hours: &OpeningHours) -> RegisterEntry {
        let is_open_to_all = self.kind != ComplaintKind::Corruption;
        let (text, answer) = match self.released.filter(|_| is_open_to_all) {
            Some((text, answer)) => (Some(text), answer),
            None => (None, None),
        };
        let answered_on = self.state.answered_on;
        RegisterEntry {
            month,
            kind: self.kind,
            progress: self.state.progress,
            overdue: self.state.is_overdue,
            permit_id: self.permit_id.filter(|_| is_open_to_all),
            days_to_answer: answered_on
                .and_then(|day| hours.working_days_between(received_on, day).ok()),
            text,
            answer,
        }
    }
}

/// `2026-11`.
fn month_of(day: Day) -> String {
    let mut text = day.to_string();
    text.truncate(text.len() - 3);
    text
}
