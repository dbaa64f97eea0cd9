//! What somebody of the staff does with complaints.

use super::account::Account;
use super::log::{self, Entry, Logged};
use crate::complaints::columns::{identity_name, kind_name};
use crate::complaints::event::{self, By, Event, NewEvent, events_of, events_of_all};
use crate::complaints::{COLUMNS, ComplaintRow, case_state};
use crate::database::Database;
use loket_domain::calendar::Deadline;
use loket_domain::codes::Ticket;
use loket_domain::complaints::{
    CaseState, ComplaintEventKind, ComplaintKind, ComplaintProgress, MAX_MESSAGE,
};
use loket_domain::office::Office;
use loket_domain::time::{Day, Timestamp};
use sqlx::{AssertSqlSafe, Row as _, Sqlite, SqliteConnection, Transaction};

/// Somebody of the staff at work.
pub struct Desk<'data> {
    /// Who.
    pub account: &'data Account,
    /// The database.
    pub database: &'data Database,
    /// The office.
    pub office: &'data Office,
    /// What time it is.
    pub now: Timestamp,
}

/// Why something cannot be done.
#[derive(Debug)]
pub enum DeskError {
    /// There is no complaint with this number that this account may see.
    NotSeen(String),
    /// The role of the account does not allow it.
    NotAllowed,
    /// The state of the complaint does not allow it: why.
    NotPossible(&'static str),
    /// The text is empty, too long, or has control characters.
    BadText,
    /// The database failed.
    Database(sqlx::Error),
}

/// A complaint in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its number.
    pub ticket: String,
    /// Its kind.
    pub kind: &'static str,
    /// Who learns who complained.
    pub identity: &'static str,
    /// The day on which it was received.
    pub received_on: Day,
    /// How far it has come.
    pub progress: &'static str,
    /// By when an answer is owed: a day, or that it cannot be said.
    pub answer_by: Option<String>,
    /// Whether the office is late with it.
    pub overdue: bool,
    /// The unit that it was last assigned to.
    pub unit: Option<String>,
    /// The permit that it is about.
    pub permit_id: Option<String>,
    /// Whether a program has probably written it.
    pub suspect: bool,
    /// What was told.
    pub message: Option<String>,
}

/// A complaint as it is shown to somebody who may see it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What stands in the list too.
    pub listed: Listed,
    /// When it happened, in the citizen's words.
    pub happened_when: Option<String>,
    /// Where it happened, in the citizen's words.
    pub happened_where: Option<String>,
    /// The application that it is about.
    pub application_reference: Option<String>,
    /// The name, where this account may know it.
    pub name: Option<String>,
    /// How to reach the citizen, where this account may know it.
    pub contact: Option<String>,
    /// Whether there is a name that this account may not know.
    pub name_withheld: bool,
    /// Whether its writer allows it in the public register.
    pub may_be_published: bool,
    /// Whether what the citizen wrote was erased.
    pub erased: bool,
    /// What happened since.
    pub events: Vec<Event>,
    /// Its files.
    pub files: Vec<StoredFile>,
}

/// A file of a complaint.
#[derive(Clone, Debug)]
pub struct StoredFile {
    /// A name for it that says nothing but what it is.
    pub name: String,
    /// What is in it; absent once it was erased.
    pub content: Option<Vec<u8>>,
}

/// A complaint with its events, of which this account may know.
struct Seen {
    row: ComplaintRow,
    events: Vec<Event>,
    state: CaseState,
}

