//! The counter on an imported database, asked without a network.

use crate::table;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use loket_domain::codes::AccessCode;
use loket_server::app::{HttpConfig, Limits, app};
use loket_server::clock::system_clock;
use loket_server::complaints::ProofOfWorkPolicy;
use loket_server::content::Content;
use loket_server::http::client_address::TrustedProxies;
use loket_server::http::cors::AllowedOrigins;
use loket_server::http::failed_lookups::{FailedLookupLimiter, FailedLookupRate};
use loket_server::http::rate_limit::Rate;
use loket_server::startup;
use std::num::NonZeroU32;
use std::path::Path;
use std::time::{Duration, Instant};
use tower::ServiceExt as _;

/// The whole router of the server, without limits that a measurement would run into.
pub struct Counter {
    router: Router,
    /// How many applications were imported.
    pub applications: u32,
}

impl Counter {
    /// Opens the counter on the database of a folder.
    pub async fn open(folder: &Path, data: &Path, applications: u32) -> Self {
        let data = Content::load(data).expect("the content folder");
        let state = startup::open(&folder.join("loket.db"), data, system_clock()).await;
        let endless = NonZeroU32::new(60_000_000).unwrap();
        let rate = Rate {
            per_minute: endless,
            burst: endless,
        };
        let proof = ProofOfWorkPolicy {
            threshold: rate,
            bits: 0,
        };
        let failed_lookups = FailedLookupLimiter::new(FailedLookupRate {
            burst: NonZeroU32::MAX,
            max_delay: Duration::ZERO,
        });
        let config = HttpConfig {
            dist: None,
            allowed_origins: AllowedOrigins::default(),
            limits: Limits::new(
                rate,
                rate,
                rate,
                proof,
                failed_lookups,
                &TrustedProxies::default(),
            ),
        };
        Self {
            router: app(state.expect("the database"), config).unwrap(),
            applications,
        }
    }

    /// How long a lookup takes whose answer is known beforehand.
    pub async fn time(&self, reference: &str, code: &AccessCode, expected: StatusCode) -> Duration {
        let body = format!("{{\"reference\":\"{reference}\",\"access_code\":\"{code}\"}}");
        let request = Request::post("/api/v1/applications/lookup")
            .header("content-type", "application/json")
            .body(Body::from(body))
            .unwrap();
        let router = self.router.clone();
        let started = Instant::now();
        let response = router.oneshot(request).await.unwrap();
        let status = response.status();
        to_bytes(response.into_body(), 1_000_000).await.unwrap();
        let time = started.elapsed();
        assert_eq!(status, expected);
        time
    }

    /// How long it takes to find one of the applications.
    pub async fn time_right(&self, random: u64) -> Duration {
        let number = (random % u64::from(self.applications)) as u32;
        let reference = table::reference(number);
        self.time(&reference, &table::code(number), StatusCode::OK)
            .await
    }
}

/// A time that this share of the times does not exceed.
pub fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() * percent).div_ceil(100).saturating_sub(1)]
}

/// In microseconds.
pub fn micros(time: Duration) -> String {
    format!("{:.0} µs", time.as_secs_f64() * 1e6)
}
