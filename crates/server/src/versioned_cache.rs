//! A cache of one value, valid for one version of what the value was computed from.

use std::sync::{Arc, Mutex, PoisonError};

/// A single cached value with its version. Clones share the entry.
pub struct VersionedCache<Version, Value>(Arc<Mutex<Entry<Version, Value>>>);

type Entry<Version, Value> = Option<(Version, Arc<Value>)>;

impl<Version: PartialEq, Value> VersionedCache<Version, Value> {
    /// The cached value, if it was computed from this version.
    pub fn get(&self, version: &Version) -> Option<Arc<Value>> {
        let entry = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = entry.as_ref().filter(|(cached, _)| cached == version);
        entry.map(|(_, value)| value.clone())
    }

    /// Replaces the entry and returns the new value.
    pub fn insert(&self, version: Version, value: Value) -> Arc<Value> {
        let value = Arc::new(value);
        let mut entry = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *entry = Some((version, value.clone()));
        value
    }
}

impl<Version, Value> Clone for VersionedCache<Version, Value> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<Version, Value> Default for VersionedCache<Version, Value> {
    fn default() -> Self {
        Self(Arc::default())
    }
}
