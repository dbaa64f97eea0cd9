//! The API, as functions named by resource. HTTP happens here and nowhere else.
//!
//! Each function takes what to do with the answer rather than being `async`: every
//! future is a state machine of its own in the wasm, and this way there is one.

mod error;
mod from_js;
mod to_js;
mod transport;

pub use error::ApiError;
pub use transport::new_idempotency_key;

use crate::app::base;
use loket_domain::applications::{Application, ApplicationLookup};
use loket_domain::complaints::{ComplaintLookup, ComplaintReceipt, ComplaintStatus, NewComplaint};
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::Office;
use loket_domain::permits::{Permit, PermitCatalogue};
use std::sync::Arc;
use transport::{get, get_text, post};

/// What to do with the answer.
pub type Done<T> = Box<dyn FnOnce(Result<T, ApiError>)>;

/// The file of the English texts, which lies beside the app.
pub fn english_texts(done: Done<String>) {
    get_text(&format!("{}/locales/en.toml", base()), done);
}

/// The office.
pub fn office(done: Done<Office>) {
    get("office", done);
}

/// The content of the integrity zone.
pub fn integrity(done: Done<IntegrityZone>) {
    get("integrity", done);
}

/// The catalogue, shared because the search looks through it on every keystroke.
pub fn permits(done: Done<Arc<PermitCatalogue>>) {
    get(
        "permits",
        Box::new(move |catalogue| done(catalogue.map(Arc::new))),
    );
}

/// One permit.
pub fn permit(id: &str, done: Done<Permit>) {
    get(
        &format!("permits/{}", String::from(js_sys::encode_uri_component(id))),
        done,
    );
}

/// The application of a reference and its access code.
pub fn application(lookup: &ApplicationLookup, done: Done<Application>) {
    post("applications/lookup", lookup, None, done);
}

/// Sends a complaint. The same key never makes a second one.
pub fn send_complaint(
    complaint: &NewComplaint,
    idempotency_key: &str,
    done: Done<ComplaintReceipt>,
) {
    post("complaints", complaint, Some(idempotency_key), done);
}

/// The state of the complaint of a ticket and its access code.
pub fn complaint(lookup: &ComplaintLookup, done: Done<ComplaintStatus>) {
    post("complaints/lookup", lookup, None, done);
}
