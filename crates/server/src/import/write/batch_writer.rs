//! Writing the applications of a file, batch by batch.

use super::access_code_file::AccessCodeFile;
use crate::applications::finished::{FinishedApplication, Promises};
use crate::applications::storage::append::{
    NewApplication, NewEvent, add_applications, add_events, next_id,
};
use crate::applications::storage::applications::set_stage;
use crate::applications::storage::finished;
use crate::import::compare::compare;
use crate::import::error::ImportError;
use crate::import::existing::{self, ExistingApplication};
use crate::import::report::ImportCounts;
use crate::import::validated::{ApplicationHeader, ValidatedApplication};
use crate::import::validation_errors::ValidationErrors;
use crate::secret_key::SecretKey;
use loket_domain::applications::{ApplicationEvent, sort_and_dedup};
use sqlx::SqliteConnection;

/// Writes batch by batch. As soon as there is any error, it only goes on comparing.
pub(super) struct BatchWriter<'import> {
    pub secret: &'import SecretKey,
    pub promises: &'import Promises,
    pub errors: &'import ValidationErrors,
    /// The file for the codes of applications that come without one.
    pub codes: Option<AccessCodeFile>,
    pub counts: ImportCounts,
    next_id: i64,
}

/// The rows that a batch adds.
#[derive(Default)]
struct Additions<'batch> {
    applications: Vec<NewApplication<'batch>>,
    events: Vec<NewEvent<'batch>>,
    stages: Vec<(i64, u32)>,
    finished: Vec<FinishedApplication>,
}

impl<'import> BatchWriter<'import> {
    /// A writer for a connection that holds the write lock.
    pub(super) async fn new(
        connection: &mut SqliteConnection,
        secret: &'import SecretKey,
        promises: &'import Promises,
        errors: &'import ValidationErrors,
        codes: Option<AccessCodeFile>,
    ) -> sqlx::Result<Self> {
        Ok(Self {
            secret,
            promises,
            errors,
            codes,
            counts: ImportCounts::default(),
            next_id: next_id(connection).await?,
        })
    }

    /// Writes a batch.
    pub(super) async fn write(
        &mut self,
        connection: &mut SqliteConnection,
        batch: &[ValidatedApplication],
    ) -> Result<(), ImportError> {
        let existing = existing::find(connection, batch).await?;
        let mut additions = Additions::default();
        for validated in batch {
            match (
                existing.get(&validated.canonical_reference),
                &validated.header,
            ) {
                (Some(existing), _) => self.continue_existing(validated, existing, &mut additions),
                (None, Some(header)) => self.add_new(validated, header, &mut additions)?,
                (None, None) => self.errors.add(
                    validated.line,
                    "reference",
                    "is that of no application here; import the application first",
                ),
            }
        }
        if self.errors.count() > 0 {
            return Ok(());
        }
        add_applications(connection, &additions.applications).await?;
        add_events(connection, &additions.events).await?;
        finished::upsert(connection, &additions.finished).await?;
        for (id, stage) in additions.stages {
            set_stage(&mut *connection, id, Some(stage)).await?;
        }
        Ok(())
    }

    fn add_new<'batch>(
        &mut self,
        validated: &'batch ValidatedApplication,
        header: &'batch ApplicationHeader,
        additions: &mut Additions<'batch>,
    ) -> std::io::Result<()> {
        let issued;
        let code = match (&header.access_code, &mut self.codes) {
            (Some(code), _) => code,
            (None, Some(codes)) => {
                issued = codes.issue(&header.reference)?;
                &issued
            }
            (None, None) => {
                let text = "is empty, and the application is new: give it the code of its \
                            receipt, or let one be made with --issue-codes";
                self.errors.add(validated.line, "access_code", text);
                return Ok(());
            }
        };
        let id = self.next_id;
        self.next_id += 1;
        let canonical_reference = &validated.canonical_reference;
        additions.applications.push(NewApplication {
            id,
            reference: &header.reference,
            canonical_reference,
            lookup_digest: self.secret.application_digest(canonical_reference, code),
            permit_id: &header.permit,
            submitted_at: header.submitted_at,
            stage: header.stage,
            provenance: header.provenance,
            is_example: false,
        });
        self.counts.new_applications += 1;
        self.add_new_events(id, 0, validated, validated.events.iter(), additions);
        additions.finished.extend(self.promises.finished(
            id,
            &header.permit,
            header.submitted_at,
            header.provenance,
            &validated.events,
        ));
        Ok(())
    }

    fn continue_existing<'batch>(
        &mut self,
        validated: &'batch ValidatedApplication,
        existing: &ExistingApplication,
        additions: &mut Additions<'batch>,
    ) {
        compare(validated, existing, self.secret, self.errors);
        self.counts.known_applications += 1;
        let new: Vec<&ApplicationEvent> = validated
            .events
            .iter()
            .filter(|event| !existing.has(event))
            .collect();
        if let Some(stage) = validated.header.as_ref().and_then(|header| header.stage)
            && existing.stage != Some(stage)
        {
            additions.stages.push((existing.id, stage));
        }
        let position = existing.events.len() as i64;
        if !new.is_empty() {
            let all = existing.events.iter().chain(new.iter().copied()).cloned();
            additions.finished.extend(self.promises.finished(
                existing.id,
                &existing.permit_id,
                existing.submitted_at,
                existing.provenance,
                &sort_and_dedup(all.collect()),
            ));
        }
        self.add_new_events(existing.id, position, validated, new.into_iter(), additions);
    }

    fn add_new_events<'batch>(
        &mut self,
        application_id: i64,
        first_position: i64,
        validated: &ValidatedApplication,
        events: impl Iterator<Item = &'batch ApplicationEvent>,
        additions: &mut Additions<'batch>,
    ) {
        let before = additions.events.len();
        let positions = first_position..;
        additions
            .events
            .extend(events.zip(positions).map(|(event, position)| NewEvent {
                application_id,
                position,
                event,
            }));
        let new = (additions.events.len() - before) as u64;
        self.counts.new_events += new;
        self.counts.known_events += validated.events_in_file - new;
    }
}
