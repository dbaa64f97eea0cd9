//! Applications that passed every check that the file alone allows.

use loket_domain::applications::ApplicationEvent;
use loket_domain::codes::AccessCode;
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;

/// A valid application, not yet compared with the database.
pub(super) struct ValidatedApplication {
    /// The line on which it begins.
    pub line: u64,
    /// The reference in the form in which references are compared.
    pub canonical_reference: String,
    /// What a new application needs; absent where the file only continues existing ones.
    pub header: Option<ApplicationHeader>,
    /// The events, oldest first, without repetitions.
    pub events: Vec<ApplicationEvent>,
    /// The number of events in the file, repetitions included.
    pub events_in_file: u64,
}

/// The fields that an application has once.
pub(super) struct ApplicationHeader {
    /// The reference as it stands on the receipt.
    pub reference: String,
    /// The access code, unless the file leaves it out.
    pub access_code: Option<AccessCode>,
    pub permit: String,
    pub submitted_at: Timestamp,
    pub stage: Option<u32>,
    pub provenance: Provenance,
}
