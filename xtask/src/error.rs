//! What went wrong, and what the person at the keyboard can do about it.

use std::{io, path::Path};

/// The result of anything here; without a value of its own unless it names one.
pub type Result<T = ()> = std::result::Result<T, Error>;

/// An error that says what to do next.
#[derive(Debug)]
pub struct Error {
    /// What happened, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Whether another error stopped this step: then that one is to be reported.
    pub is_cancelled: bool,
}

impl Error {
    /// Makes an error with its help.
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: help.into(),
            is_cancelled: false,
        }
    }

    /// Makes the error of a step that was ended because another one failed.
    pub fn cancelled(step: &str) -> Self {
        Self {
            message: format!("{step} was stopped"),
            help: String::new(),
            is_cancelled: true,
        }
    }

    /// Makes the error of a file or folder that could not be read or written.
    pub fn file(action: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(
            format!("could not {action} {}: {error}", path.display()),
            "Check that the folder exists, is writable and has space left.",
        )
    }
}

/// The error to report when several steps ran at the same time: the one that happened by
/// itself, not those that were cancelled because of it.
pub fn first_cause(results: impl IntoIterator<Item = Result>) -> Result {
    let mut cancelled = None;
    for error in results.into_iter().filter_map(Result::err) {
        if !error.is_cancelled {
            return Err(error);
        }
        cancelled = Some(error);
    }
    cancelled.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_is_reported_rather_than_what_it_cancelled() {
        let cause = || Err(Error::new("the disk is full", "Make room."));
        let cancelled = || Err(Error::cancelled("building Trunk"));
        let message = |results: Vec<Result>| first_cause(results).err().map(|error| error.message);

        assert_eq!(message(vec![Ok(()), Ok(())]), None);
        assert_eq!(
            message(vec![cancelled(), cause()]).as_deref(),
            Some("the disk is full")
        );
        assert_eq!(
            message(vec![Ok(()), cancelled()]).as_deref(),
            Some("building Trunk was stopped")
        );
    }
}
