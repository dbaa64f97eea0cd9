//! SQL of reading applications and their events.

use super::columns::provenance;
use crate::secret_key::Digest;
use loket_domain::applications::{ApplicationEvent, ReportedStatus, sort_and_dedup};
use loket_domain::provenance::Provenance;
use loket_domain::text::LocalizedText;
use loket_domain::time::Timestamp;
use sqlx::sqlite::{SqliteExecutor, SqliteRow};
use sqlx::{Row as _, SqliteConnection};
use std::collections::HashMap;

/// A stored application.
pub(crate) struct StoredApplication {
    /// The reference as it stands on the receipt.
    pub reference: String,
    /// The id of the permit that is applied for.
    pub permit_id: String,
    /// The instant of submission.
    pub submitted_at: Timestamp,
    /// The current step of the procedure, counted from 1; `None` when not started.
    pub stage: Option<u32>,
    /// How official the data is.
    pub provenance: Provenance,
    /// The events, oldest first.
    pub events: Vec<ApplicationEvent>,
}

/// The application of a reference and an access code, by the digest of both. One query
/// decides whether there is one, so that every failed look-up takes the same path.
pub(crate) async fn find_by_digest(
    connection: &mut SqliteConnection,
    digest: &Digest,
) -> sqlx::Result<Option<StoredApplication>> {
    let found = sqlx::query(
        "SELECT id, reference, permit_id, submitted_at, stage, provenance
         FROM applications WHERE lookup_digest = ? AND withdrawn = 0",
    )
    .bind(&digest[..])
    .fetch_optional(&mut *connection)
    .await?;
    let Some(row) = found else { return Ok(None) };
    let events = events(connection, row.try_get("id")?).await?;
    Ok(Some(StoredApplication {
        reference: row.try_get("reference")?,
        permit_id: row.try_get("permit_id")?,
        submitted_at: Timestamp::from_unix_seconds(row.try_get("submitted_at")?),
        stage: row.try_get("stage")?,
        provenance: provenance(row.try_get("provenance")?)?,
        events,
    }))
}

/// The events of an application, oldest first, whatever the order of their arrival.
pub(crate) async fn events(
    executor: impl SqliteExecutor<'_>,
    application: i64,
) -> sqlx::Result<Vec<ApplicationEvent>> {
    let arrived = sqlx::query(
        "SELECT at, status_code, status_name, unit_id, unit_en, note_id, note_en
         FROM application_events WHERE application_id = ? ORDER BY position",
    )
    .bind(application)
    .fetch_all(executor)
    .await?;
    Ok(sort_and_dedup(
        arrived.iter().map(event).collect::<Result<_, _>>()?,
    ))
}

/// The events of each application after the first id and up to the last, oldest first.
pub(crate) async fn events_between(
    connection: &mut SqliteConnection,
    after: i64,
    last: i64,
) -> sqlx::Result<HashMap<i64, Vec<ApplicationEvent>>> {
    let rows = sqlx::query(
        "SELECT application_id, at, status_code, status_name, unit_id, unit_en, note_id, note_en
         FROM application_events WHERE application_id > ? AND application_id <= ?
         ORDER BY application_id, position",
    )
    .bind(after)
    .bind(last)
    .fetch_all(connection)
    .await?;
    let mut arrived: HashMap<i64, Vec<ApplicationEvent>> = HashMap::new();
    for row in &rows {
        let id = row.try_get("application_id")?;
        arrived.entry(id).or_default().push(event(row)?);
    }
    let ordered = arrived.into_iter();
    Ok(ordered
        .map(|(id, events)| (id, sort_and_dedup(events)))
        .collect())
}

fn event(row: &SqliteRow) -> sqlx::Result<ApplicationEvent> {
    Ok(ApplicationEvent {
        at: Timestamp::from_unix_seconds(row.try_get("at")?),
        status: ReportedStatus {
            code: row.try_get("status_code")?,
            name: row.try_get("status_name")?,
        },
        unit: localized(row.try_get("unit_id")?, row.try_get("unit_en")?),
        note: localized(row.try_get("note_id")?, row.try_get("note_en")?),
    })
}

fn localized(id: Option<String>, en: Option<String>) -> Option<LocalizedText> {
    Some(LocalizedText { id: id?, en: en? })
}

/// What the times of an application are derived from, apart from its events.
pub(crate) struct ApplicationKey {
    pub id: i64,
    pub permit_id: String,
    pub submitted_at: Timestamp,
    pub provenance: Provenance,
}

/// A page of the applications after an id, in the order of their ids.
pub(crate) async fn list_page(
    executor: impl SqliteExecutor<'_>,
    after: i64,
    size: u32,
) -> sqlx::Result<Vec<ApplicationKey>> {
    let rows = sqlx::query(
        "SELECT id, permit_id, submitted_at, provenance FROM applications
         WHERE id > ? AND withdrawn = 0 ORDER BY id LIMIT ?",
    )
    .bind(after)
    .bind(size)
    .fetch_all(executor)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(ApplicationKey {
                id: row.try_get("id")?,
                permit_id: row.try_get("permit_id")?,
                submitted_at: Timestamp::from_unix_seconds(row.try_get("submitted_at")?),
                provenance: provenance(row.try_get("provenance")?)?,
            })
        })
        .collect()
}

/// Sets the step of the procedure that an application is at.
pub(crate) async fn set_stage(
    executor: impl SqliteExecutor<'_>,
    application: i64,
    stage: Option<u32>,
) -> sqlx::Result<()> {
    sqlx::query("UPDATE applications SET stage = ? WHERE id = ?")
        .bind(stage)
        .bind(application)
        .execute(executor)
        .await?;
    Ok(())
}
