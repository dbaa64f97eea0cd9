//! Checks afterwards, through the API that citizens and the public use, that every receipt
//! opens its complaint.

use crate::run::{Run, SUBMISSIONS};
use loket_test_harness::request;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::io;
use std::sync::PoisonError;

/// Whether every receipt opens its complaint, and there is no other.
///
/// # Errors
/// When the server does not answer.
pub fn verify(run: &Run, address: &str) -> io::Result<bool> {
    let receipts = run.receipts.lock().unwrap_or_else(PoisonError::into_inner);
    let tickets: HashSet<&str> = receipts.iter().map(|receipt| &*receipt.ticket).collect();
    let (mut opened, mut repeated) = (0, 0);
    for receipt in receipts.iter() {
        let lookup = json!({"ticket": receipt.ticket, "access_code": receipt.access_code});
        let found = post(address, "/api/v1/complaints/lookup", &lookup)?;
        opened += u32::from(found["ticket"] == *receipt.ticket);
        let key = json!({"idempotency_key": receipt.key});
        let again = post(address, "/api/v1/complaints/receipt", &key)?;
        let same =
            again["ticket"] == *receipt.ticket && again["access_code"] == *receipt.access_code;
        repeated += u32::from(same);
    }
    let register = request(address, "GET", "/api/v1/complaints/register", &[], "")?.json();
    let stored: u64 = register["months"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|month| month["received"].as_u64())
        .sum();
    let count = receipts.len() as u32;
    println!(
        "receipts {count}, with different numbers {}, that open their complaint {opened}, that \
         their key repeats {repeated}; complaints in the database {stored}",
        tickets.len()
    );
    println!(
        "lost {}, twice {}, without a receipt {}",
        count - opened,
        count - tickets.len() as u32,
        stored.saturating_sub(tickets.len() as u64)
    );
    Ok(count == SUBMISSIONS
        && opened == count
        && repeated == count
        && tickets.len() == count as usize
        && stored == u64::from(count))
}

fn post(address: &str, path: &str, body: &Value) -> io::Result<Value> {
    let headers = [("Content-Type", "application/json")];
    Ok(request(address, "POST", path, &headers, &body.to_string())?.json())
}
