//! Looking an application up by its receipt.

use super::progress;
use super::promise::Promise;
use super::storage::applications::{StoredApplication, find_by_digest};
use crate::database::Database;
use crate::secret_key::{Digest, SecretKey};
use crate::survey;
use loket_domain::applications::Application;
use loket_domain::calendar::OpeningHours;
use loket_domain::permits::Permit;
use loket_domain::time::Timestamp;
use sqlx::SqliteConnection;

/// What a look-up needs.
pub(super) struct LookupContext<'state> {
    pub database: &'state Database,
    pub secret_key: &'state SecretKey,
    pub permits: &'state [Permit],
    pub hours: &'state OpeningHours,
    pub now: Timestamp,
}

/// Why a look-up failed.
#[derive(Debug)]
pub(super) enum LookupError {
    /// No application has this reference and this access code.
    NotFound,
    /// The permit of the application is not in the content.
    UnknownPermit,
    /// The database failed.
    Database(sqlx::Error),
}

/// The application of a digest of reference and access code, as it is now.
pub(super) async fn look_up(
    context: &LookupContext<'_>,
    digest: &Digest,
) -> Result<Application, LookupError> {
    let mut connection = context.database.readers().acquire().await?;
    let stored = find(&mut connection, digest).await?;
    let receipt = context.secret_key.survey_digest(digest);
    let answer = survey::answered_by(&mut connection, &receipt).await?;
    drop(connection);
    let mut permits = context.permits.iter();
    let permit = permits
        .find(|permit| permit.id == stored.permit_id)
        .ok_or(LookupError::UnknownPermit)?;
    let clock = Promise::from_permit(permit).clock(
        context.hours,
        stored.submitted_at,
        &stored.events,
        context.now,
    );
    let has_rated = answer.is_some();
    Ok(progress::application(
        stored,
        permit,
        clock,
        context.now,
        has_rated,
    ))
}

/// The stored application of a digest of reference and access code.
pub(super) async fn find(
    connection: &mut SqliteConnection,
    digest: &Digest,
) -> Result<StoredApplication, LookupError> {
    find_by_digest(connection, digest)
        .await?
        .ok_or(LookupError::NotFound)
}

impl From<sqlx::Error> for LookupError {
    fn from(error: sqlx::Error) -> Self {
        LookupError::Database(error)
    }
}
