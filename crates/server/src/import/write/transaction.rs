//! The transaction of an import.

use super::access_code_file::AccessCodeFile;
use super::batch_writer::BatchWriter;
use super::progress::Progress;
use crate::applications::finished::Promises;
use crate::applications::storage::finished;
use crate::database::{Database, is_busy};
use crate::import::batches::Batch;
use crate::import::error::ImportError;
use crate::import::report::ImportReport;
use crate::import::target::ImportTarget;
use crate::import::validation_errors::ValidationErrors;
use sqlx::{Sqlite, Transaction};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::Receiver;

/// Stores all batches in one transaction, or nothing.
pub(in crate::import) struct ImportTransaction<'import> {
    pub target: &'import ImportTarget<'import>,
    pub errors: ValidationErrors,
    /// The file for access codes, and its path.
    pub codes: Option<(AccessCodeFile, &'import Path)>,
}

/// How long to wait while another program writes.
const MAX_WAIT: Duration = Duration::from_secs(60);

impl ImportTransaction<'_> {
    /// Writes all batches, and commits them unless there is any error.
    ///
    /// It can be stopped until the commit. What is dropped then rolls the transaction back
    /// and removes the unfinished file.
    pub(in crate::import) async fn run(
        self,
        mut batches: Receiver<Batch>,
        stop: impl Future<Output = ()>,
    ) -> Result<ImportReport, ImportError> {
        let mut stop = std::pin::pin!(stop);
        let Self { target, errors, .. } = self;
        let (codes, codes_path) = self.codes.unzip();
        let promises = Promises::new(&target.content.permits, &target.content.office.hours);
        let mut transaction = tokio::select! {
            transaction = begin(target.database) => transaction?,
            () = &mut stop => return Err(ImportError::Stopped),
        };
        let mut progress = Progress::start();
        let connection = &mut *transaction;
        let mut writer =
            BatchWriter::new(connection, target.secret, &promises, &errors, codes).await?;
        loop {
            let batch = tokio::select! {
                biased;
                () = &mut stop => return Err(ImportError::Stopped),
                batch = batches.recv() => batch,
            };
            let Some(batch) = batch else { break };
            let batch = batch.map_err(ImportError::Reading)?;
            writer.write(&mut transaction, &batch).await?;
            progress.add(batch.iter().map(|validated| validated.events_in_file).sum());
        }
        let BatchWriter {
            mut codes, counts, ..
        } = writer;
        errors.into_result().map_err(ImportError::invalid)?;
        if let Some(codes) = &mut codes {
            codes
                .sync()
                .map_err(|error| ImportError::from_access_code_file(codes_path, error))?;
        }
        let fingerprint = promises.fingerprint();
        let fingerprint = fingerprint.map_err(|error| sqlx::Error::Encode(error.into()))?;
        if !finished::is_derived_from(&mut transaction, &fingerprint).await? {
            // A server with other content wrote the rest: on its next start it derives all
            // again.
            finished::set_derived_from(&mut transaction, None).await?;
        }
        transaction.commit().await?;
        let throughput = progress.throughput();
        if let Some(codes) = codes {
            codes
                .publish()
                .map_err(|error| ImportError::committed_without_codes(&error))?;
        }
        Ok(ImportReport { counts, throughput })
    }
}

/// Begins the transaction, after waiting for another program that writes.
async fn begin(database: &Database) -> Result<Transaction<'static, Sqlite>, ImportError> {
    let started = Instant::now();
    let mut announced = false;
    loop {
        match database.begin_write().await {
            Err(error) if is_busy(&error) => {
                if started.elapsed() > MAX_WAIT {
                    return Err(ImportError::Busy);
                }
                if !announced {
                    eprintln!("another program is writing to the database; waiting for it …");
                    announced = true;
                }
            }
            other => return Ok(other?),
        }
    }
}
