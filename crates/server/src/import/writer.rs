//! Writing the applications of a file, all in one transaction.

use super::code_file::CodeFile;
use super::compare;
use super::faults::Faults;
use super::known::{self, Known};
use super::told::{Checked, Head};
use crate::applications::append::{
    NewApplication, NewEvent, add_applications, add_events, next_id,
};
use crate::applications::finished::{self, Finished, Promises};
use crate::secret_key::SecretKey;
use loket_domain::applications::{ApplicationEvent, in_order};
use sqlx::SqliteConnection;

/// What was imported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Applications that the database did not have.
    pub new_applications: u64,
    /// Applications that it had.
    pub known_applications: u64,
    /// Events that it did not have.
    pub new_events: u64,
    /// Events that it had, and those that the file tells twice.
    pub known_events: u64,
}

/// Writes batch by batch. As soon as there is a fault anywhere, it only goes on comparing.
pub(super) struct Writer<'import> {
    pub secret: &'import SecretKey,
    pub promises: &'import Promises,
    pub faults: &'import Faults,
    /// Where the codes go of applications that come without one.
    pub codes: Option<CodeFile>,
    pub counts: Counts,
    next_id: i64,
}

/// What a batch adds.
#[derive(Default)]
struct Additions<'batch> {
    applications: Vec<NewApplication<'batch>>,
    events: Vec<NewEvent<'batch>>,
    stages: Vec<(i64, u32)>,
    finished: Vec<Finished>,
}

impl<'import> Writer<'import> {
    /// A writer for a connection that holds the write lock.
    pub(super) async fn new(
        connection: &mut SqliteConnection,
        secret: &'import SecretKey,
        promises: &'import Promises,
        faults: &'import Faults,
        codes: Option<CodeFile>,
    ) -> sqlx::Result<Self> {
        Ok(Self {
            secret,
            promises,
            faults,
            codes,
            counts: Counts::default(),
            next_id: next_id(connection).await?,
        })
    }

    /// Writes a batch.
    pub(super) async fn write(
        &mut self,
        connection: &mut SqliteConnection,
        batch: &[Checked],
    ) -> Result<(), super::ImportError> {
        let known = known::find(connection, batch).await?;
        let mut additions = Additions::default();
        for checked in batch {
            match (known.get(&checked.canonical_reference), &checked.head) {
                (Some(known), _) => self.continue_known(checked, known, &mut additions),
                (None, Some(head)) => self.begin(checked, head, &mut additions)?,
                (None, None) => self.faults.add(
                    checked.line,
                    "reference",
                    "is that of no application here; import the application first",
                ),
            }
        }
        if self.faults.count() > 0 {
            return Ok(());
        }
        add_applications(connection, &additions.applications).await?;
        add_events(connection, &additions.events).await?;
        finished::put(connection, &additions.finished).await?;
        for (id, stage) in additions.stages {
            sqlx::query("UPDATE applications SET stage = ? WHERE id = ?")
                .bind(stage)
                .bind(id)
                .execute(&mut *connection)
                .await?;
        }
        Ok(())
    }

    fn begin<'batch>(
        &mut self,
        checked: &'batch Checked,
        head: &'batch Head,
        additions: &mut Additions<'batch>,
    ) -> std::io::Result<()> {
        let issued;
        let code = match (&head.access_code, &mut self.codes) {
            (Some(code), _) => code,
            (None, Some(codes)) => {
                issued = codes.issue(&head.reference)?;
                &issued
            }
            (None, None) => {
                let text = "is empty, and the application is new: give it the code of its \
                            receipt, or let one be made with --issue-codes";
                self.faults.add(checked.line, "access_code", text);
                return Ok(());
            }
        };
        let id = self.next_id;
        self.next_id += 1;
        let canonical_reference = &checked.canonical_reference;
        additions.applications.push(NewApplication {
            id,
            reference: &head.reference,
            canonical_reference,
            lookup_digest: self.secret.application_digest(canonical_reference, code),
            permit_id: &head.permit,
            submitted_at: head.submitted_at,
            stage: head.stage,
            provenance: head.provenance,
            is_example: false,
        });
        self.counts.new_applications += 1;
        self.add_new(id, 0, checked, checked.events.iter(), additions);
        additions.finished.extend(self.promises.finished(
            id,
            &head.permit,
            head.submitted_at,
            head.provenance,
            &checked.events,
        ));
        Ok(())
    }

    fn continue_known<'batch>(
        &mut self,
        checked: &'batch Checked,
        known: &Known,
        additions: &mut Additions<'batch>,
    ) {
        compare::compare(checked, known, self.secret, self.faults);
        self.counts.known_applications += 1;
        let new: Vec<&ApplicationEvent> = checked
            .events
            .iter()
            .filter(|event| !known.has(event))
            .collect();
        if let Some(stage) = checked.head.as_ref().and_then(|head| head.stage)
            && known.stage != Some(stage)
        {
            additions.stages.push((known.id, stage));
        }
        let position = known.events.len() as i64;
        if !new.is_empty() {
            let all = known.events.iter().chain(new.iter().copied()).cloned();
            additions.finished.extend(self.promises.finished(
                known.id,
                &known.permit_id,
                known.submitted_at,
                known.provenance,
                &in_order(all.collect()),
            ));
        }
        self.add_new(known.id, position, checked, new.into_iter(), additions);
    }

    fn add_new<'batch>(
        &mut self,
        application_id: i64,
        first_position: i64,
        checked: &Checked,
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
        self.counts.known_events += checked.told_events - new;
    }
}
