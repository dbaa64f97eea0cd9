//! A full disk: complaints are refused while it lasts, and taken as soon as it is over,
//! by the same process.

use crate::support::Counter;
use axum::http::StatusCode;
use serde_json::json;

/// More complaints than fit into the free pages of a new database.
const MANY: u32 = 400;

#[tokio::test]
async fn complaints_are_taken_again_when_there_is_room() {
    let counter = Counter::open().await;
    let before = complain(&counter, 0).await;
    assert_eq!(before, StatusCode::CREATED);

    forbid_growth(&counter).await;
    let mut refused = None;
    for number in 1..MANY {
        let status = complain(&counter, number).await;
        if status != StatusCode::CREATED {
            refused = Some((number, status));
            break;
        }
    }
    let (number, status) = refused.expect("a complaint that no longer fits");
    assert!(status.is_server_error(), "{status}");

    // The limit belongs to the connection on which it was met, and goes with it.
    for number in number..number + 3 {
        assert_eq!(complain(&counter, number).await, StatusCode::CREATED);
    }
}

/// Makes SQLite say that the disk is full as soon as the file would have to grow.
async fn forbid_growth(counter: &Counter) {
    let mut transaction = counter.database.begin_write().await.unwrap();
    // No limit is lower than the pages that are in use already.
    sqlx::query("PRAGMA max_page_count = 1")
        .execute(&mut *transaction)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
}

async fn complain(counter: &Counter, number: u32) -> StatusCode {
    let message = format!("Aduan nomor {number}: {}", "antrean ".repeat(200));
    let body = json!({"kind": "service", "identity": "anonymous", "message": message});
    let key = format!("full-disk-complaint-{number:04}");
    counter.complain(&key, body.to_string()).await.status
}
