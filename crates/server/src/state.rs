//! The state that every handler shares: database, secret key, content and clock.

use crate::clock::Clock;
use crate::content::Content;
use crate::database::Database;
use crate::secret_key::SecretKey;
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use std::sync::Arc;

/// The state that every handler shares. It knows no feature: what a feature caches or
/// limits stands beside it in the router's state. Clones share it.
#[derive(Clone)]
pub struct AppState {
    /// The database.
    pub database: Database,
    /// The secret key of the database.
    pub secret_key: SecretKey,
    /// The office of the content.
    pub office: Arc<Office>,
    /// The files that officers edit, as they were at the start.
    pub content: Arc<Content>,
    clock: Clock,
}

impl AppState {
    /// The state of an open database in which the content is stored.
    pub fn new(database: Database, secret_key: SecretKey, content: Content, clock: Clock) -> Self {
        Self {
            database,
            secret_key,
            office: Arc::new(content.office.clone()),
            content: Arc::new(content),
            clock,
        }
    }

    /// The current instant.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
