//! Clients that send complaints and do not give up before they have a receipt.

use crate::run::{KILLS, Receipt, Run, SUBMISSIONS};
use fastrand::Rng;
use loket_test_harness::request;
use serde_json::json;
use std::sync::PoisonError;
use std::sync::atomic::Ordering::SeqCst;
use std::thread;
use std::time::Duration;

/// Sends one complaint after the other until all are sent.
pub fn send_all(run: &Run, address: &str, mut random: Rng) {
    loop {
        let number = run.next.fetch_add(1, SeqCst);
        if number >= SUBMISSIONS {
            return;
        }
        // The kills are spread over all submissions.
        while number > (run.kills.load(SeqCst) + 1) * SUBMISSIONS / (KILLS + 1) {
            thread::sleep(Duration::from_millis(5));
        }
        let key = format!("{:032x}", random.u128(..));
        let receipt = send(run, address, &mut random, number, &key);
        // Some phones are impatient and send once more.
        if random.u8(..10) == 0 {
            let again = send(run, address, &mut random, number, &key);
            assert_eq!(
                again.ticket, receipt.ticket,
                "another receipt for the same complaint"
            );
        }
        let mut receipts = run.receipts.lock().unwrap_or_else(PoisonError::into_inner);
        receipts.push(receipt);
        drop(receipts);
        run.done.fetch_add(1, SeqCst);
    }
}

fn send(run: &Run, address: &str, random: &mut Rng, number: u32, key: &str) -> Receipt {
    let message = format!("Aduan nomor {number}: antrean di loket tiga terlalu lama.");
    let body = json!({"kind": "service", "identity": "anonymous", "message": message}).to_string();
    let headers = [
        ("Content-Type", "application/json"),
        ("Idempotency-Key", key),
    ];
    loop {
        run.attempts.fetch_add(1, SeqCst);
        match request(address, "POST", "/api/v1/complaints", &headers, &body) {
            Ok(answer) if matches!(answer.status, 200 | 201) => {
                let json = answer.json();
                let text = |name: &str| json[name].as_str().map(str::to_owned);
                // Half an answer is none: the connection ended in the middle of it.
                if let (Some(ticket), Some(access_code)) = (text("ticket"), text("access_code")) {
                    return Receipt {
                        key: key.to_owned(),
                        ticket,
                        access_code,
                    };
                }
                run.unreachable.fetch_add(1, SeqCst);
            }
            Ok(_) => {
                run.refused.fetch_add(1, SeqCst);
                run.refused_while_full
                    .fetch_add(run.is_full.load(SeqCst).into(), SeqCst);
            }
            Err(_) => {
                run.unreachable.fetch_add(1, SeqCst);
            }
        }
        thread::sleep(Duration::from_millis(random.u64(5..65)));
    }
}
