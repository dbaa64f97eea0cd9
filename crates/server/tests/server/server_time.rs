//! What time it is at the server.

use crate::support::{Counter, NOW};
use axum::http::StatusCode;
use loket_domain::time::ServerTime;

#[tokio::test]
async fn the_server_tells_its_time_and_nobody_keeps_it() {
    let counter = Counter::open().await;
    let answer = counter.get("/api/v1/time").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("etag"), "");
    let time: ServerTime = answer.json();
    assert_eq!(time.now, NOW.parse().unwrap());
}
