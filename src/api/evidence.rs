//! Files that come with a complaint.

use super::callback::Done;
use super::error::ApiError;
use super::transport::post_form;
use loket_domain::complaints::{ComplaintLookup, EvidenceReceipt};
use web_sys::{Blob, FormData};

/// Sends one file to the complaint of a ticket and its access code. The same file twice is
/// one file.
pub fn send_evidence(lookup: &ComplaintLookup, file: &Blob, done: Done<EvidenceReceipt>) {
    match form(lookup, file) {
        Some(form) => post_form("complaints/evidence", form, done),
        None => done(Err(ApiError::Broken { request_id: None })),
    }
}

/// The parts are read by the server in this order. No name goes along with the file: it
/// may say more than its content.
fn form(lookup: &ComplaintLookup, file: &Blob) -> Option<FormData> {
    let form = FormData::new().ok()?;
    form.append_with_str("ticket", &lookup.ticket).ok()?;
    form.append_with_str("access_code", &lookup.access_code)
        .ok()?;
    form.append_with_blob_and_filename("file", file, "bukti")
        .ok()?;
    Some(form)
}
