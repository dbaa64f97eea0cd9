//! A full disk: the same process takes complaints when there is room again.

use crate::support::Counter;
use axum::http::StatusCode;
use serde_json::json;

/// No limit is lower than the pages that are in use already.
const USED_PAGES: u32 = 1;
const MANY_PAGES: u32 = 1_000_000;

/// Seen before: SQLite had rolled back by itself, and the only connection for writing was of
/// no use until a restart.
#[tokio::test]
async fn complaints_are_taken_again_when_there_is_room() {
    let counter = Counter::open().await;
    assert_eq!(complain(&counter, 0).await, StatusCode::CREATED);

    limit_pages(&counter, USED_PAGES).await;
    // The tables of citizens have triggers, with which SQLite rolls back one statement only.
    // This one has none: the whole transaction goes, as when the disk is full on commit.
    let mut transaction = counter.database.begin_write().await.unwrap();
    let error = sqlx::query("INSERT INTO derivations VALUES ('large', hex(zeroblob(1000000)))")
        .execute(&mut *transaction)
        .await
        .unwrap_err();
    assert!(error.to_string().contains("disk is full"), "{error}");
    drop(transaction);

    limit_pages(&counter, MANY_PAGES).await;
    for number in 1..4 {
        assert_eq!(complain(&counter, number).await, StatusCode::CREATED);
    }
}

/// Makes SQLite say that the disk is full when the database would get larger.
async fn limit_pages(counter: &Counter, pages: u32) {
    let sql = format!("PRAGMA max_page_count = {pages}");
    let mut transaction = counter.database.begin_write().await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .execute(&mut *transaction)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
}

async fn complain(counter: &Counter, number: u32) -> StatusCode {
    let message = format!("Aduan nomor {number}: antrean terlalu lama.");
    let body = json!({"kind": "service", "identity": "anonymous", "message": message});
    let key = format!("full-disk-complaint-{number}");
    counter.complain(&key, body.to_string()).await.status
}
