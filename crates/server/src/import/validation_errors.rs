//! The validation errors of a file, worded for those who made it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The validation errors of one file. Clones share them: reading, validating and comparing
/// all add to the same list.
#[derive(Clone)]
pub(super) struct ValidationErrors {
    shared: Arc<Mutex<Collected>>,
}

#[derive(Default)]
struct Collected {
    file: String,
    first: Vec<(u64, String)>,
    count: u64,
}

/// Every error of a file as text.
#[derive(Debug)]
pub(super) struct ErrorReport(String);

/// The number of errors that are worded; the rest is only counted, since nobody mends more
/// at once.
const MAX_REPORTED: usize = 100;

impl ValidationErrors {
    /// An empty list for a file of this name.
    pub(super) fn for_file(file: &str) -> Self {
        let file = file.to_owned();
        Self {
            shared: Arc::new(Mutex::new(Collected {
                file,
                ..Collected::default()
            })),
        }
    }

    /// Adds an error: its place, and what is wrong and what to do. Values that a citizen or
    /// an officer wrote are not repeated, since errors end up in logs.
    pub(super) fn add(&self, line: u64, field: &str, text: &str) {
        let mut collected = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        collected.count += 1;
        if collected.first.len() < MAX_REPORTED {
            let colon = if field.is_empty() { "" } else { ": " };
            let file = &collected.file;
            let error = format!("{file}:{line}: {field}{colon}{text}");
            collected.first.push((line, error));
        }
    }

    /// Adds an error unless a condition holds; returns the condition.
    pub(super) fn require(&self, holds: bool, line: u64, field: &str, text: &str) -> bool {
        if !holds {
            self.add(line, field, text);
        }
        holds
    }

    /// The number of errors so far.
    pub(super) fn count(&self) -> u64 {
        let collected = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        collected.count
    }

    /// `Ok` if there are none, else all of them ordered by line.
    pub(super) fn into_result(self) -> Result<(), ErrorReport> {
        let mut collected = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let Collected { first, count, .. } = std::mem::take(&mut *collected);
        if count == 0 {
            return Ok(());
        }
        let mut first = first;
        first.sort_by_key(|(line, _)| *line);
        let mut text = String::new();
        for (_, error) in &first {
            text.push_str(error);
            text.push('\n');
        }
        let more = count - first.len() as u64;
        if more > 0 {
            text.push_str(&format!("… and {more} more\n"));
        }
        let noun = if count == 1 { "error" } else { "errors" };
        text.push_str(&format!("{count} {noun}; nothing was changed"));
        Err(ErrorReport(text))
    }
}

impl fmt::Display for ErrorReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ErrorReport {}