impl Desk<'_> {
    /// The complaints that this account may see, the longest waiting first. Those that
    /// a program has probably written are left out unless asked for.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn list(&self, suspects: bool) -> Result<Vec<Listed>, DeskError> {
        let mut transaction = self.database.begin_write().await?;
        self.log(&mut transaction, "list", None, true).await?;
        transaction.commit().await?;
        let sql =
            format!("SELECT {COLUMNS}, message FROM complaints WHERE suspect = ? ORDER BY id");
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(suspects)
            .fetch_all(self.database.readers())
            .await?;
        let mut all_events = events_of_all(self.database.readers()).await?;
        let mut listed = Vec::new();
        for row in &rows {
            let message: Option<String> = row.try_get("message")?;
            let row = ComplaintRow::of(row)?;
            let events = all_events.remove(&row.id).unwrap_or_default();
            if self.account.may_see(&row, assigned_to(&events)) {
                let state = case_state(self.office, &row, &events, self.now);
                listed.push(self.listed(&row, &events, &state, message));
            }
        }
        listed.sort_by_key(|one| {
            (
                one.progress == "closed",
                one.answer_by.is_none(),
                one.answer_by.clone(),
            )
        });
        Ok(listed)
    }

    /// How many complaints a program has probably written.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_suspects(&self) -> Result<u32, DeskError> {
        let count = sqlx::query_scalar("SELECT count(*) FROM complaints WHERE suspect = 1")
            .fetch_one(self.database.readers())
            .await?;
        Ok(count)
    }

    /// A complaint with everything that this account may know of it.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn show(&self, ticket: Ticket) -> Result<Shown, DeskError> {
        let (mut transaction, seen) = self.enter(ticket, "show").await?;
        self.shown(&mut transaction, seen).await
    }

    /// Gives a complaint to a unit.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn assign(&self, ticket: Ticket, unit: &str) -> Result<(), DeskError> {
        let unit = text(unit)?;
        self.decide(ticket, "assign", ComplaintEventKind::Assigned, Some(&unit))
            .await
    }

    /// Answers a complaint. The citizen sees the answer and the unit, no name.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn answer(&self, ticket: Ticket, answer: &str) -> Result<(), DeskError> {
        let answer = text(answer)?;
        let (mut transaction, seen) = self.enter(ticket, "answer").await?;
        if seen.state.closed.is_some() {
            return Err(DeskError::NotPossible(
                "it is closed; the citizen can open it again",
            ));
        }
        let unit = Some(&*self.account.unit);
        self.add(
            &mut transaction,
            &seen,
            ComplaintEventKind::Answered,
            unit,
            Some(&answer),
        )
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Asks the citizen to agree that it is settled. It is closed when they do, or when
    /// they let the time for objections pass.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn close(&self, ticket: Ticket) -> Result<(), DeskError> {
        self.decide(ticket, "close", ComplaintEventKind::ClosingProposed, None)
            .await
    }

    /// Releases the message and the first answer for the public register. They stand
    /// there only if the citizen allowed it too.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn release(&self, ticket: Ticket) -> Result<(), DeskError> {
        self.decide(ticket, "release", ComplaintEventKind::Released, None)
            .await
    }

    /// The log, for those who keep accounts and those who oversee.
    ///
    /// # Errors
    /// [`DeskError`].
    pub async fn read_log(&self) -> Result<Vec<Logged>, DeskError> {
        use super::account::Role::{Administrator, Oversight};
        let mut transaction = self.database.begin_write().await?;
        let allowed = matches!(self.account.role, Administrator | Oversight);
        self.log(&mut transaction, "read log", None, allowed)
            .await?;
        let entries = if allowed {
            log::read(&mut *transaction).await?
        } else {
            Vec::new()
        };
        transaction.commit().await?;
        allowed.then_some(entries).ok_or(DeskError::NotAllowed)
    }

    async fn decide(
        &self,
        ticket: Ticket,
        action: &str,
        kind: ComplaintEventKind,
        unit: Option<&str>,
    ) -> Result<(), DeskError> {
        let (mut transaction, seen) = self.enter(ticket, action).await?;
        if !self.account.may_decide() {
            return Err(DeskError::NotAllowed);
        }
        if let Some(reason) = obstacle(kind, &seen) {
            return Err(DeskError::NotPossible(reason));
        }
        let unit = unit.or(Some(&self.account.unit));
        self.add(&mut transaction, &seen, kind, unit, None).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The complaint, if this account may see it, and the transaction in which to work on
    /// it. Both ways it is logged, in a transaction of its own: whatever fails afterwards
    /// does not take that back.
    async fn enter(
        &self,
        ticket: Ticket,
        action: &str,
    ) -> Result<(Transaction<'static, Sqlite>, Seen), DeskError> {
        let number = ticket.to_string();
        let mut transaction = self.database.begin_write().await?;
        let is_seen = self.look_at(&mut transaction, &number).await?.is_some();
        self.log(&mut transaction, action, Some(&number), is_seen)
            .await?;
        transaction.commit().await?;
        let mut transaction = self.database.begin_write().await?;
        match self.look_at(&mut transaction, &number).await? {
            Some(seen) => Ok((transaction, seen)),
            None => Err(DeskError::NotSeen(number)),
        }
    }

    async fn look_at(
        &self,
        connection: &mut SqliteConnection,
        number: &str,
    ) -> Result<Option<Seen>, DeskError> {
        let sql = format!("SELECT {COLUMNS} FROM complaints WHERE ticket = ?");
        let found = sqlx::query(AssertSqlSafe(sql))
            .bind(number)
            .fetch_optional(&mut *connection)
            .await?;
        let Some(row) = found else { return Ok(None) };
        let row = ComplaintRow::of(&row)?;
        let events = events_of(connection, row.id).await?;
        if !self.account.may_see(&row, assigned_to(&events)) {
            return Ok(None);
        }
        let state = case_state(self.office, &row, &events, self.now);
        Ok(Some(Seen { row, events, state }))
    }

    async fn add(
        &self,
        transaction: &mut Transaction<'static, Sqlite>,
        seen: &Seen,
        kind: ComplaintEventKind,
        unit: Option<&str>,
        text: Option<&str>,
    ) -> Result<(), DeskError> {
        let event = NewEvent {
            at: self.now,
            kind,
            by: By::Staff(self.account.id),
            unit,
            text,
        };
        event::append(transaction, seen.row.id, &event).await?;
        Ok(())
    }

    async fn log(
        &self,
        transaction: &mut Transaction<'static, Sqlite>,
        action: &str,
        ticket: Option<&str>,
        done: bool,
    ) -> Result<(), DeskError> {
        let entry = Entry {
            staff: &self.account.name,
            action,
            ticket,
            done,
        };
        log::write(transaction, self.now, &entry).await?;
        Ok(())
    }

    fn listed(
        &self,
        row: &ComplaintRow,
        events: &[Event],
        state: &CaseState,
        message: Option<String>,
    ) -> Listed {
        let received_on = self.office.hours.time_zone.local_time(row.received_at).day;
        Listed {
            ticket: row.ticket.clone(),
            kind: kind_name(row.kind),
            identity: identity_name(row.identity),
            received_on,
            progress: progress_name(state.progress),
            answer_by: state.answer_deadline.map(|deadline| match deadline {
                Deadline::On(day) => day.to_string(),
                Deadline::Unverified => "calendar not verified".to_owned(),
            }),
            overdue: state.is_overdue,
            unit: assigned_to(events).map(str::to_owned),
            permit_id: row.permit_id.clone(),
            suspect: row.suspect,
            message,
        }
    }

    async fn shown(
        &self,
        connection: &mut SqliteConnection,
        seen: Seen,
    ) -> Result<Shown, DeskError> {
        let Seen { row, events, state } = seen;
        let texts = sqlx::query(
            "SELECT message, happened_when, happened_where, name, contact, application_reference
             FROM complaints WHERE id = ?",
        )
        .bind(row.id)
        .fetch_one(&mut *connection)
        .await?;
        let files = files(&mut *connection, &row).await?;
        let knows = self.account.may_know_who(row.identity);
        let name: Option<String> = texts.try_get("name")?;
        let contact: Option<String> = texts.try_get("contact")?;
        let listed = self.listed(&row, &events, &state, texts.try_get("message")?);
        Ok(Shown {
            listed,
            happened_when: texts.try_get("happened_when")?,
            happened_where: texts.try_get("happened_where")?,
            application_reference: texts.try_get("application_reference")?,
            name_withheld: name.is_some() && !knows,
            name: name.filter(|_| knows),
            contact: contact.filter(|_| knows),
            may_be_published: row.may_be_published,
            erased: row.erased,
            events,
            files,
        })
    }
}

