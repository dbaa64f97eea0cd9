//! What happens to a complaint, as the database has it.

use super::columns::unreadable;
use crate::secret_key::Digest;
use loket_domain::complaints::{ComplaintAction, CourseEvent, ThreadEventKind};
use loket_domain::time::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, Transaction};
use std::collections::HashMap;

/// The kinds of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The office gave it to a unit.
    Assigned,
    /// The office answered.
    Answered,
    /// The office asks to close it.
    ClosingProposed,
    /// The office released its text for the public register.
    Released,
    /// The citizen wrote more.
    Replied,
    /// The citizen agrees that it is settled.
    Confirmed,
    /// The citizen objected to the closing.
    Contested,
    /// The citizen opened it again.
    Reopened,
    /// The citizen has rated how it was handled.
    Rated,
}

/// An event that is stored.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: EventKind,
    /// The unit.
    pub unit: Option<String>,
    /// What was written.
    pub text: Option<String>,
}

/// An event on its way into the database.
pub(crate) struct NewEvent<'data> {
    pub at: Timestamp,
    pub kind: EventKind,
    pub by: By,
    pub unit: Option<&'data str>,
    pub text: Option<&'data str>,
}

/// Who did it.
#[derive(Clone, Copy)]
pub(crate) enum By {
    /// The citizen, by a request with this key.
    Citizen(Digest),
    /// The account of the staff with this id.
    Staff(i64),
}

const KINDS: [(EventKind, &str); 9] = [
    (EventKind::Assigned, "assigned"),
    (EventKind::Answered, "answered"),
    (EventKind::ClosingProposed, "closing_proposed"),
    (EventKind::Released, "released"),
    (EventKind::Replied, "replied"),
    (EventKind::Confirmed, "confirmed"),
    (EventKind::Contested, "contested"),
    (EventKind::Reopened, "reopened"),
    (EventKind::Rated, "rated"),
];

impl EventKind {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        let entry = KINDS.iter().find(|(kind, _)| *kind == self);
        entry.map_or("", |(_, name)| name)
    }

    fn of_name(name: &str) -> sqlx::Result<Self> {
        let entry = KINDS.iter().find(|(_, other)| *other == name);
        entry
            .map(|(kind, _)| *kind)
            .ok_or_else(|| unreadable("kind"))
    }

    /// What it is in the thread and in the course; nothing where it is the office's own
    /// business and changes neither.
    pub(super) fn in_thread(self) -> Option<ThreadEventKind> {
        Some(match self {
            EventKind::Assigned => ThreadEventKind::Assigned,
            EventKind::Answered => ThreadEventKind::Answered,
            EventKind::ClosingProposed => ThreadEventKind::ClosingProposed,
            EventKind::Replied => ThreadEventKind::Replied,
            EventKind::Confirmed => ThreadEventKind::Confirmed,
            EventKind::Contested => ThreadEventKind::Contested,
            EventKind::Reopened => ThreadEventKind::Reopened,
            EventKind::Rated => ThreadEventKind::Rated,
            EventKind::Released => return None,
        })
    }

    /// What a citizen's action is stored as.
    pub(super) fn of_action(action: ComplaintAction) -> Self {
        match action {
            ComplaintAction::Reply => EventKind::Replied,
            ComplaintAction::Confirm => EventKind::Confirmed,
            ComplaintAction::Contest => EventKind::Contested,
            ComplaintAction::Reopen => EventKind::Reopened,
            ComplaintAction::Rate => EventKind::Rated,
        }
    }
}

/// The events as the rule of the course takes them.
pub fn in_course(events: &[Event]) -> Vec<CourseEvent> {
    let of = |event: &Event| {
        Some(CourseEvent {
            at: event.at,
            kind: event.kind.in_thread()?,
        })
    };
    events.iter().filter_map(of).collect()
}

/// Everything that happened to a complaint, in its order.
pub(crate) async fn events_of<'e>(
    executor: impl sqlx::SqliteExecutor<'e>,
    complaint_id: i64,
) -> sqlx::Result<Vec<Event>> {
    let rows = sqlx::query(
        "SELECT at, kind, unit, text FROM complaint_events
         WHERE complaint_id = ? ORDER BY position",
    )
    .bind(complaint_id)
    .fetch_all(executor)
    .await?;
    rows.iter().map(event).collect()
}

/// Everything that happened to all complaints, by their ids.
pub(crate) async fn events_of_all<'e>(
    executor: impl sqlx::SqliteExecutor<'e>,
) -> sqlx::Result<HashMap<i64, Vec<Event>>> {
    let rows = sqlx::query(
        "SELECT complaint_id, at, kind, unit, text FROM complaint_events
         ORDER BY complaint_id, position",
    )
    .fetch_all(executor)
    .await?;
    let mut events: HashMap<i64, Vec<Event>> = HashMap::new();
    for row in &rows {
        let id = row.try_get("complaint_id")?;
        events.entry(id).or_default().push(event(row)?);
    }
    Ok(events)
}

fn event(row: &SqliteRow) -> sqlx::Result<Event> {
    Ok(Event {
        at: Timestamp::from_unix_seconds(row.try_get("at")?),
        kind: EventKind::of_name(row.try_get("kind")?)?,
        unit: row.try_get("unit")?,
        text: row.try_get("text")?,
    })
}

/// Adds an event.
pub(crate) async fn append(
    transaction: &mut Transaction<'static, Sqlite>,
    complaint_id: i64,
    event: &NewEvent<'_>,
) -> sqlx::Result<()> {
    let (staff, key) = match event.by {
        By::Citizen(digest) => (None, Some(digest.to_vec())),
        By::Staff(id) => (Some(id), None),
    };
    sqlx::query(
        "INSERT INTO complaint_events
         (complaint_id, position, at, kind, staff_id, unit, text, idempotency_digest)
         VALUES (
             ?1,
             (SELECT ifnull(max(position) + 1, 0) FROM complaint_events WHERE complaint_id = ?1),
             ?2, ?3, ?4, ?5, ?6, ?7
         )",
    )
    .bind(complaint_id)
    .bind(event.at.unix_seconds())
    .bind(event.kind.name())
    .bind(staff)
    .bind(event.unit)
    .bind(event.text)
    .bind(key)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Whether the citizen's request with this key was carried out already, and on which
/// complaint.
pub(super) async fn complaint_of_key(
    transaction: &mut Transaction<'static, Sqlite>,
    digest: &Digest,
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar("SELECT complaint_id FROM complaint_events WHERE idempotency_digest = ?")
        .bind(&digest[..])
        .fetch_optional(&mut **transaction)
        .await
}
