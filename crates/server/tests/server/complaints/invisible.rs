//! Text is text: what looks like code is kept as it is, what cannot be seen is dropped.

use super::{KEY, complaint};
use crate::support::Counter;
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn what_looks_like_code_is_kept_as_it_was_written() {
    let texts = [
        "<script>alert('aduan')</script> & <b>tebal</b>",
        "'; DROP TABLE complaints; --",
        "=HYPERLINK(\"http://x\";\"klik\")",
        "{{7*7}} ${7*7} %s %n \\u0000 \\x00",
        "Terima kasih 🙏🏽 — “baik” … naïve",
    ];
    let counter = Counter::open().await;
    for (number, text) in texts.iter().enumerate() {
        let key = format!("kunci-{number:012}");
        let answer = counter.complain(&key, complaint(text)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    }
    let stored: String = counter
        .query(
            "SELECT group_concat(message, '|') FROM (SELECT message FROM complaints ORDER BY id)",
        )
        .await;
    assert_eq!(stored, texts.join("|"));
}

#[tokio::test]
async fn characters_that_nobody_sees_are_dropped_everywhere() {
    let counter = Counter::open().await;
    let body = json!({
        "kind": "service", "identity": "named",
        "message": "\u{feff}Lapor\u{202e}an\u{202c} la\u{200b}yanan\u{2066}!\u{2069}",
        "happened_when": "Se\u{200d}nin\u{200f}", "happened_where": "Loket\u{ad} 3\u{2060}",
        "name": "\u{202e}iraS\u{061c}", "contact": "08\u{e0041}12",
    });
    let answer = counter.complain(KEY, body.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let stored: String = counter
        .query("SELECT message || '|' || happened_when || '|' || happened_where || '|' || name || '|' || contact FROM complaints")
        .await;
    assert_eq!(stored, "Laporan layanan!|Senin|Loket 3|iraS|0812");
}

#[tokio::test]
async fn what_a_program_filled_in_is_set_apart_and_gets_a_true_receipt() {
    let counter = Counter::open().await;
    let body = json!({
        "kind": "service", "identity": "anonymous", "message": "Buy cheap watches here now",
        "homepage": "https://example.com"
    });
    let answer = counter.complain(KEY, body.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(
        counter.query::<i64>("SELECT suspect FROM complaints").await,
        1
    );
    let register = counter.get("/api/v1/complaints/register").await;
    assert!(
        register.text().contains(r#""entries":[]"#),
        "{}",
        register.text()
    );
}
