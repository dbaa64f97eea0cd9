//! How long each application took that has ended: derived from its events.
//!
//! The table can be made again at any time. It is kept because a figure over ninety days
//! would otherwise read every event of every application each time somebody asks.

use super::promise::Promise;
use super::table::provenance_name;
use crate::content::Content;
use crate::http::etag;
use loket_domain::applications::{ApplicationEvent, StatusMeaning};
use loket_domain::calendar::OpeningHours;
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};
use std::collections::HashMap;

/// What the figures are made from: the office's calendar and every promise.
pub(crate) struct Promises {
    hours: OpeningHours,
    by_permit: HashMap<String, Promise>,
}

/// How long an application took.
pub(crate) struct Finished {
    application_id: i64,
    permit_id: String,
    ended_at: Timestamp,
    provenance: Provenance,
    elapsed_tenths: Option<u32>,
    in_time: Option<bool>,
}

/// Raised whenever the rule of the service clock changes, so that every database makes
/// its figures again.
const RULE: u32 = 1;

const DERIVATION: &str = "finished applications";
const ROWS_AT_ONCE: usize = 100;

impl Promises {
    /// Those of the content folder.
    pub(crate) fn of(content: &Content) -> Self {
        let promises = content.permits.iter();
        Self {
            hours: content.office.hours.clone(),
            by_permit: promises
                .map(|permit| (permit.id.clone(), Promise::of(permit)))
                .collect(),
        }
    }

    /// Changes when any figure could.
    fn fingerprint(&self) -> sqlx::Result<String> {
        let mut promises: Vec<_> = self.by_permit.iter().collect();
        promises.sort_by_key(|(id, _)| *id);
        let json = serde_json::to_vec(&(RULE, &self.hours, promises))
            .map_err(|error| sqlx::Error::Encode(error.into()))?;
        Ok(etag::strong(&json))
    }

    /// How long an application took; `None` while it has not ended. The events are all
    /// that it has, oldest first.
    pub(crate) fn finished(
        &self,
        application_id: i64,
        permit_id: &str,
        submitted_at: Timestamp,
        provenance: Provenance,
        events: &[ApplicationEvent],
    ) -> Option<Finished> {
        let ended_at = ended_at(events)?;
        let none = Promise::default();
        let promise = self.by_permit.get(permit_id).unwrap_or(&none);
        let clock = promise.clock(&self.hours, submitted_at, events, ended_at);
        Some(Finished {
            application_id,
            permit_id: permit_id.to_owned(),
            ended_at,
            provenance,
            elapsed_tenths: clock.elapsed_tenths,
            in_time: promise.total.as_ref().map(|_| !clock.overdue),
        })
    }
}

/// When an application ended, by its events, oldest first; `None` while it has not.
pub(crate) fn ended_at(events: &[ApplicationEvent]) -> Option<Timestamp> {
    let ends = |event: &&ApplicationEvent| {
        StatusMeaning::from_code(event.status.code).is_some_and(|meaning| meaning.granted.is_some())
    };
    events.iter().find(ends).map(|event| event.at)
}

/// Writes what is known of applications that have ended, in place of what was.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    finished: &[Finished],
) -> sqlx::Result<()> {
    for rows in finished.chunks(ROWS_AT_ONCE) {
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT OR REPLACE INTO finished_applications
             (application_id, permit_id, ended_at, provenance, elapsed_tenths, in_time) ",
        );
        insert.push_values(rows, |mut row, finished| {
            row.push_bind(finished.application_id)
                .push_bind(&finished.permit_id)
                .push_bind(finished.ended_at.unix_seconds())
                .push_bind(provenance_name(finished.provenance))
                .push_bind(finished.elapsed_tenths)
                .push_bind(finished.in_time);
        });
        insert.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Whether the table was made from these promises.
pub(crate) async fn is_made_from(
    connection: &mut SqliteConnection,
    promises: &Promises,
) -> sqlx::Result<bool> {
    let stored: Option<String> =
        sqlx::query_scalar("SELECT fingerprint FROM derivations WHERE name = ?")
            .bind(DERIVATION)
            .fetch_optional(connection)
            .await?;
    Ok(stored == Some(promises.fingerprint()?))
}

/// Says from which promises the table was made; from none when it has to be made again.
pub(crate) async fn set_made_from(
    connection: &mut SqliteConnection,
    promises: Option<&Promises>,
) -> sqlx::Result<()> {
    let fingerprint = promises.map(Promises::fingerprint).transpose()?;
    sqlx::query("INSERT OR REPLACE INTO derivations (name, fingerprint) VALUES (?, ?)")
        .bind(DERIVATION)
        .bind(fingerprint.unwrap_or_default())
        .execute(connection)
        .await?;
    Ok(())
}
