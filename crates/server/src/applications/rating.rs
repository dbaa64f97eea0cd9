//! Rating the service in a finished application, once for each receipt.

use super::finished::ended_at;
use super::lookup::{LookupContext, LookupError, find};
use crate::secret_key::Digest;
use crate::survey::{self, SurveySubject};
use loket_domain::provenance::Provenance;
use loket_domain::survey::Marks;

/// What became of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RatingOutcome {
    /// The rating was stored.
    Stored,
    /// The rating had been stored under the same idempotency key before.
    Replayed,
    /// The application is not finished, or was rated under another idempotency key.
    Refused,
}

/// Stores a rating, given with the receipt of an application.
pub(super) async fn rate(
    context: &LookupContext<'_>,
    digest: &Digest,
    idempotency_digest: &Digest,
    marks: Marks,
) -> Result<RatingOutcome, LookupError> {
    // Without the write lock first: whoever has no receipt must not hold it.
    find(&mut *context.database.readers().acquire().await?, digest).await?;

    let receipt = context.secret_key.survey_digest(digest);
    let mut transaction = context.database.begin_write().await?;
    let application = find(&mut transaction, digest).await?;
    let answered_by = survey::answered_by(&mut transaction, &receipt).await?;
    if answered_by.as_deref() == Some(&idempotency_digest[..]) {
        return Ok(RatingOutcome::Replayed);
    }
    if answered_by.is_some() || ended_at(&application.events).is_none() {
        return Ok(RatingOutcome::Refused);
    }
    let subject = SurveySubject::Application {
        is_sample: application.provenance == Provenance::Sample,
    };
    let today = context.hours.time_zone.local_time(context.now).day;
    survey::close_receipt(&mut transaction, &receipt, idempotency_digest).await?;
    survey::store(&mut transaction, today, subject, marks).await?;
    transaction.commit().await?;
    Ok(RatingOutcome::Stored)
}
