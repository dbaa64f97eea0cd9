//! What went wrong, and what the person at the keyboard can do about it.

use std::{io, path::Path};

/// The result of anything here that has no value of its own.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A failure that always says what to do next.
#[derive(Debug)]
pub struct Failure {
    /// What happened, in one sentence without a full stop.
    pub what: String,
    /// What to do about it.
    pub advice: String,
    /// Another failure stopped this step: it is not the one to report.
    pub only_stopped: bool,
}

impl Failure {
    /// A failure with its advice.
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            advice: advice.into(),
            only_stopped: false,
        }
    }

    /// A step that was ended because another one failed.
    pub fn stopped(step: &str) -> Self {
        Self {
            what: format!("{step} was stopped"),
            advice: String::new(),
            only_stopped: true,
        }
    }

    /// A file or folder that could not be read or written.
    pub fn file(action: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(
            format!("could not {action} {}: {error}", path.display()),
            "Check that the folder exists, is writable and has space left.",
        )
    }
}

/// The failure to report when several steps ran at the same time: the one that
/// happened by itself, not those that were stopped because of it.
pub fn first_cause(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    let mut stopped = None;
    for failure in outcomes.into_iter().filter_map(Result::err) {
        if !failure.only_stopped {
            return Err(failure);
        }
        stopped = Some(failure);
    }
    stopped.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_is_reported_rather_than_what_it_stopped() {
        let cause = || Err(Failure::new("the disk is full", "Make room."));
        let stopped = || Err(Failure::stopped("building Trunk"));
        let what = |outcomes: Vec<Outcome>| first_cause(outcomes).err().map(|f| f.what);

        assert_eq!(what(vec![Ok(()), Ok(())]), None);
        assert_eq!(
            what(vec![stopped(), cause()]).as_deref(),
            Some("the disk is full")
        );
        assert_eq!(
            what(vec![Ok(()), stopped()]).as_deref(),
            Some("building Trunk was stopped")
        );
    }
}
