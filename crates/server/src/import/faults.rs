//! What is wrong with a file, in the words of those who made it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The faults of one file, collected by whoever reads it and whoever writes it.
#[derive(Clone)]
pub(super) struct Faults {
    shared: Arc<Mutex<Collected>>,
}

/// What was found.
#[derive(Default)]
struct Collected {
    file: String,
    first: Vec<(u64, String)>,
    count: u64,
}

/// Every fault, ready to be shown.
#[derive(Debug)]
pub(super) struct FoundFaults(String);

/// More than anybody mends at once; the rest is only counted.
const SHOWN: usize = 100;

impl Faults {
    /// None yet.
    pub(super) fn in_file(file: &str) -> Self {
        let file = file.to_owned();
        Self {
            shared: Arc::new(Mutex::new(Collected {
                file,
                ..Collected::default()
            })),
        }
    }

    /// Adds one: where, and what is wrong and what to do. Values that a citizen or an
    /// officer wrote are not repeated, since faults end up in logs.
    pub(super) fn add(&self, line: u64, field: &str, text: &str) {
        let mut collected = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        collected.count += 1;
        if collected.first.len() < SHOWN {
            let colon = if field.is_empty() { "" } else { ": " };
            let file = &collected.file;
            let fault = format!("{file}:{line}: {field}{colon}{text}");
            collected.first.push((line, fault));
        }
    }

    /// Adds one unless something holds.
    pub(super) fn require(&self, holds: bool, line: u64, field: &str, text: &str) -> bool {
        if !holds {
            self.add(line, field, text);
        }
        holds
    }

    /// How many there are so far.
    pub(super) fn count(&self) -> u64 {
        let collected = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        collected.count
    }

    /// All of them, in the order of their lines; an error if there is any.
    pub(super) fn into_result(self) -> Result<(), FoundFaults> {
        let mut collected = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let Collected { first, count, .. } = std::mem::take(&mut *collected);
        if count == 0 {
            return Ok(());
        }
        let mut first = first;
        first.sort_by_key(|(line, _)| *line);
        let mut text = String::new();
        for (_, fault) in &first {
            text.push_str(fault);
            text.push('\n');
        }
        let more = count - first.len() as u64;
        if more > 0 {
            text.push_str(&format!("… and {more} more\n"));
        }
        let noun = if count == 1 { "fault" } else { "faults" };
        text.push_str(&format!("{count} {noun}; nothing was changed"));
        Err(FoundFaults(text))
    }
}

impl fmt::Display for FoundFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FoundFaults {}
