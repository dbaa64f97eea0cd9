//! Complaints.

use super::callback::Done;
use super::error::ApiError;
use super::proof_of_work;
use super::transport::{IDEMPOTENCY_KEY, get, post};
use loket_domain::complaints::{
    ComplaintLookup, ComplaintRating, ComplaintReceipt, ComplaintRegister, ComplaintResponse,
    ComplaintStatus, NewComplaint, ReceiptRequest,
};
use std::sync::Arc;

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
pub fn rate_complaint(
    rating: &ComplaintRating,
    idempotency_key: &str,
    done: Done<ComplaintStatus>,
) {
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
