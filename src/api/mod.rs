//! The API, as functions named by resource. HTTP happens here and nowhere else.

mod error;
mod transport;

pub use error::ApiError;
pub use transport::new_idempotency_key;

use loket_domain::applications::{Application, ApplicationLookup};
use loket_domain::complaints::{ComplaintLookup, ComplaintReceipt, ComplaintStatus, NewComplaint};
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::Office;
use loket_domain::permits::{Permit, PermitCatalogue};
use transport::{get, post};

/// The office.
pub async fn office() -> Result<Office, ApiError> {
    get("office").await
}

/// The content of the integrity zone.
pub async fn integrity() -> Result<IntegrityZone, ApiError> {
    get("integrity").await
}

/// The catalogue.
pub async fn permits() -> Result<PermitCatalogue, ApiError> {
    get("permits").await
}

/// One permit.
pub async fn permit(id: String) -> Result<Permit, ApiError> {
    get(&format!("permits/{}", String::from(js_sys::encode_uri_component(&id)))).await
}

/// The application of a reference and its access code.
pub async fn application(lookup: ApplicationLookup) -> Result<Application, ApiError> {
    post("applications/lookup", &lookup, None).await
}

/// Sends a complaint. The same key never makes a second one.
pub async fn send_complaint(complaint: NewComplaint, idempotency_key: String) -> Result<ComplaintReceipt, ApiError> {
    post("complaints", &complaint, Some(&idempotency_key)).await
}

/// The state of the complaint of a ticket and its access code.
pub async fn complaint(lookup: ComplaintLookup) -> Result<ComplaintStatus, ApiError> {
    post("complaints/lookup", &lookup, None).await
}