async fn files(
    connection: &mut SqliteConnection,
    row: &ComplaintRow,
) -> Result<Vec<StoredFile>, DeskError> {
    let rows = sqlx::query(
        "SELECT position, kind, content FROM complaint_evidence
         WHERE complaint_id = ? ORDER BY position",
    )
    .bind(row.id)
    .fetch_all(connection)
    .await?;
    rows.iter()
        .map(|file| {
            let kind: &str = file.try_get("kind")?;
            let position: u32 = file.try_get("position")?;
            let ending = if kind == "photo" { "jpg" } else { "pdf" };
            Ok(StoredFile {
                name: format!("{}-{}.{ending}", row.ticket, position + 1),
                content: file.try_get("content")?,
            })
        })
        .collect()
}

fn assigned_to(events: &[Event]) -> Option<&str> {
    let assigned = |event: &&Event| event.kind == ComplaintEventKind::Assigned;
    events.iter().rev().find(assigned)?.unit.as_deref()
}

fn obstacle(kind: ComplaintEventKind, seen: &Seen) -> Option<&'static str> {
    let is_closed = seen.state.closed.is_some();
    match kind {
        ComplaintEventKind::Assigned if is_closed => {
            Some("it is closed; the citizen can open it again")
        }
        ComplaintEventKind::ClosingProposed if seen.state.may_propose_closing() => None,
        ComplaintEventKind::ClosingProposed if is_closed => Some("it is closed already"),
        ComplaintEventKind::ClosingProposed
            if seen.state.progress == ComplaintProgress::ClosingProposed =>
        {
            Some("the citizen was asked already, and has not said yet")
        }
        ComplaintEventKind::ClosingProposed => {
            Some("the citizen waits for an answer: answer first")
        }
        ComplaintEventKind::Released if seen.row.kind == ComplaintKind::Corruption => {
            Some("a report of corruption is never published")
        }
        ComplaintEventKind::Released if !seen.row.may_be_published => {
            Some("its writer does not allow it in the public register")
        }
        _ => None,
    }
}

