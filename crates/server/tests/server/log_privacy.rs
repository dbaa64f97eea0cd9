//! The log says what happened, never what somebody typed.

use crate::support::content_folder;
use crate::support::process::Server;
use tempfile::TempDir;

fn post(path: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: loket\r\ncontent-type: application/json\r\n\
         connection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
    .into_bytes()
}

#[test]
fn nothing_that_was_typed_is_in_the_log() {
    let folder = TempDir::new().unwrap();
    let database = folder.path().join("loket.db");
    let database = database.to_str().unwrap();
    let arguments = [
        "--dist",
        "none",
        "--log",
        "json",
        "--database",
        database,
        "--content",
        content_folder::REAL,
        "--trusted-proxies",
        "127.0.0.1",
    ];
    let server = Server::start(&arguments);

    let key = "idempotency-key: rahasia-kunci-0001\r\nx-forwarded-for: 198.51.100.77\r\n\
               x-request-id: rahasia-id\r\nuser-agent: rahasia-agen\r\n";
    let complaint = r#"{"kind":"service","identity":"named","message":"rahasia isi laporan",
        "name":"Rahasia Nama","contact":"0812-rahasia","permit_id":"izin-reklame",
        "application_reference":"RAHASIA-0001"}"#;
    let answer = server.exchange(&post("/api/v1/complaints", key, complaint));
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    let value = |name: &str| -> String {
        let (_, rest) = answer.split_once(&format!("\"{name}\":\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let (ticket, code) = (value("ticket"), value("access_code"));

    let lookup = format!(r#"{{"ticket":"{ticket}","access_code":"{code}"}}"#);
    let answer = server.exchange(&post("/api/v1/complaints/lookup", "", &lookup));
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let lookup = format!(r#"{{"reference":"RAHASIA-0001","access_code":"{code}"}}"#);
    server.exchange(&post("/api/v1/applications/lookup?q=rahasia", "", &lookup));
    server.exchange(&post("/api/v1/complaints", key, r#"{"rahasia":"rahasia"}"#));
    for path in [
        "/api/v1/permits/rahasia",
        "/rahasia/jalan",
        "/api/rahasia?x=rahasia",
    ] {
        let request = format!("GET {path} HTTP/1.1\r\nhost: rahasia\r\nconnection: close\r\n\r\n");
        server.exchange(request.as_bytes());
    }
    server.exchange(b"RAHASIA / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");

    let (exit_code, log) = server.terminate();
    assert_eq!(exit_code, Some(0), "{log}");
    let lower = log.to_lowercase();
    assert!(!lower.contains("rahasia"), "{log}");
    for typed in ["198.51.100.77", &ticket, &code] {
        assert!(!log.contains(typed), "{typed} in {log}");
    }
    assert_lines(&log);
}

/// One line per request, with the route's template.
fn assert_lines(log: &str) {
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|line: &serde_json::Value| line["target"] == "loket::request")
        .inspect(|line| assert!(!line.to_string().contains("127.0.0.1"), "{line}"))
        .collect();
    let routes: Vec<String> = lines
        .iter()
        .map(|line| {
            assert!(line["request_id"].as_str().is_some_and(|id| id.len() == 16));
            assert!(line["milliseconds"].is_u64());
            let text = |name: &str| line[name].as_str().unwrap().to_owned();
            format!("{} {} {}", text("method"), text("route"), line["status"])
        })
        .collect();
    assert_eq!(
        routes,
        [
            "POST /api/v1/complaints 201",
            "POST /api/v1/complaints/lookup 200",
            "POST /api/v1/applications/lookup 404",
            "POST /api/v1/complaints 422",
            "GET /api/v1/permits/{id} 404",
            "GET (app) 404",
            "GET (unknown api) 404",
            "(other) (app) 404",
        ]
    );
}
