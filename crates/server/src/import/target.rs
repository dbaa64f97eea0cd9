//! Into what is imported, and by which rules.

use crate::counter_data::CounterData;
use crate::database::Database;
use crate::keys::Secret;
use loket_domain::time::Timestamp;

/// The database and the content of the office, for an import at an instant.
pub struct ImportTarget<'target> {
    /// The database.
    pub database: &'target Database,
    /// The secret of the database.
    pub secret: &'target Secret,
    /// Permits, office and calendar.
    pub data: &'target CounterData,
    /// The instant of the import.
    pub now: Timestamp,
}
