//! What staff do with complaints: list, show, assign, answer, close, release.
//!
//! Each call is recorded in the audit log, whether it is permitted or refused.

use super::account::Account;
use super::complaint_service_error::ComplaintServiceError;
use super::complaint_view::{ComplaintDetail, ComplaintSummary};
use super::transition::Transition;
use super::visible_complaint::VisibleComplaint;
use crate::audit_log::{self, AuditEntry, NewAuditEntry, Outcome};
use crate::complaints::storage::events::{
    self, EventAuthor, NewEvent, list_all_events, list_events,
};
use crate::complaints::storage::{complaints, evidence, staff};
use crate::complaints::{ComplaintRow, Event};
use crate::database::Database;
use loket_domain::codes::Ticket;
use loket_domain::complaints::MAX_MESSAGE;
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use sqlx::{Sqlite, SqliteConnection, Transaction};

/// The complaints as an account works on them at an instant.
pub struct ComplaintService<'data> {
    /// The account that is signed in.
    pub account: &'data Account,
    /// The database.
    pub database: &'data Database,
    /// The office, for its rules and its calendar.
    pub office: &'data Office,
    /// The instant of the work.
    pub now: Timestamp,
}

type ServiceResult<T> = Result<T, ComplaintServiceError>;

impl ComplaintService<'_> {
    /// The complaints that the account may see, the most urgent first: either those that a
    /// program has probably sent, or the others.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn list(&self, suspect: bool) -> ServiceResult<Vec<ComplaintSummary>> {
        let mut transaction = self.database.begin_write().await?;
        self.record(&mut transaction, "list", None, Outcome::Done)
            .await?;
        transaction.commit().await?;
        let rows = complaints::list_with_messages(self.database.readers(), suspect).await?;
        let mut all_events = list_all_events(self.database.readers()).await?;
        let mut summaries = Vec::new();
        for (row, message) in rows {
            let events = all_events.remove(&row.id).unwrap_or_default();
            let visible = self.visible(row, events);
            summaries.extend(visible.map(|complaint| complaint.summary(self.office, message)));
        }
        summaries.sort_by_key(ComplaintSummary::urgency);
        Ok(summaries)
    }

    /// How many complaints a program has probably sent, visible to the account or not.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_suspects(&self) -> ServiceResult<u32> {
        Ok(staff::count_suspects(self.database.readers()).await?)
    }

    /// A complaint with everything that the account may know of it.
    ///
    /// # Errors
    /// [`ComplaintServiceError`].
    pub async fn show(&self, ticket: Ticket) -> ServiceResult<ComplaintDetail> {
        let (mut transaction, complaint) = self.open(ticket, "show").await?;
        let id = complaint.row.id;
        let texts = staff::find_texts(&mut *transaction, id).await?;
        let evidence = evidence::list(&mut *transaction, id).await?;
        Ok(complaint.into_detail(self.account, self.office, texts, evidence))
    }

    /// Assigns a complaint to a unit.
    ///
    /// # Errors
    /// [`ComplaintServiceError`].
    pub async fn assign(&self, ticket: Ticket, unit: &str) -> ServiceResult<()> {
        let unit = validate_text(unit)?;
        self.change(ticket, Transition::Assign, &unit, None).await
    }

    /// Answers a complaint. The citizen sees the answer and the account's unit, no name.
    ///
    /// # Errors
    /// [`ComplaintServiceError`].
    pub async fn answer(&self, ticket: Ticket, answer: &str) -> ServiceResult<()> {
        let answer = validate_text(answer)?;
        let unit = &self.account.unit;
        self.change(ticket, Transition::Answer, unit, Some(&answer))
            .await
    }

    /// Asks the citizen to agree to closing. The complaint is closed when they agree, or
    /// when the time for objections has passed.
    ///
    /// # Errors
    /// [`ComplaintServiceError`].
    pub async fn close(&self, ticket: Ticket) -> ServiceResult<()> {
        let unit = &self.account.unit;
        self.change(ticket, Transition::ProposeClosing, unit, None)
            .await
    }

    /// Releases the message and the first answer for the public register, which shows them
    /// only if the citizen allowed it too.
    ///
    /// # Errors
    /// [`ComplaintServiceError`].
    pub async fn release(&self, ticket: Ticket) -> ServiceResult<()> {
        let unit = &self.account.unit;
        self.change(ticket, Transition::Release, unit, None).await
    }

    /// The audit log, for administrators and the oversight.
    ///
    /// # Errors
    /// [`ComplaintServiceError`].
    pub async fn read_audit_log(&self) -> ServiceResult<Vec<AuditEntry>> {
        let permitted = self.account.may_read_audit_log();
        let mut transaction = self.database.begin_write().await?;
        let outcome = Outcome::from_permission(permitted);
        self.record(&mut transaction, "read log", None, outcome)
            .await?;
        let entries = if permitted {
            audit_log::read(&mut *transaction).await?
        } else {
            Vec::new()
        };
        transaction.commit().await?;
        permitted
            .then_some(entries)
            .ok_or(ComplaintServiceError::Forbidden)
    }

    /// Makes a change that the account and the state of the complaint allow.
    async fn change(
        &self,
        ticket: Ticket,
        transition: Transition,
        unit: &str,
        text: Option<&str>,
    ) -> ServiceResult<()> {
        let (mut transaction, complaint) = self.open(ticket, transition.name()).await?;
        if !self.account.may_make(transition) {
            return Err(ComplaintServiceError::Forbidden);
        }
        transition
            .check(&complaint.row, &complaint.state)
            .map_err(ComplaintServiceError::Refused)?;
        let event = NewEvent {
            at: self.now,
            kind: transition.event_kind(),
            by: EventAuthor::Staff(self.account.id),
            unit: Some(unit),
            text,
        };
        events::append(&mut transaction, complaint.row.id, &event).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The complaint, if the account may see it, and the transaction in which to work on
    /// it. Either way the audit log records it, in a transaction of its own: whatever fails
    /// afterwards does not undo that.
    async fn open(
        &self,
        ticket: Ticket,
        action: &str,
    ) -> ServiceResult<(Transaction<'static, Sqlite>, VisibleComplaint)> {
        let number = ticket.to_string();
        let mut transaction = self.database.begin_write().await?;
        let is_visible = self.find(&mut transaction, &number).await?.is_some();
        let outcome = Outcome::from_permission(is_visible);
        self.record(&mut transaction, action, Some(&number), outcome)
            .await?;
        transaction.commit().await?;
        let mut transaction = self.database.begin_write().await?;
        match self.find(&mut transaction, &number).await? {
            Some(complaint) => Ok((transaction, complaint)),
            None => Err(ComplaintServiceError::NotVisible(ticket)),
        }
    }

    async fn find(
        &self,
        connection: &mut SqliteConnection,
        ticket: &str,
    ) -> sqlx::Result<Option<VisibleComplaint>> {
        let Some(row) = staff::find_by_ticket(&mut *connection, ticket).await? else {
            return Ok(None);
        };
        let events = list_events(connection, row.id).await?;
        Ok(self.visible(row, events))
    }

    fn visible(&self, row: ComplaintRow, events: Vec<Event>) -> Option<VisibleComplaint> {
        VisibleComplaint::for_account(self.account, row, events, self.office, self.now)
    }

    async fn record(
        &self,
        transaction: &mut Transaction<'static, Sqlite>,
        action: &str,
        ticket: Option<&str>,
        outcome: Outcome,
    ) -> sqlx::Result<()> {
        let entry = NewAuditEntry {
            account: &self.account.name,
            action,
            ticket,
            outcome,
        };
        audit_log::append(transaction, self.now, &entry).await
    }
}

/// The text without white space around it and with line feeds alone.
fn validate_text(text: &str) -> ServiceResult<String> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let is_valid = !text.is_empty()
        && text.chars().count() <= MAX_MESSAGE as usize
        && !text
            .chars()
            .any(|one| one.is_control() && !matches!(one, '\n' | '\t'));
    is_valid
        .then_some(text)
        .ok_or(ComplaintServiceError::InvalidText)
}
