//! Applications in the database.

use crate::database::Database;
use crate::keys::Digest;
use loket_domain::applications::{ApplicationEvent, ReportedStatus};
use loket_domain::provenance::Provenance;
use loket_domain::text::LocalizedText;
use loket_domain::time::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, Transaction};

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
    database: &Database,
    digest: &Digest,
) -> sqlx::Result<Option<StoredApplication>> {
    let found = sqlx::query(
        "SELECT id, reference, permit_id, submitted_at, stage, provenance
         FROM applications WHERE lookup_digest = ?",
    )
    .bind(&digest[..])
    .fetch_optional(database.readers())
    .await?;
    let Some(row) = found else { return Ok(None) };
    let events = sqlx::query(
        "SELECT at, status_code, status_name, unit_id, unit_en, note_id, note_en
         FROM application_events WHERE application_id = ? ORDER BY position",
    )
    .bind(row.try_get::<i64, _>("id")?)
    .fetch_all(database.readers())
    .await?;
    Ok(Some(StoredApplication {
        reference: row.try_get("reference")?,
        permit_id: row.try_get("permit_id")?,
        submitted_at: Timestamp::from_unix_seconds(row.try_get("submitted_at")?),
        stage: row.try_get("stage")?,
        provenance: provenance(row.try_get("provenance")?)?,
        events: events.iter().map(event).collect::<Result<_, _>>()?,
    }))
}

/// Adds an application.
pub(crate) async fn insert(
    transaction: &mut Transaction<'static, Sqlite>,
    application: &StoredApplication,
    digest: &Digest,
) -> sqlx::Result<()> {
    let id: i64 = sqlx::query_scalar(
        "INSERT INTO applications
         (reference, lookup_digest, permit_id, submitted_at, stage, provenance)
         VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
    )
    .bind(&application.reference)
    .bind(&digest[..])
    .bind(&application.permit_id)
    .bind(application.submitted_at.unix_seconds())
    .bind(application.stage)
    .bind(provenance_name(application.provenance))
    .fetch_one(&mut **transaction)
    .await?;
    for (position, event) in (0_i64..).zip(&application.events) {
        sqlx::query(
            "INSERT INTO application_events
             (application_id, position, at, status_code, status_name,
              unit_id, unit_en, note_id, note_en)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(id)
        .bind(position)
        .bind(event.at.unix_seconds())
        .bind(event.status.code)
        .bind(&event.status.name)
        .bind(event.unit.as_ref().map(|text| &text.id))
        .bind(event.unit.as_ref().map(|text| &text.en))
        .bind(event.note.as_ref().map(|text| &text.id))
        .bind(event.note.as_ref().map(|text| &text.en))
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
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

fn provenance_name(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Official => "official",
        Provenance::Draft => "draft",
        Provenance::Sample => "sample",
    }
}

fn provenance(name: &str) -> sqlx::Result<Provenance> {
    match name {
        "official" => Ok(Provenance::Official),
        "draft" => Ok(Provenance::Draft),
        "sample" => Ok(Provenance::Sample),
        _ => Err(sqlx::Error::Decode("unknown provenance".into())),
    }
}
