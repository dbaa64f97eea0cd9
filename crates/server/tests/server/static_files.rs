//! The files of the app.

use crate::support::dist_folder::{SCRIPT, WASM, make, open};
use crate::support::{Answer, Counter, Setup, request};
use axum::http::{Method, StatusCode};
use tempfile::TempDir;

async fn counter() -> (Counter, TempDir) {
    let folder = make();
    let dist = Some(open(&folder, "'self'"));
    let counter = Counter::open_with(Setup {
        dist,
        ..Setup::default()
    })
    .await;
    (counter, folder)
}

const FOREVER: &str = "public, max-age=31536000, immutable";

fn assert_page(answer: &Answer, path: &str) {
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    assert_eq!(
        answer.header("content-type"),
        "text/html; charset=utf-8",
        "{path}"
    );
    assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
    assert!(answer.text().contains("<title>Loket</title>"), "{path}");
}

#[tokio::test]
async fn every_address_of_the_app_is_its_page() {
    let (counter, _folder) = counter().await;
    for path in [
        "/",
        "/permits",
        "/permits/",
        "/permits/izin-reklame?q=1.5",
        "/a/b/c",
        "/apix",
        "/index.html",
        "/..%2f..%2fetc/passwd",
        "/%ff",
    ] {
        assert_page(&counter.get(path).await, path);
    }
}

#[tokio::test]
async fn a_missing_file_is_never_the_page() {
    let (counter, _folder) = counter().await;
    for path in [
        "/missing.wasm",
        "/loket-0000000000000000_bg.wasm",
        "/a/b.js",
        "/style.css",
        "/.env",
        "/index.html.zst",
    ] {
        let answer = counter.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.text(), "Not found\n", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn wasm_comes_compressed_under_its_type_and_is_kept() {
    let (counter, _folder) = counter().await;
    for (accepted, encoding, body) in [
        ("br, gzip", "br", "wasm in brotli"),
        ("gzip", "gzip", "wasm in gzip"),
        ("identity", "", "\0asm"),
    ] {
        let answer = counter
            .get_with(WASM, &[("accept-encoding", accepted)])
            .await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), "application/wasm");
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.header("cache-control"), FOREVER);
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert_eq!(answer.text(), body);
    }
}

#[tokio::test]
async fn only_hashed_files_are_kept_forever() {
    let (counter, _folder) = counter().await;
    let script = counter.get(SCRIPT).await;
    assert!(script.header("content-type").starts_with("text/javascript"));
    assert_eq!(script.header("cache-control"), FOREVER);
    assert_eq!(
        counter.get("/robots.txt").await.header("cache-control"),
        "no-cache"
    );
}

#[tokio::test]
async fn the_page_is_compressed_and_asked_about() {
    let (counter, _folder) = counter().await;
    let page = counter
        .get_with("/permits", &[("accept-encoding", "br")])
        .await;
    assert_eq!(page.text(), "page in brotli");
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let etag = page.header("etag");
    assert!(!etag.is_empty());
    let headers = [("accept-encoding", "br"), ("if-none-match", etag)];
    let again = counter.get_with("/permits", &headers).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn head_works_and_other_methods_do_not() {
    let (counter, _folder) = counter().await;
    for path in ["/", "/permits", WASM] {
        let head = counter.send(request(Method::HEAD, path, &[], "")).await;
        assert_eq!(head.status, StatusCode::OK, "{path}");
        assert!(head.body.is_empty(), "{path}");
        assert!(!head.header("content-length").is_empty(), "{path}");
    }
    let post = counter.post("/permits", "{}").await;
    assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(post.header("allow"), "GET,HEAD");
}

#[tokio::test]
async fn the_policy_allows_the_inline_script_of_the_page() {
    let (counter, _folder) = counter().await;
    // printf 'init()' | openssl dgst -sha256 -binary | base64
    let hash = "'sha256-w4ujnOpjBoH2vcasx+reJRUwYivG8Q3afx/XevGJod8='";
    let page = counter.get("/").await;
    let policy = page.header("content-security-policy");
    assert!(
        policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")),
        "{policy}"
    );
}

#[tokio::test]
async fn without_an_app_everything_else_is_a_problem() {
    let counter = Counter::open().await;
    let answer = counter.get("/permits").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    answer.problem();
}
