//! What the server says when it cannot start, and that it survives being killed.

use crate::support::process::{Server, failure, run};
use crate::support::{content_folder, dist_folder};
use std::net::TcpListener;
use tempfile::TempDir;

fn serve(arguments: &[&str]) -> String {
    failure(&[&["serve"], arguments].concat())
}

fn database(folder: &TempDir) -> String {
    folder.path().join("loket.db").to_str().unwrap().to_owned()
}

#[test]
fn a_busy_port_is_named() {
    let folder = TempDir::new().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let error = serve(&[
        "--dist",
        "none",
        "--content",
        content_folder::REAL,
        "--listen",
        &address,
        "--database",
        &database(&folder),
    ]);
    assert!(
        error.contains(&format!("cannot listen on {address}")),
        "{error}"
    );
    assert!(error.contains("--listen or LOKET_LISTEN"), "{error}");
    assert!(error.lines().count() <= 2, "{error}");
}

#[test]
fn an_unusable_database_is_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    std::fs::write(
        &file,
        "something else, long enough to be looked at as a database",
    )
    .unwrap();
    let file = file.to_str().unwrap();
    let below_a_file = format!("{file}/loket.db");
    let folder_itself = folder.path().to_str().unwrap();
    for (database, reason, advice) in [
        (
            &*below_a_file,
            "its folder cannot be made",
            "must be writable",
        ),
        (
            "/proc/loket/loket.db",
            "its folder cannot be made",
            "must be writable",
        ),
        (
            folder_itself,
            "unable to open database file",
            "must be writable",
        ),
        (file, "file is not a database", "damaged or something else"),
    ] {
        let error = serve(&[
            "--dist",
            "none",
            "--content",
            content_folder::REAL,
            "--listen",
            "127.0.0.1:0",
            "--database",
            database,
        ]);
        assert!(
            error.contains(&format!("cannot use the database {database}: ")),
            "{error}"
        );
        assert!(error.contains(reason), "{error}");
        assert!(error.contains(advice), "{error}");
        assert!(error.contains("--database or LOKET_DATABASE"), "{error}");
    }
}

#[test]
fn missing_data_is_named() {
    let data = content_folder::copy();
    std::fs::remove_file(data.path().join("office.toml")).unwrap();
    let folder = TempDir::new().unwrap();
    let error = serve(&[
        "--dist",
        "none",
        "--database",
        &database(&folder),
        "--content",
        data.path().to_str().unwrap(),
    ]);
    assert!(error.contains("1 error in the content in "), "{error}");
    assert!(
        error.contains("\noffice.toml: cannot be read at "),
        "{error}"
    );

    let error = serve(&["--dist", "none", "--content", "/nowhere"]);
    assert!(
        error.contains("there is no content folder /nowhere"),
        "{error}"
    );
    assert!(error.contains("--content or LOKET_CONTENT"), "{error}");
}

#[test]
fn a_missing_app_is_named() {
    let folder = TempDir::new().unwrap();
    let error = serve(&["--dist", folder.path().to_str().unwrap()]);
    assert!(error.contains("index.html is missing"), "{error}");
    assert!(error.contains("cargo xtask build"), "{error}");
    assert!(error.contains("--dist none"), "{error}");
}

#[test]
fn a_setting_that_means_nothing_is_named() {
    for (arguments, expected) in [
        (
            ["--frame-ancestors", "palu.example"],
            "palu.example is neither 'self' nor 'none'",
        ),
        (
            ["--allowed-origins", "https://a/b"],
            "https://a/b is no origin",
        ),
        (
            ["--trusted-proxies", "proxy"],
            "proxy is neither an address nor a network",
        ),
        (["--lookups-per-minute", "0"], "--lookups-per-minute"),
    ] {
        let output = run(&[&["serve"], &arguments[..]].concat());
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn check_data_says_what_there_is() {
    let output = run(&["check-content", "--content", content_folder::REAL]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("ok: office, integrity, "), "{text}");
}

#[test]
fn csp_prints_the_policy_of_a_folder() {
    let dist = dist_folder::make();
    let output = run(&["csp", "--dist", dist.path().to_str().unwrap()]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.starts_with("default-src 'none'; script-src 'self'"),
        "{text}"
    );
    assert!(text.ends_with("frame-ancestors 'self'\n"), "{text}");
}

#[test]
fn a_complaint_survives_a_server_that_is_killed() {
    let folder = TempDir::new().unwrap();
    let database = database(&folder);
    let arguments = [
        "--dist",
        "none",
        "--content",
        content_folder::REAL,
        "--database",
        &database,
    ];
    let body = r#"{"kind":"service","identity":"anonymous","message":"Antrean terlalu lama."}"#;
    let request = format!(
        "POST /api/v1/complaints HTTP/1.1\r\nhost: loket\r\nconnection: close\r\n\
         content-type: application/json\r\nidempotency-key: 0b7c1c0e-3a5f-4d57\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let receipt = |answer: &str| answer.split_once("\r\n\r\n").unwrap().1.to_owned();

    let server = Server::start(&arguments);
    let first = server.exchange(request.as_bytes());
    assert!(first.starts_with("HTTP/1.1 201"), "{first}");
    server.kill();

    let server = Server::start(&arguments);
    let again = server.exchange(request.as_bytes());
    assert!(again.starts_with("HTTP/1.1 200"), "{again}");
    assert_eq!(receipt(&first), receipt(&again));
}

#[test]
fn a_server_that_is_asked_to_stop_leaves_one_file() {
    let folder = TempDir::new().unwrap();
    let database = database(&folder);
    let arguments = [
        "--dist",
        "none",
        "--content",
        content_folder::REAL,
        "--database",
        &database,
    ];
    let server = Server::start(&arguments);
    let request = b"GET /healthz HTTP/1.1\r\nhost: loket\r\nconnection: close\r\n\r\n";
    assert!(server.exchange(request).starts_with("HTTP/1.1 200"));
    let (code, log) = server.terminate();
    assert_eq!(code, Some(0), "{log}");
    let files: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(
        files,
        ["loket.db"],
        "the journal is not folded into the file"
    );
}
