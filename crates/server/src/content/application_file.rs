//! An example application.

use loket_domain::applications::ApplicationEvent;
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;
use serde::Deserialize;

/// The shape of `applications/*.toml`. Only examples can be in a file: the access code
/// of a real application is nowhere but on its receipt.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationFile {
    /// The reference as it stands on the receipt.
    pub reference: String,
    /// The access code.
    pub access_code: String,
    /// The id of the permit that is applied for.
    pub permit: String,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// The step of the procedure it is at, counted from 1; absent when not started.
    #[serde(default)]
    pub stage: Option<u32>,
    /// Always `sample`.
    pub provenance: Provenance,
    /// What has happened, oldest first.
    pub events: Vec<ApplicationEvent>,
}
