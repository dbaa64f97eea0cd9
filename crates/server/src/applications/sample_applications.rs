//! The sample applications of the content, stored in the database.
//!
//! Nothing is removed there. A sample to whose file events were only added gets the new
//! events; one that was edited otherwise is withdrawn and added again, since a stored event
//! is never changed.

mod stored;

use super::finished::Promises;
use super::storage::append::{NewApplication, NewEvent, add_applications, add_events, next_id};
use super::storage::applications::{self, set_stage};
use super::storage::finished;
use crate::content::{ApplicationFile, Content};
use crate::secret_key::{Digest, SecretKey};
use loket_domain::applications::{ApplicationEvent, sort_and_dedup};
use loket_domain::codes::{AccessCode, canonical_reference};
use loket_domain::time::Timestamp;
use sqlx::SqliteConnection;
use stored::{StoredSample, stored_samples, withdraw};

/// A sample application of the content, ready to be compared.
struct Sample<'content> {
    file: &'content ApplicationFile,
    canonical_reference: String,
    lookup_digest: Digest,
    events: Vec<ApplicationEvent>,
}

/// Makes the stored sample applications those of the content.
pub(crate) async fn store_sample_applications(
    connection: &mut SqliteConnection,
    secret: &SecretKey,
    content: &Content,
    promises: &Promises,
) -> sqlx::Result<()> {
    let mut samples: Vec<Sample<'_>> = content
        .applications
        .iter()
        .filter_map(|file| Sample::from_file(file, secret))
        .collect();
    for shown in stored_samples(connection).await? {
        let place = samples
            .iter()
            .position(|sample| sample.canonical_reference == shown.canonical_reference);
        let stored = applications::events(&mut *connection, shown.id).await?;
        match place.map(|place| samples.swap_remove(place)) {
            Some(sample) if sample.continues(&shown, &stored) => {
                append_new_events(connection, &shown, &stored, &sample, promises).await?;
            }
            edited => {
                withdraw(connection, shown.id).await?;
                samples.extend(edited);
            }
        }
    }
    for sample in samples {
        add(connection, &sample, promises).await?;
    }
    Ok(())
}

impl<'content> Sample<'content> {
    /// The checks of the data have refused what gives none here.
    fn from_file(file: &'content ApplicationFile, secret: &SecretKey) -> Option<Self> {
        let code: AccessCode = file.access_code.parse().ok()?;
        let canonical_reference = canonical_reference(&file.reference)?;
        Some(Self {
            lookup_digest: secret.application_digest(&canonical_reference, &code),
            canonical_reference,
            events: sort_and_dedup(file.events.clone()),
            file,
        })
    }

    /// Whether it is the same application with at most more events.
    fn continues(&self, shown: &StoredSample, stored: &[ApplicationEvent]) -> bool {
        self.file.reference == shown.reference
            && self.lookup_digest[..] == shown.lookup_digest[..]
            && self.file.permit == shown.permit_id
            && self.file.submitted_at.unix_seconds() == shown.submitted_at
            && stored.iter().all(|event| self.events.contains(event))
    }
}

async fn append_new_events(
    connection: &mut SqliteConnection,
    shown: &StoredSample,
    stored: &[ApplicationEvent],
    sample: &Sample<'_>,
    promises: &Promises,
) -> sqlx::Result<()> {
    if sample.file.stage != shown.stage {
        set_stage(&mut *connection, shown.id, sample.file.stage).await?;
    }
    let new: Vec<_> = sample
        .events
        .iter()
        .filter(|event| !stored.contains(event))
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    let events = events(shown.id, stored.len(), new.into_iter());
    add_events(connection, &events).await?;
    put_finished(connection, shown.id, sample, promises).await
}

async fn add(
    connection: &mut SqliteConnection,
    sample: &Sample<'_>,
    promises: &Promises,
) -> sqlx::Result<()> {
    let file = sample.file;
    let taken: Option<i64> = sqlx::query_scalar(
        "SELECT id FROM applications WHERE canonical_reference = ? AND withdrawn = 0",
    )
    .bind(&sample.canonical_reference)
    .fetch_optional(&mut *connection)
    .await?;
    if taken.is_some() {
        tracing::warn!("an sample has the reference of an application, and is not shown");
        return Ok(());
    }
    let id = next_id(connection).await?;
    let application = NewApplication {
        id,
        reference: &file.reference,
        canonical_reference: &sample.canonical_reference,
        lookup_digest: sample.lookup_digest,
        permit_id: &file.permit,
        submitted_at: file.submitted_at,
        stage: file.stage,
        provenance: file.provenance,
        is_example: true,
    };
    add_applications(connection, &[application]).await?;
    add_events(connection, &events(id, 0, sample.events.iter())).await?;
    put_finished(connection, id, sample, promises).await
}

async fn put_finished(
    connection: &mut SqliteConnection,
    id: i64,
    sample: &Sample<'_>,
    promises: &Promises,
) -> sqlx::Result<()> {
    let file = sample.file;
    let submitted_at: Timestamp = file.submitted_at;
    let finished = promises.finished(
        id,
        &file.permit,
        submitted_at,
        file.provenance,
        &sample.events,
    );
    finished::upsert(connection, finished.as_slice()).await
}

fn events<'event>(
    application_id: i64,
    first_position: usize,
    events: impl Iterator<Item = &'event ApplicationEvent>,
) -> Vec<NewEvent<'event>> {
    events
        .zip(first_position as i64..)
        .map(|(event, position)| NewEvent {
            application_id,
            position,
            event,
        })
        .collect()
}
