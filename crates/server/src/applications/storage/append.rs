//! SQL of adding applications and events. Nothing here changes or removes rows.

use super::columns::provenance_name;
use crate::secret_key::Digest;
use loket_domain::applications::ApplicationEvent;
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

/// An application to insert.
pub(crate) struct NewApplication<'a> {
    /// The id, from [`next_id`].
    pub id: i64,
    /// The reference as it stands on the receipt.
    pub reference: &'a str,
    /// The reference in the form in which references are compared.
    pub canonical_reference: &'a str,
    /// The digest of reference and access code.
    pub lookup_digest: Digest,
    /// The id of the permit that is applied for.
    pub permit_id: &'a str,
    /// The instant of submission.
    pub submitted_at: Timestamp,
    /// The current step of the procedure, counted from 1.
    pub stage: Option<u32>,
    /// How official the data is.
    pub provenance: Provenance,
    /// Whether it comes from the content folder.
    pub is_example: bool,
}

/// An event to insert.
pub(crate) struct NewEvent<'a> {
    /// The id of the application.
    pub application_id: i64,
    /// The number of events of the application that arrived before it.
    pub position: i64,
    /// The event.
    pub event: &'a ApplicationEvent,
}

/// Rows in one statement. Statements of one length are prepared once; a statement per row
/// would take most of the time of a large import.
const ROWS_PER_STATEMENT: usize = 100;

/// The first free id. It stays free as long as the connection holds the write lock.
pub(crate) async fn next_id(connection: &mut SqliteConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar("SELECT ifnull(max(id), 0) + 1 FROM applications")
        .fetch_one(connection)
        .await
}

/// Inserts applications.
pub(crate) async fn add_applications(
    connection: &mut SqliteConnection,
    applications: &[NewApplication<'_>],
) -> sqlx::Result<()> {
    for rows in applications.chunks(ROWS_PER_STATEMENT) {
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT INTO applications
             (id, reference, canonical_reference, lookup_digest, permit_id, submitted_at,
              stage, provenance, is_example) ",
        );
        insert.push_values(rows, |mut row, application| {
            row.push_bind(application.id)
                .push_bind(application.reference)
                .push_bind(application.canonical_reference)
                .push_bind(&application.lookup_digest[..])
                .push_bind(application.permit_id)
                .push_bind(application.submitted_at.unix_seconds())
                .push_bind(application.stage)
                .push_bind(provenance_name(application.provenance))
                .push_bind(application.is_example);
        });
        insert.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Inserts events, those of one application in the order of their positions.
pub(crate) async fn add_events(
    connection: &mut SqliteConnection,
    events: &[NewEvent<'_>],
) -> sqlx::Result<()> {
    for rows in events.chunks(ROWS_PER_STATEMENT) {
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT INTO application_events
             (application_id, position, at, status_code, status_name,
              unit_id, unit_en, note_id, note_en) ",
        );
        insert.push_values(rows, |mut row, new| {
            let NewEvent { event, .. } = new;
            row.push_bind(new.application_id)
                .push_bind(new.position)
                .push_bind(event.at.unix_seconds())
                .push_bind(event.status.code)
                .push_bind(&event.status.name)
                .push_bind(event.unit.as_ref().map(|text| &text.id))
                .push_bind(event.unit.as_ref().map(|text| &text.en))
                .push_bind(event.note.as_ref().map(|text| &text.id))
                .push_bind(event.note.as_ref().map(|text| &text.en));
        });
        insert.build().execute(&mut *connection).await?;
    }
    Ok(())
}
