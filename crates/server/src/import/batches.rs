//! Reading and validating in a thread of its own, batch by batch.

use super::raw::{RawApplication, RawContinuation};
use super::read::{Format, Input, csv, json};
use super::validate::Validator;
use super::validated::ValidatedApplication;
use super::validation_errors::ValidationErrors;
use tokio::sync::mpsc::{Receiver, channel};

/// Valid applications, or why no more of them can be read.
pub(super) type Batch = Result<Vec<ValidatedApplication>, std::io::Error>;

/// Applications in a batch.
const BATCH_SIZE: usize = 500;
/// Batches that are read ahead.
const READ_AHEAD: usize = 4;

/// Reads and validates a file in a thread of its own. The thread ends when the receiver is
/// dropped.
pub(super) fn read_batches(
    input: Input,
    mut validator: Validator,
    errors: ValidationErrors,
) -> Receiver<Batch> {
    let (sender, receiver) = channel(READ_AHEAD);
    std::thread::spawn(move || {
        let mut batch = Vec::with_capacity(BATCH_SIZE);
        let mut take = |raw: RawApplication| {
            batch.extend(validator.application(raw));
            if batch.len() < BATCH_SIZE {
                return true;
            }
            let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH_SIZE));
            sender.blocking_send(Ok(full)).is_ok()
        };
        let read = match input.format {
            Format::Csv => csv::read(input.reader, &errors, &mut take),
            Format::Json => json::read(input.reader, &errors, &mut take),
        };
        // Where the receiver is gone, nobody needs to know.
        let _ = sender.blocking_send(read.map(|()| batch));
    });
    receiver
}

/// Validates continuations in a thread of its own.
pub(super) fn continuation_batches(
    continuations: Vec<RawContinuation>,
    validator: Validator,
) -> Receiver<Batch> {
    let (sender, receiver) = channel(READ_AHEAD);
    std::thread::spawn(move || {
        let mut rest = continuations.into_iter();
        while !rest.as_slice().is_empty() {
            let raw = rest.by_ref().take(BATCH_SIZE);
            let batch = raw.filter_map(|raw| validator.continuation(raw)).collect();
            if sender.blocking_send(Ok(batch)).is_err() {
                return;
            }
        }
    });
    receiver
}
