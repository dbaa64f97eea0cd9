//! SQL of the events of complaints.

use super::columns::unreadable;
use crate::secret_key::Digest;
use loket_domain::complaints::{CaseEvent, ComplaintEventKind};
use loket_domain::time::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, Transaction};
use std::collections::HashMap;

/// A stored event.
#[derive(Clone, Debug)]
pub struct Event {
    /// The instant of the event.
    pub at: Timestamp,
    /// The kind.
    pub kind: ComplaintEventKind,
    /// The unit that answered, or that the complaint was assigned to.
    pub unit: Option<String>,
    /// The text of the citizen or of the office; absent once it was erased.
    pub text: Option<String>,
}

/// An event to append.
pub(crate) struct NewEvent<'data> {
    pub at: Timestamp,
    pub kind: ComplaintEventKind,
    pub by: EventAuthor,
    pub unit: Option<&'data str>,
    pub text: Option<&'data str>,
}

/// Who caused an event.
#[derive(Clone, Copy)]
pub(crate) enum EventAuthor {
    /// The citizen, by a request with this digest of its idempotency key.
    Citizen(Digest),
    /// The staff account with this id.
    Staff(i64),
}

/// The events as the lifecycle rule takes them.
pub fn case_events(events: &[Event]) -> Vec<CaseEvent> {
    let case_event = |event: &Event| CaseEvent {
        at: event.at,
        kind: event.kind,
    };
    events.iter().map(case_event).collect()
}

/// The events of a complaint, oldest first.
pub(crate) async fn list_events<'e>(
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

/// The events of all complaints, by the id of the complaint, oldest first.
pub(crate) async fn list_all_events<'e>(
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
        kind: ComplaintEventKind::from_code(row.try_get("kind")?)
            .ok_or_else(|| unreadable("kind"))?,
        unit: row.try_get("unit")?,
        text: row.try_get("text")?,
    })
}

/// Appends an event.
pub(crate) async fn append(
    transaction: &mut Transaction<'static, Sqlite>,
    complaint_id: i64,
    event: &NewEvent<'_>,
) -> sqlx::Result<()> {
    let (staff, key) = match event.by {
        EventAuthor::Citizen(digest) => (None, Some(digest.to_vec())),
        EventAuthor::Staff(id) => (Some(id), None),
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
    .bind(event.kind.code())
    .bind(staff)
    .bind(event.unit)
    .bind(event.text)
    .bind(key)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// The id of the complaint to which a citizen's request with this idempotency key has
/// appended an event already.
pub(crate) async fn find_complaint_by_key(
    transaction: &mut Transaction<'static, Sqlite>,
    digest: &Digest,
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar("SELECT complaint_id FROM complaint_events WHERE idempotency_digest = ?")
        .bind(&digest[..])
        .fetch_optional(&mut **transaction)
        .await
}
