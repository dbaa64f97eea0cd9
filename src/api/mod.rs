//! The API, as functions named by resource. HTTP happens here and nowhere else.
//!
//! Each function takes a callback rather than being `async`: every future is a state
//! machine of its own in the wasm, and this way there is one.

mod error;
mod evidence;
mod proof_of_work;
mod transport;

pub use error::ApiError;
pub use evidence::send_evidence;
pub use transport::{new_idempotency_key, report_cached};

use crate::platform::base_url::base_url;
use loket_domain::applications::{Application, ApplicationLookup, ApplicationRating};
use loket_domain::complaints::{
    ComplaintLookup, ComplaintRating, ComplaintReceipt, ComplaintRegister, ComplaintResponse,
    ComplaintStatus, NewComplaint, ReceiptRequest,
};
use loket_domain::evaluation::Evaluation;
use loket_domain::integrity::IntegrityZone;
use loket_domain::office::Office;
use loket_domain::permits::{Performance, Permit, PermitCatalogue};
use loket_domain::scores::Scorecard;
use std::sync::Arc;
use transport::{ApiResponse, address, get, get_field, get_text, post, post_for_response};

/// The callback of a request.
pub type Done<T> = Box<dyn FnOnce(Result<T, ApiError>)>;

/// The file of the English texts, which lies beside the app.
pub fn english_texts(done: Done<String>) {
    get_text(&format!("{}/locales/en.toml", base_url()), done);
}

/// The office.
pub fn office(done: Done<Office>) {
    get("office", done);
}

/// The instant by the server's clock, in milliseconds as the browser counts them.
/// `ServerTime` without its Rust: the code that parses instants is in the lazy chunk.
pub fn time(done: Done<f64>) {
    get_field(
        "time",
        "now",
        Box::new(move |now| done(now.map(|now| js_sys::Date::parse(&now)))),
    );
}

/// The address of the hours as a calendar file.
pub fn hours_file() -> String {
    address("office/hours.ics")
}

/// The address of open data in a form: `csv` or `json`.
pub fn open_data_file(dataset: &str, form: &str) -> String {
    address(&format!("open-data/{dataset}.{form}"))
}

/// The content of the integrity zone.
pub fn integrity(done: Done<IntegrityZone>) {
    get("integrity", done);
}

/// The scores of the integrity zone.
pub fn scores(done: Done<Scorecard>) {
    get("integrity/scores", done);
}

/// What was measured against what was promised.
pub fn evaluation(done: Done<Evaluation>) {
    get("evaluation", done);
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

/// How long the applications for a permit took.
pub fn performance(id: &str, done: Done<Performance>) {
    get(&format!("{}/performance", permit_path(id)), done);
}

fn permit_path(id: &str) -> String {
    format!("permits/{}", String::from(js_sys::encode_uri_component(id)))
}

/// An application as it was at one time.
pub struct ApplicationVersion {
    /// The application.
    pub application: Application,
    /// The response as text, to be saved where the citizen asked for that.
    pub text: String,
    /// The tag of this version, so that only a newer one is sent again.
    pub etag: Option<String>,
}

/// The application of a reference and its access code. With the tag of a version the
/// error is [`ApiError::Unchanged`] as long as there is no newer one.
pub fn application(lookup: &ApplicationLookup, etag: Option<&str>, done: Done<ApplicationVersion>) {
    let headers: Vec<_> = etag
        .map(|etag| ("If-None-Match", etag))
        .into_iter()
        .collect();
    post_for_response("applications/lookup", lookup, &headers, as_version(done));
}

/// Rates the service in an application that has ended, and gives it as it is then.
pub fn rate_application(
    rating: &ApplicationRating,
    idempotency_key: &str,
    done: Done<ApplicationVersion>,
) {
    let headers = [(IDEMPOTENCY_KEY, idempotency_key)];
    post_for_response("applications/rate", rating, &headers, as_version(done));
}

fn as_version(done: Done<ApplicationVersion>) -> Done<ApiResponse> {
    let read = |response: ApiResponse| {
        response.read().map(|application| ApplicationVersion {
            application,
            text: response.text,
            etag: response.etag,
        })
    };
    Box::new(move |response| done(response.and_then(read)))
}

/// Sends a complaint. The same key never makes a second one. While very many complaints
/// come in, the server asks for a proof of work first; `on_proof_of_work` is called when
/// the device begins to compute it.
pub fn send_complaint(
    complaint: NewComplaint,
    idempotency_key: String,
    on_proof_of_work: Box<dyn FnOnce()>,
    done: Done<ComplaintReceipt>,
) {
    let send = move |proof: Option<String>, done: Done<ComplaintReceipt>| {
        let mut headers = vec![(IDEMPOTENCY_KEY, &idempotency_key[..])];
        headers.extend(proof.as_deref().map(|proof| ("Loket-Proof", proof)));
        post("complaints", &complaint, &headers, done);
    };
    let again = send.clone();
    let answered = move |answer| match answer {
        Err(ApiError::ProofRequired(challenge)) => {
            on_proof_of_work();
            let solved = move |solution: Option<String>| match solution {
                Some(solution) => again(Some(solution), done),
                None => done(Err(ApiError::Broken { request_id: None })),
            };
            proof_of_work::solve(challenge, Box::new(solved));
        }
        answer => done(answer),
    };
    send(None, Box::new(answered));
}

/// The receipt of what was sent under a key; [`ApiError::NoMatch`] when it did not arrive.
pub fn receipt(idempotency_key: &str, done: Done<ComplaintReceipt>) {
    let request = ReceiptRequest {
        idempotency_key: idempotency_key.to_owned(),
    };
    post("complaints/receipt", &request, &[], done);
}

/// The state of the complaint of a ticket and its access code.
pub fn complaint(lookup: &ComplaintLookup, done: Done<ComplaintStatus>) {
    post("complaints/lookup", lookup, &[], done);
}

/// Replies, confirms, contests or opens again, and gives the new state.
pub fn respond(response: &ComplaintResponse, idempotency_key: &str, done: Done<ComplaintStatus>) {
    let headers = [(IDEMPOTENCY_KEY, idempotency_key)];
    post("complaints/respond", response, &headers, done);
}

/// Rates how a complaint was handled, and gives the new state.
pub fn rate(rating: &ComplaintRating, idempotency_key: &str, done: Done<ComplaintStatus>) {
    let headers = [(IDEMPOTENCY_KEY, idempotency_key)];
    post("complaints/rate", rating, &headers, done);
}

/// The public register of complaints.
pub fn register(done: Done<Arc<ComplaintRegister>>) {
    get(
        "complaints/register",
        Box::new(move |register| done(register.map(Arc::new))),
    );
}

/// The header by which the server recognises a repeated request.
const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
