//! Applications in the database.

use crate::secret_key::Digest;
use loket_domain::applications::{ApplicationEvent, ReportedStatus, sort_and_dedup};
use loket_domain::provenance::Provenance;
use loket_domain::text::LocalizedText;
use loket_domain::time::Timestamp;
use sqlx::sqlite::{SqliteExecutor, SqliteRow};
use sqlx::{Row as _, SqliteConnection};
use std::collections::HashMap;

/// An application as the database has it.
pub(crate) struct StoredApplication {
    /// As it stands on the receipt.
    pub reference: String,
    /// The permit that is applied for.
    pub permit_id: String,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// The step of the procedure it is at, counted from 1; none when not started.
    pub stage: Option<u32>,
    /// How far its data may be taken for the office's own.
    pub provenance: Provenance,
    /// What has happened, oldest first.
    pub events: Vec<ApplicationEvent>,
}

/// The application of a reference and a code. One query decides whether there is one,
/// so that every miss is the same miss.
pub(super) async fn find(
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

/// The events of an application, oldest first, whatever the order in which they arrived.
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

/// A provenance as it stands in a column.
pub(crate) fn provenance_name(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Official => "official",
        Provenance::Draft => "draft",
        Provenance::Sample => "sample",
    }
}

/// The provenance of a column.
pub(crate) fn provenance(name: &str) -> sqlx::Result<Provenance> {
    match name {
        "official" => Ok(Provenance::Official),
        "draft" => Ok(Provenance::Draft),
        "sample" => Ok(Provenance::Sample),
        _ => Err(sqlx::Error::Decode("unknown provenance".into())),
    }
}
