//! What the database knows of the applications of a batch.

use super::told::Checked;
use crate::applications::table::provenance;
use loket_domain::applications::{ApplicationEvent, ReportedStatus};
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row as _, Sqlite, SqliteConnection};
use std::collections::HashMap;

/// An application that is there already.
pub(super) struct Known {
    pub id: i64,
    pub lookup_digest: Vec<u8>,
    pub permit_id: String,
    pub submitted_at: Timestamp,
    pub stage: Option<u32>,
    pub provenance: Provenance,
    pub is_example: bool,
    /// What happened to it, in the order of arrival: times and codes only.
    pub events: Vec<ApplicationEvent>,
}

/// Those of a batch, by their canonical references.
pub(super) async fn find(
    connection: &mut SqliteConnection,
    batch: &[Checked],
) -> sqlx::Result<HashMap<String, Known>> {
    let references = batch.iter().map(|checked| &*checked.canonical_reference);
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
    let mut known = HashMap::new();
    for row in rows {
        let application = application(&row)?;
        known.insert(row.try_get("canonical_reference")?, application);
    }
    add_events(connection, &mut known).await?;
    Ok(known)
}

fn application(row: &SqliteRow) -> sqlx::Result<Known> {
    Ok(Known {
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
    known: &mut HashMap<String, Known>,
) -> sqlx::Result<()> {
    if known.is_empty() {
        return Ok(());
    }
    let mut by_id: HashMap<i64, &mut Known> =
        known.values_mut().map(|known| (known.id, known)).collect();
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
        if let Some(known) = by_id.get_mut(&id) {
            known.events.push(event);
        }
    }
    Ok(())
}

impl Known {
    /// Whether it has an event already: the same status at the same instant.
    pub(super) fn has(&self, event: &ApplicationEvent) -> bool {
        self.events
            .iter()
            .any(|known| known.at == event.at && known.status.code == event.status.code)
    }
}
