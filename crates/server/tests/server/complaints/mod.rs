//! Sending a complaint and asking after it.

mod append_only;
mod evidence;
mod full_disk;
mod idempotency;
mod invisible;
mod lifecycle;
mod proof_of_work;
mod register;
mod retention;
mod secrecy;
mod staff;
mod staff_command;
mod staff_output;

use crate::support::{Answer, Counter, Setup, content_folder, request};
use axum::http::{Method, StatusCode};
use loket_domain::codes::Ticket;
use loket_domain::complaints::{
    ComplaintKind, ComplaintProgress, ComplaintReceipt, ComplaintStatus, Identity,
};
use loket_domain::office::Office;
use loket_domain::time::Timestamp;
use loket_server::content::Content;
use loket_server::database::Database;
use loket_server::staff::{Account, ComplaintService, NewAccount, Role, add_account, sign_in};
use serde_json::json;
use std::sync::Arc;
use tempfile::TempDir;

const KEY: &str = "0b7c1c0e-3a5f-4d57-9a8e-6a1f5f3c2d10";
const OTHER_KEY: &str = "7f1d2a44-90c1-4a0e-8b59-2f6f0d8c7e21";

fn complaint(message: &str) -> String {
    json!({"kind": "service", "identity": "anonymous", "message": message}).to_string()
}

async fn look_up(counter: &Counter, ticket: &str, code: &str) -> Answer {
    let body = json!({"ticket": ticket, "access_code": code});
    counter
        .post("/api/v1/complaints/lookup", body.to_string())
        .await
}

/// Does something with a complaint, as a citizen.
async fn respond(
    counter: &Counter,
    receipt: &ComplaintReceipt,
    key: &str,
    action: &str,
    message: &str,
) -> Answer {
    let body = json!({
        "ticket": receipt.ticket, "access_code": receipt.access_code,
        "action": action, "message": message
    });
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", key),
    ];
    let path = "/api/v1/complaints/respond";
    let request = request(Method::POST, path, &headers, body.to_string());
    counter.send(request).await
}

async fn status(counter: &Counter, receipt: &ComplaintReceipt) -> ComplaintStatus {
    let answer = look_up(counter, &receipt.ticket, &receipt.access_code).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.json()
}

/// The counter at another time, on the same database.
async fn at(folder: &Arc<TempDir>, now: &'static str) -> Counter {
    let setup = Setup {
        now,
        ..Setup::default()
    };
    Counter::open_in(folder.clone(), setup).await
}

/// Somebody of the staff at work on the database of a counter.
struct Staff {
    database: Database,
    office: Office,
    account: Account,
    now: Timestamp,
}

const PASSWORD: &str = "empat kata acak saja";

impl Staff {
    /// A new account, at work at an instant.
    async fn new(counter: &Counter, name: &str, role: Role, unit: &str, now: &str) -> Self {
        let database = Database::open(&counter.folder.path().join("loket.db")).await;
        let database = database.unwrap();
        let now: Timestamp = now.parse().unwrap();
        let account = NewAccount {
            name,
            role,
            unit,
            password: PASSWORD,
        };
        add_account(&database, "(test)", &account, now)
            .await
            .unwrap();
        let account = sign_in(&database, name, PASSWORD, now).await.unwrap();
        let data = Content::load(content_folder::REAL.as_ref()).expect("valid content");
        Self {
            database,
            office: data.office,
            account,
            now,
        }
    }

    fn at(mut self, now: &str) -> Self {
        self.now = now.parse().unwrap();
        self
    }

    fn complaints(&self) -> ComplaintService<'_> {
        ComplaintService {
            account: &self.account,
            database: &self.database,
            office: &self.office,
            now: self.now,
        }
    }
}

fn ticket(receipt: &ComplaintReceipt) -> Ticket {
    receipt.ticket.parse().unwrap()
}

const COUNT: &str = "SELECT count(*) FROM complaints";

#[tokio::test]
async fn the_receipt_opens_the_complaint() {
    let counter = Counter::open().await;
    let body = json!({
        "kind": "corruption", "identity": "confidential",
        "message": "  Saya diminta uang di luar tarif.\r\nDi loket tiga. ",
        "name": "Sitti Rahma", "contact": "0812 3456 789",
        "permit_id": "izin-reklame", "application_reference": "plu 2026/000276"
    });
    let answer = counter.complain(KEY, body.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "no-store");
    let receipt: ComplaintReceipt = answer.json();
    assert_eq!(receipt.received_at.to_string(), "2026-11-24T01:00:00Z");
    assert_eq!(receipt.answer.working_days, 60);
    assert_eq!(receipt.answer.by, None, "2027 has no calendar yet");

    let answer = look_up(&counter, &receipt.ticket, &receipt.access_code).await;
    let status: ComplaintStatus = answer.json();
    assert_eq!(status.ticket, receipt.ticket);
    assert_eq!(status.kind, ComplaintKind::Corruption);
    assert_eq!(status.identity, Identity::Confidential);
    assert_eq!(status.progress, ComplaintProgress::Received);
    assert_eq!(status.answer, receipt.answer);
    assert!(
        !answer.text().contains("Sitti"),
        "it repeats what was written"
    );

    let message: String = counter.query("SELECT message FROM complaints").await;
    assert_eq!(message, "Saya diminta uang di luar tarif.\nDi loket tiga.");
    let name: String = counter.query("SELECT name FROM complaints").await;
    assert_eq!(name, "Sitti Rahma");
}

#[tokio::test]
async fn the_deadline_counts_working_days_of_the_office() {
    let counter = Counter::open().await;
    // 24 November is a Tuesday; fourteen working days without holidays between.
    let answer = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await;
    let receipt: ComplaintReceipt = answer.json();
    assert_eq!(receipt.answer.working_days, 14);
    let by = receipt.answer.by.map(|day| day.to_string());
    assert_eq!(by.as_deref(), Some("2026-12-14"));
}
