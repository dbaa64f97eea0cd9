//! What is wrong with the data, in the words of those who edit it.

use std::fmt;

/// One fault: where, and what is expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, relative to the data folder.
    pub file: String,
    /// The field, e.g. `standard.fee.charge`; empty when the file as a whole is meant.
    pub field: String,
    /// What is wrong and what is expected.
    pub text: String,
}

/// Every fault that was found.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

/// Collects the faults of one file.
pub(super) struct FileFaults<'faults> {
    file: String,
    faults: &'faults mut Faults,
}

impl Faults {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn in_file(&mut self, file: &str) -> FileFaults<'_> {
        FileFaults {
            file: file.to_owned(),
            faults: self,
        }
    }
}

impl FileFaults<'_> {
    pub(super) fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.faults.0.push(Fault {
            file: self.file.clone(),
            field: field.into(),
            text: text.into(),
        });
    }

    /// Adds a fault unless something holds.
    pub(super) fn require(&mut self, holds: bool, field: impl Into<String>, text: &str) {
        if !holds {
            self.add(field, text);
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.text)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
