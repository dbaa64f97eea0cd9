//! Making the table of finished applications again.

use super::finished::{self, Finished, Promises};
use super::table;
use loket_domain::time::Timestamp;
use sqlx::{Row as _, SqliteConnection};

/// How many applications are read at once, so that memory stays bounded.
const AT_ONCE: u32 = 1000;

/// Makes the table again, if it was made from another calendar or other promises.
pub(crate) async fn rebuild_if_needed(
    connection: &mut SqliteConnection,
    promises: &Promises,
) -> sqlx::Result<()> {
    if finished::is_made_from(connection, promises).await? {
        return Ok(());
    }
    sqlx::query("DELETE FROM finished_applications")
        .execute(&mut *connection)
        .await?;
    let mut after = 0;
    while let Some((last, finished)) = page(connection, promises, after).await? {
        finished::put(connection, &finished).await?;
        after = last;
    }
    finished::set_made_from(connection, Some(promises)).await
}

/// The applications after an id: the last of them, and those that have ended.
async fn page(
    connection: &mut SqliteConnection,
    promises: &Promises,
    after: i64,
) -> sqlx::Result<Option<(i64, Vec<Finished>)>> {
    let rows = sqlx::query(
        "SELECT id, permit_id, submitted_at, provenance FROM applications
         WHERE id > ? AND withdrawn = 0 ORDER BY id LIMIT ?",
    )
    .bind(after)
    .bind(AT_ONCE)
    .fetch_all(&mut *connection)
    .await?;
    let Some(last) = rows.last() else {
        return Ok(None);
    };
    let last: i64 = last.try_get("id")?;
    let mut events = table::events_between(connection, after, last).await?;
    let mut finished = Vec::new();
    for row in rows {
        let id = row.try_get("id")?;
        finished.extend(promises.finished(
            id,
            row.try_get("permit_id")?,
            Timestamp::from_unix_seconds(row.try_get("submitted_at")?),
            table::provenance(row.try_get("provenance")?)?,
            &events.remove(&id).unwrap_or_default(),
        ));
    }
    Ok(Some((last, finished)))
}
