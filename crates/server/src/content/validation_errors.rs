//! What is wrong with the data, in the words of those who edit it.

use std::fmt;

/// One error: where, and what is expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationError {
    /// The file, relative to the content folder.
    pub file: String,
    /// The field, e.g. `standard.fee.charge`; empty when the file as a whole is meant.
    pub field: String,
    /// What is wrong and what is expected.
    pub text: String,
}

/// Every error that was found.
#[derive(Debug, Default)]
pub struct ValidationErrors(Vec<ValidationError>);

/// Collects the errors of one file.
pub(super) struct FileErrors<'errors> {
    file: String,
    errors: &'errors mut ValidationErrors,
}

impl ValidationErrors {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &ValidationError> {
        self.0.iter()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn in_file(&mut self, file: &str) -> FileErrors<'_> {
        FileErrors {
            file: file.to_owned(),
            errors: self,
        }
    }
}

impl FileErrors<'_> {
    pub(super) fn add(&mut self, field: impl Into<String>, text: impl Into<String>) {
        self.errors.0.push(ValidationError {
            file: self.file.clone(),
            field: field.into(),
            text: text.into(),
        });
    }

    /// Adds a error unless something holds.
    pub(super) fn require(&mut self, holds: bool, field: impl Into<String>, text: &str) {
        if !holds {
            self.add(field, text);
        }
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.text)
    }
}

impl fmt::Display for ValidationErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            error.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for ValidationErrors {}
