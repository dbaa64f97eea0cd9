//! SQL of the existing applications of a batch.

use super::validated::ValidatedApplication;
use crate::applications::storage::columns::provenance;
use loket_domain::applications::{ApplicationEvent, ReportedStatus};
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row as _, Sqlite, SqliteConnection};
use std::collections::HashMap;

/// An application that the database has already.
pub(super) struct ExistingApplication {
    pub id: i64,
    pub lookup_digest: Vec<u8>,
    pub permit_id: String,
    pub submitted_at: Timestamp,
    pub stage: Option<u32>,
    pub provenance: Provenance,
    pub is_example: bool,
    /// The events in the order of their arrival, with times and status codes only.
    pub events: Vec<ApplicationEvent>,
}

/// The existing applications of a batch, by their canonical references.
pub(super) async fn find(
    connection: &mut SqliteConnection,
    batch: &[ValidatedApplication],
) -> sqlx::Result<HashMap<String, ExistingApplication>> {
    let references = batch
        .iter()
        .map(|validated| &*validated.canonical_reference);
    let mut query = QueryBuilder::<Sqlite>::new(
        "SELECT id, canonical_reference, lookup_digest, permit_id, submitted_at, stage,
                provenance, is_example
         FROM applications WHERE withdrawn = 0 AND canonical_reference IN (",
    );
    let mut list = query.separated(", ");
    for reference in references {
        list.push_bind(reference);
    }
    query.push(")");
    let rows = query.build().fetch_all(&mut *connection).await?;
    let mut existing = HashMap::new();
    for row in rows {
        let application = application(&row)?;
        existing.insert(row.try_get("canonical_reference")?, application);
    }
    add_events(connection, &mut existing).await?;
    Ok(existing)
}

fn application(row: &SqliteRow) -> sqlx::Result<ExistingApplication> {
    Ok(ExistingApplication {
        id: row.try_get("id")?,
        lookup_digest: row.try_get("lookup_digest")?,
        permit_id: row.try_get("permit_id")?,
        submitted_at: Timestamp::from_unix_seconds(row.try_get("submitted_at")?),
        stage: row.try_get("stage")?,
        provenance: provenance(row.try_get("provenance")?)?,
        is_example: row.try_get("is_example")?,
        events: Vec::new(),
    })
}

async fn add_events(
    connection: &mut SqliteConnection,
    existing: &mut HashMap<String, ExistingApplication>,
) -> sqlx::Result<()> {
    if existing.is_empty() {
        return Ok(());
    }
    let mut by_id: HashMap<i64, &mut ExistingApplication> = existing
        .values_mut()
        .map(|application| (application.id, application))
        .collect();
    let mut query = QueryBuilder::<Sqlite>::new(
        "SELECT application_id, at, status_code FROM application_events
         WHERE application_id IN (",
    );
    let mut list = query.separated(", ");
    for id in by_id.keys() {
        list.push_bind(*id);
    }
    query.push(") ORDER BY application_id, position");
    for row in query.build().fetch_all(connection).await? {
        let id: i64 = row.try_get("application_id")?;
        let event = ApplicationEvent {
            at: Timestamp::from_unix_seconds(row.try_get("at")?),
            status: ReportedStatus {
                code: row.try_get("status_code")?,
                name: String::new(),
            },
            unit: None,
            note: None,
        };
        if let Some(application) = by_id.get_mut(&id) {
            application.events.push(event);
        }
    }
    Ok(())
}

impl ExistingApplication {
    /// Whether the application has an event already: the same status at the same instant.
    pub(super) fn has(&self, event: &ApplicationEvent) -> bool {
        self.events
            .iter()
            .any(|known| known.at == event.at && known.status.code == event.status.code)
    }
}