fn text(text: &str) -> Result<String, DeskError> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let acceptable = !text.is_empty()
        && text.chars().count() <= MAX_MESSAGE as usize
        && !text
            .chars()
            .any(|one| one.is_control() && !matches!(one, '\n' | '\t'));
    acceptable.then_some(text).ok_or(DeskError::BadText)
}

fn progress_name(progress: ComplaintProgress) -> &'static str {
    match progress {
        ComplaintProgress::Received => "received",
        ComplaintProgress::InProgress => "in progress",
        ComplaintProgress::Answered => "answered",
        ComplaintProgress::Replied => "citizen wrote again",
        ComplaintProgress::ClosingProposed => "asked to agree to closing",
        ComplaintProgress::Contested => "closing contested",
        ComplaintProgress::Closed => "closed",
        ComplaintProgress::Reopened => "opened again",
        ComplaintProgress::Unknown => "unknown",
    }
}

impl From<sqlx::Error> for DeskError {
    fn from(error: sqlx::Error) -> Self {
        DeskError::Database(error)
    }
}

impl std::fmt::Display for DeskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DeskError::NotSeen(ticket) => write!(
                f,
                "there is no complaint {ticket} that this account may see.\n\
                 `loket-server complaints list` has those that it may."
            ),
            DeskError::NotAllowed => f.write_str(
                "the role of this account does not allow it: ask somebody who handles complaints.",
            ),
            DeskError::NotPossible(reason) => write!(f, "not possible: {reason}."),
            DeskError::BadText => write!(
                f,
                "the text is empty, longer than {MAX_MESSAGE} characters, or has control characters."
            ),
            DeskError::Database(error) => write!(f, "the database failed: {error}"),
        }
    }
}

impl std::error::Error for DeskError {}
