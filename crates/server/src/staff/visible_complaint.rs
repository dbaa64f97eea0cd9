//! A complaint that an account may see.

use super::account::Account;
use super::complaint_view::{ComplaintDetail, ComplaintSummary};
use crate::complaints::{ComplaintRow, ComplaintTexts, Event, StoredEvidence, case_state};
use loket_domain::complaints::{CaseState, ComplaintEventKind};
use loket_domain::office::Office;
use loket_domain::time::Timestamp;

/// A complaint that an account may see, with its events and its state at an instant.
pub(super) struct VisibleComplaint {
    pub row: ComplaintRow,
    pub events: Vec<Event>,
    pub state: CaseState,
}

impl VisibleComplaint {
    /// The complaint, if the account may see it.
    pub(super) fn for_account(
        account: &Account,
        row: ComplaintRow,
        events: Vec<Event>,
        office: &Office,
        now: Timestamp,
    ) -> Option<Self> {
        if !account.may_see(&row, assigned_unit(&events)) {
            return None;
        }
        let state = case_state(office, &row, &events, now);
        Some(Self { row, events, state })
    }

    /// What the list shows of it.
    pub(super) fn summary(&self, office: &Office, message: Option<String>) -> ComplaintSummary {
        let Self { row, events, state } = self;
        ComplaintSummary {
            ticket: row.ticket.clone(),
            kind: row.kind,
            identity: row.identity,
            received_on: office.hours.time_zone.local_time(row.received_at).day,
            progress: state.progress,
            answer_deadline: state.answer_deadline,
            overdue: state.is_overdue,
            unit: assigned_unit(events).map(str::to_owned),
            permit_id: row.permit_id.clone(),
            suspect: row.suspect,
            message,
        }
    }

    /// All of it that the account may know.
    pub(super) fn into_detail(
        self,
        account: &Account,
        office: &Office,
        texts: ComplaintTexts,
        evidence: Vec<StoredEvidence>,
    ) -> ComplaintDetail {
        let may_know_name = account.may_know_name(self.row.identity);
        ComplaintDetail {
            summary: self.summary(office, texts.message),
            happened_when: texts.happened_when,
            happened_where: texts.happened_where,
            application_reference: texts.application_reference,
            name_withheld: texts.name.is_some() && !may_know_name,
            name: texts.name.filter(|_| may_know_name),
            contact: texts.contact.filter(|_| may_know_name),
            may_be_published: self.row.may_be_published,
            erased: self.row.erased,
            events: self.events,
            evidence,
        }
    }
}

/// The unit that the complaint was last assigned to.
fn assigned_unit(events: &[Event]) -> Option<&str> {
    let assigned = |event: &&Event| event.kind == ComplaintEventKind::Assigned;
    events.iter().rev().find(assigned)?.unit.as_deref()
}
