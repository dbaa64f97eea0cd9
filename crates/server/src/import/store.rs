//! The transaction of an import.

use super::code_file::CodeFile;
use super::error::ImportError;
use super::faults::Faults;
use super::progress::Progress;
use super::source::Batch;
use super::writer::Writer;
use super::{Imported, Target};
use crate::applications::finished::{self, Promises};
use crate::database::{Database, is_busy};
use sqlx::{Sqlite, Transaction};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::Receiver;

/// Where everything goes, or nothing.
pub(super) struct Store<'import> {
    pub target: &'import Target<'import>,
    pub faults: Faults,
    pub codes: Option<CodeFile>,
    pub issue_codes: Option<&'import Path>,
}

/// How long to wait while another program writes.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

impl Store<'_> {
    /// Takes all batches; then stores them, unless anything is wrong with any of them.
    ///
    /// It can be stopped as long as nothing is stored. What is dropped then takes its
    /// transaction and its unfinished file with it.
    pub(super) async fn all(
        self,
        mut batches: Receiver<Batch>,
        stop: impl Future<Output = ()>,
    ) -> Result<Imported, ImportError> {
        let mut stop = std::pin::pin!(stop);
        let Self { target, faults, .. } = self;
        let promises = Promises::of(target.content);
        let mut transaction = tokio::select! {
            transaction = begin(target.database) => transaction?,
            () = &mut stop => return Err(ImportError::Stopped),
        };
        let mut progress = Progress::start();
        let connection = &mut *transaction;
        let mut writer =
            Writer::new(connection, target.secret, &promises, &faults, self.codes).await?;
        loop {
            let batch = tokio::select! {
                biased;
                () = &mut stop => return Err(ImportError::Stopped),
                batch = batches.recv() => batch,
            };
            let Some(batch) = batch else { break };
            let batch = batch.map_err(ImportError::Reading)?;
            writer.write(&mut transaction, &batch).await?;
            progress.add(batch.iter().map(|checked| checked.told_events).sum());
        }
        let Writer { codes, counts, .. } = writer;
        faults.into_result().map_err(ImportError::faults)?;
        let mut codes = codes;
        if let Some(codes) = &mut codes {
            codes
                .secure()
                .map_err(|error| ImportError::of_codes(self.issue_codes, error))?;
        }
        if !finished::is_made_from(&mut transaction, &promises).await? {
            // A server with other data wrote the rest: on its next start it makes all again.
            finished::set_made_from(&mut transaction, None).await?;
        }
        transaction.commit().await?;
        let speed = progress.in_words();
        if let Some(codes) = codes {
            codes
                .finish()
                .map_err(|error| ImportError::stored_without_codes(&error))?;
        }
        Ok(Imported { counts, speed })
    }
}

/// The write lock, after waiting for whoever has it.
async fn begin(database: &Database) -> Result<Transaction<'static, Sqlite>, ImportError> {
    let started = Instant::now();
    let mut said = false;
    loop {
        match database.begin_write().await {
            Err(error) if is_busy(&error) => {
                if started.elapsed() > LONGEST_WAIT {
                    return Err(ImportError::Busy);
                }
                if !said {
                    eprintln!("another program is writing to the database; waiting for it …");
                    said = true;
                }
            }
            other => return Ok(other?),
        }
    }
}
