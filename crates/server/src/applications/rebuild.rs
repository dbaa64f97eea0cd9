//! Deriving the table of finished applications again.

use super::finished::{FinishedApplication, Promises};
use super::storage::applications::{events_between, list_page};
use super::storage::finished as storage;
use sqlx::SqliteConnection;

/// The number of applications read at once, so that memory stays bounded.
const PAGE_SIZE: u32 = 1000;

/// Derives the table again, if it was derived from another calendar or other promises.
pub(crate) async fn rebuild_if_needed(
    connection: &mut SqliteConnection,
    promises: &Promises,
) -> sqlx::Result<()> {
    let fingerprint = promises.fingerprint();
    let fingerprint = fingerprint.map_err(|error| sqlx::Error::Encode(error.into()))?;
    if storage::is_derived_from(connection, &fingerprint).await? {
        return Ok(());
    }
    storage::clear(&mut *connection).await?;
    let mut after = 0;
    while let Some((last, finished)) = page(connection, promises, after).await? {
        storage::upsert(connection, &finished).await?;
        after = last;
    }
    storage::set_derived_from(connection, Some(&fingerprint)).await
}

/// The page of applications after an id: the id of the last one, and those that are
/// finished.
async fn page(
    connection: &mut SqliteConnection,
    promises: &Promises,
    after: i64,
) -> sqlx::Result<Option<(i64, Vec<FinishedApplication>)>> {
    let applications = list_page(&mut *connection, after, PAGE_SIZE).await?;
    let Some(last) = applications.last() else {
        return Ok(None);
    };
    let last = last.id;
    let mut events = events_between(connection, after, last).await?;
    let mut finished = Vec::new();
    for application in applications {
        finished.extend(promises.finished(
            application.id,
            &application.permit_id,
            application.submitted_at,
            application.provenance,
            &events.remove(&application.id).unwrap_or_default(),
        ));
    }
    Ok(Some((last, finished)))
}
