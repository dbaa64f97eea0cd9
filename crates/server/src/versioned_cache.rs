//! An answer that is kept while what it was made from stays the same.

use std::sync::{Arc, Mutex, PoisonError};

/// The last answer, and the version of what it was made from. Clones share it.
pub struct LastAnswer<Version, Answer>(Arc<Mutex<Kept<Version, Answer>>>);

/// The answer, if there is one, and what it was made from.
type Kept<Version, Answer> = Option<(Version, Arc<Answer>)>;

impl<Version: PartialEq, Answer> LastAnswer<Version, Answer> {
    /// The last answer, if it was made from this version.
    pub fn of(&self, version: &Version) -> Option<Arc<Answer>> {
        let last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = last.as_ref().filter(|(of, _)| of == version);
        last.map(|(_, answer)| answer.clone())
    }

    /// Keeps an answer in place of the last.
    pub fn keep(&self, version: Version, answer: Answer) -> Arc<Answer> {
        let answer = Arc::new(answer);
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some((version, answer.clone()));
        answer
    }
}

impl<Version, Answer> Clone for LastAnswer<Version, Answer> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<Version, Answer> Default for LastAnswer<Version, Answer> {
    fn default() -> Self {
        Self(Arc::default())
    }
}
