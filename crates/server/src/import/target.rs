//! Into what is imported, and by which rules.

use crate::content::Content;
use crate::database::Database;
use crate::secret_key::SecretKey;
use loket_domain::time::Timestamp;

/// The database and the content of the office, for an import at an instant.
pub struct ImportTarget<'target> {
    /// The database.
    pub database: &'target Database,
    /// The secret key of the database.
    pub secret: &'target SecretKey,
    /// Permits, office and calendar.
    pub content: &'target Content,
    /// The instant of the import.
    pub now: Timestamp,
}
