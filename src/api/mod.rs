//! The API, as functions named by resource. HTTP happens here and nowhere else.
//!
//! Each function takes what to do with the answer rather than being `async`: every
//! future is a state machine of its own in the wasm, and this way there is one.

mod error;
mod from_js;
mod to_js;
mod transport;

pub use error::ApiError;
pub use transport::{new_idempotency_key, read_kept, report_stored};

use crate::app::base;
use loket_domain::applications::{Application, ApplicationLookup};
use loket_domain::complaints::{ComplaintLookup, ComplaintReceipt, ComplaintStatus, NewComplaint};
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::Office;
use loket_domain::permits::{Performance, Permit, PermitCatalogue};
use std::sync::Arc;
use transport::{get, get_text, post, post_for_answer};

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
    get(&permit_path(id), done);
}

/// How long the applications for a permit really took.
pub fn performance(id: &str, done: Done<Performance>) {
    get(&format!("{}/performance", permit_path(id)), done);
}

fn permit_path(id: &str) -> String {
    format!("permits/{}", String::from(js_sys::encode_uri_component(id)))
}

/// An application as the server showed it.
pub struct ShownApplication {
    /// The application.
    pub application: Application,
    /// The text of the answer, to be kept where the citizen asked for that.
    pub text: String,
    /// The tag of this version, to ask for another one only.
    pub etag: Option<String>,
}

/// The application of a reference and its access code. With the tag of the version that
/// is shown the answer is [`ApiError::Unchanged`] as long as there is no other.
pub fn application(lookup: &ApplicationLookup, etag: Option<&str>, done: Done<ShownApplication>) {
    let header = etag.map(|etag| ("If-None-Match", etag));
    let read = |answer: transport::Answer| {
        answer.read().map(|application| ShownApplication {
            application,
            text: answer.text,
            etag: answer.etag,
        })
    };
    post_for_answer(
        "applications/lookup",
        lookup,
        header,
        Box::new(move |answer| done(answer.and_then(read))),
    );
}

/// Sends a complaint. The same key never makes a second one.
pub fn send_complaint(
    complaint: &NewComplaint,
    idempotency_key: &str,
    done: Done<ComplaintReceipt>,
) {
    let header = ("Idempotency-Key", idempotency_key);
    post("complaints", complaint, Some(header), done);
}

/// The state of the complaint of a ticket and its access code.
pub fn complaint(lookup: &ComplaintLookup, done: Done<ComplaintStatus>) {
    post("complaints/lookup", lookup, None, done);
}
