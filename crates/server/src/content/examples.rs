//! The example applications in the database.
//!
//! Nothing is removed there. An example that was only continued in its file gets the new
//! events; one that was edited otherwise is withdrawn and added again, since what was
//! told once is never changed.

mod shown;

use super::{ApplicationFile, Content};
use crate::applications::finished::Promises;
use crate::applications::storage::append::{
    NewApplication, NewEvent, add_applications, add_events, next_id,
};
use crate::applications::storage::applications::{self, set_stage};
use crate::applications::storage::finished;
use crate::secret_key::{Digest, SecretKey};
use loket_domain::applications::{ApplicationEvent, sort_and_dedup};
use loket_domain::codes::{AccessCode, canonical_reference};
use loket_domain::time::Timestamp;
use shown::{Shown, shown, withdraw};
use sqlx::SqliteConnection;

/// An example of the folder, ready to be compared.
struct Example<'data> {
    file: &'data ApplicationFile,
    canonical_reference: String,
    lookup_digest: Digest,
    events: Vec<ApplicationEvent>,
}

/// Makes the database show the examples of the folder.
pub(super) async fn show(
    connection: &mut SqliteConnection,
    secret: &SecretKey,
    content: &Content,
    promises: &Promises,
) -> sqlx::Result<()> {
    let mut examples: Vec<Example<'_>> = content
        .applications
        .iter()
        .filter_map(|file| Example::of(file, secret))
        .collect();
    for shown in shown(connection).await? {
        let place = examples
            .iter()
            .position(|example| example.canonical_reference == shown.canonical_reference);
        let stored = applications::events(&mut *connection, shown.id).await?;
        match place.map(|place| examples.swap_remove(place)) {
            Some(example) if example.continues(&shown, &stored) => {
                continue_example(connection, &shown, &stored, &example, promises).await?;
            }
            edited => {
                withdraw(connection, shown.id).await?;
                examples.extend(edited);
            }
        }
    }
    for example in examples {
        add(connection, &example, promises).await?;
    }
    Ok(())
}

impl<'data> Example<'data> {
    /// The checks of the data have refused what gives none here.
    fn of(file: &'data ApplicationFile, secret: &SecretKey) -> Option<Self> {
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
    fn continues(&self, shown: &Shown, stored: &[ApplicationEvent]) -> bool {
        self.file.reference == shown.reference
            && self.lookup_digest[..] == shown.lookup_digest[..]
            && self.file.permit == shown.permit_id
            && self.file.submitted_at.unix_seconds() == shown.submitted_at
            && stored.iter().all(|event| self.events.contains(event))
    }
}

async fn continue_example(
    connection: &mut SqliteConnection,
    shown: &Shown,
    stored: &[ApplicationEvent],
    example: &Example<'_>,
    promises: &Promises,
) -> sqlx::Result<()> {
    if example.file.stage != shown.stage {
        set_stage(&mut *connection, shown.id, example.file.stage).await?;
    }
    let new: Vec<_> = example
        .events
        .iter()
        .filter(|event| !stored.contains(event))
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    let events = events(shown.id, stored.len(), new.into_iter());
    add_events(connection, &events).await?;
    put_finished(connection, shown.id, example, promises).await
}

async fn add(
    connection: &mut SqliteConnection,
    example: &Example<'_>,
    promises: &Promises,
) -> sqlx::Result<()> {
    let file = example.file;
    let taken: Option<i64> = sqlx::query_scalar(
        "SELECT id FROM applications WHERE canonical_reference = ? AND withdrawn = 0",
    )
    .bind(&example.canonical_reference)
    .fetch_optional(&mut *connection)
    .await?;
    if taken.is_some() {
        tracing::warn!("an example has the reference of an application, and is not shown");
        return Ok(());
    }
    let id = next_id(connection).await?;
    let application = NewApplication {
        id,
        reference: &file.reference,
        canonical_reference: &example.canonical_reference,
        lookup_digest: example.lookup_digest,
        permit_id: &file.permit,
        submitted_at: file.submitted_at,
        stage: file.stage,
        provenance: file.provenance,
        is_example: true,
    };
    add_applications(connection, &[application]).await?;
    add_events(connection, &events(id, 0, example.events.iter())).await?;
    put_finished(connection, id, example, promises).await
}

async fn put_finished(
    connection: &mut SqliteConnection,
    id: i64,
    example: &Example<'_>,
    promises: &Promises,
) -> sqlx::Result<()> {
    let file = example.file;
    let submitted_at: Timestamp = file.submitted_at;
    let finished = promises.finished(
        id,
        &file.permit,
        submitted_at,
        file.provenance,
        &example.events,
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
