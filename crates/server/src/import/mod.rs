//! Importing applications and their events from files of other systems, and reported
//! metrics from documents.
//!
//! Applications pass through the steps of [`pipeline`]: `read` (CSV, JSON or OSS) makes raw
//! applications, `validate` checks what the file alone allows, `compare` checks them against
//! the existing ones, `write` stores them.
//!
//! Architecture invariant: an import is stored as a whole or not at all. Whoever has to
//! mend a file mends all of it, and imports all of it again: what is known is skipped.
//!
//! One thread reads and validates, batch by batch; the database compares and writes in one
//! transaction. Memory does not grow with the file but for a few bytes per application,
//! which detect a reference that occurs twice.

mod pipeline;
mod target;

mod batches;
mod compare;
mod existing;
mod raw;
mod read;
mod validate;
mod validated;
mod write;

mod error;
mod report;
mod reported_metrics;
mod validation_errors;

pub use error::ImportError;
pub use pipeline::{import_applications, import_oss};
pub use read::Format;
pub use report::{ImportCounts, ImportReport, Throughput};
pub use reported_metrics::{ReportedMetricsCounts, import_reported_metrics};
pub use target::ImportTarget;
