//! A counter on a temporary database, asked without a network.

pub mod content_folder;
pub mod dist_folder;
pub mod process;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use loket_domain::problem::{FieldCode, Problem, ProblemCode};
use loket_domain::time::Timestamp;
use loket_server::app::{HttpConfig, Limits, app};
use loket_server::complaints::ProofOfWorkPolicy;
use loket_server::content::Content;
use loket_server::database::Database;
use loket_server::http::client_address::{PeerAddress, TrustedProxies};
use loket_server::http::cors::AllowedOrigins;
use loket_server::http::failed_lookups::{FailedLookupLimiter, FailedLookupRate};
use loket_server::http::rate_limit::Rate;
use loket_server::startup;
use loket_server::static_files::Dist;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sqlx::Row as _;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tower::ServiceExt as _;

/// Tuesday, 24 November 2026, 09:00 at the office.
pub const NOW: &str = "2026-11-24T09:00:00+08:00";

/// A counter with the real data and nothing in its database but what was sent to it.
#[derive(Clone)]
pub struct Counter {
    pub router: Router,
    pub database: Database,
    pub folder: Arc<TempDir>,
}

/// What can differ from one test to another.
pub struct Setup {
    pub dist: Option<Dist>,
    pub allowed_origins: &'static str,
    pub lookups: Rate,
    pub complaints: Rate,
    pub proof: ProofOfWorkPolicy,
    pub reads: Rate,
    pub failed_lookups: FailedLookupRate,
    /// A content folder other than the real one.
    pub data: Option<PathBuf>,
    /// What the clock of the server shows.
    pub now: &'static str,
    pub proxies: TrustedProxies,
}

impl Default for Setup {
    fn default() -> Self {
        let generous = rate(60_000, 10_000);
        Self {
            dist: None,
            allowed_origins: "",
            lookups: generous,
            complaints: generous,
            proof: ProofOfWorkPolicy {
                threshold: generous,
                bits: 8,
            },
            reads: generous,
            failed_lookups: FailedLookupRate {
                burst: generous.burst,
                max_delay: Duration::from_secs(900),
            },
            data: None,
            now: NOW,
            proxies: TrustedProxies::default(),
        }
    }
}

pub fn rate(per_minute: u32, burst: u32) -> Rate {
    Rate {
        per_minute: NonZeroU32::new(per_minute).unwrap(),
        burst: NonZeroU32::new(burst).unwrap(),
    }
}

impl Counter {
    pub async fn open() -> Self {
        Self::open_with(Setup::default()).await
    }

    pub async fn open_with(setup: Setup) -> Self {
        Self::open_in(Arc::new(TempDir::new().unwrap()), setup).await
    }

    /// Opens the counter on the database of a folder, as after a restart.
    pub async fn open_in(folder: Arc<TempDir>, setup: Setup) -> Self {
        let data = setup.data.unwrap_or_else(|| content_folder::REAL.into());
        let data = Content::load(&data).expect("valid content");
        let now: Timestamp = setup.now.parse().unwrap();
        let database = folder.path().join("loket.db");
        let state = startup::open(&database, data, Arc::new(move || now))
            .await
            .expect("the database");
        let database = state.database.clone();
        let config = HttpConfig {
            dist: setup.dist,
            allowed_origins: AllowedOrigins::parse(setup.allowed_origins).unwrap(),
            limits: Limits::new(
                setup.reads,
                setup.lookups,
                setup.complaints,
                setup.proof,
                FailedLookupLimiter::new(setup.failed_lookups),
                &setup.proxies,
            ),
        };
        let router = app(state, config).unwrap();
        Self {
            router,
            database,
            folder,
        }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: to_bytes(body, 10_000_000).await.unwrap(),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(request(Method::GET, path, &[], "")).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(request(Method::GET, path, headers, "")).await
    }

    pub async fn post(&self, path: &str, body: impl Into<Body>) -> Answer {
        let json = [("content-type", "application/json")];
        self.send(request(Method::POST, path, &json, body)).await
    }

    /// Sends a complaint with an idempotency key.
    pub async fn complain(&self, key: &str, body: impl Into<Body>) -> Answer {
        let headers = [
            ("content-type", "application/json"),
            ("idempotency-key", key),
        ];
        let request = request(Method::POST, "/api/v1/complaints", &headers, body);
        self.send(request).await
    }

    /// One value from the database.
    pub async fn query<T>(&self, sql: &'static str) -> T
    where
        T: for<'row> sqlx::Decode<'row, sqlx::Sqlite> + sqlx::Type<sqlx::Sqlite> + Send + Unpin,
    {
        let row = sqlx::query(sql)
            .fetch_one(&self.pool().await)
            .await
            .unwrap();
        row.try_get(0).unwrap()
    }

    /// How the database would answer a query.
    pub async fn query_plan(&self, sql: &'static str) -> String {
        let row = sqlx::query(sql)
            .fetch_one(&self.pool().await)
            .await
            .unwrap();
        row.try_get("detail").unwrap()
    }

    /// Changes something behind the server's back, or says why the database refuses.
    pub async fn execute(&self, sql: &str) -> Result<(), String> {
        let sql = sqlx::AssertSqlSafe(sql);
        let result = sqlx::query(sql).execute(&self.pool().await).await;
        result.map(|_| ()).map_err(|error| error.to_string())
    }

    async fn pool(&self) -> sqlx::SqlitePool {
        let file = self.folder.path().join("loket.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
        sqlx::SqlitePool::connect_with(options).await.unwrap()
    }
}

pub fn request(
    method: Method,
    path: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Request<Body> {
    let peer = PeerAddress([203, 0, 113, 9].into());
    let mut request = Request::builder().method(method).uri(path).extension(peer);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.into()).unwrap()
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// The problem, with everything that every problem has.
    pub fn problem(&self) -> Problem {
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.header("cache-control"), "no-store");
        let problem: Problem = self.json();
        assert_eq!(problem.status, self.status.as_u16());
        assert!(problem.kind.starts_with("urn:loket:problem:"));
        assert_eq!(
            problem.request_id.as_deref(),
            Some(self.header("x-request-id"))
        );
        problem
    }

    /// Asserts that it is a problem of a kind, with these fields.
    pub fn assert_problem(&self, code: ProblemCode, fields: &[(&str, FieldCode)]) {
        let problem = self.problem();
        assert_eq!(problem.code, code, "{}", self.text());
        let found: Vec<(&str, FieldCode)> = problem
            .fields
            .iter()
            .map(|field| (&*field.field, field.code))
            .collect();
        assert_eq!(found, fields, "{}", self.text());
    }

    /// The body without what differs from request to request.
    pub fn without_request_id(&self) -> String {
        let mut body: Value = self.json();
        body.as_object_mut().unwrap().remove("request_id");
        body.to_string()
    }
}
