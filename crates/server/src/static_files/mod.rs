//! The built app: its files, how long they may be kept, and its security policy.

mod inline_hashes;
mod kept;
mod policy;

pub use policy::FrameAncestors;

use crate::http::headers::protect;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::{Path, PathBuf};
use tower::ServiceExt as _;
use tower_http::services::{ServeDir, ServeFile};

/// A folder with the built app, and the policy that fits its page.
#[derive(Clone, Debug)]
pub struct Dist {
    folder: PathBuf,
    policy: HeaderValue,
    embeddable: bool,
}

/// Why a folder cannot be served.
#[derive(Debug)]
pub enum DistUnusable {
    /// There is no page in it.
    Missing(PathBuf),
    /// Its page cannot be read or has something in it that no policy can name.
    Page(PathBuf, String),
}

impl Dist {
    /// Reads the page of a built app and derives its policy.
    ///
    /// # Errors
    /// [`DistUnusable`] when there is no page or it cannot be understood.
    pub fn open(folder: &Path, frame_ancestors: &FrameAncestors) -> Result<Self, DistUnusable> {
        let page = folder.join("index.html");
        if !page.is_file() {
            return Err(DistUnusable::Missing(folder.to_owned()));
        }
        let unusable = |reason: String| DistUnusable::Page(page.clone(), reason);
        let html = std::fs::read_to_string(&page).map_err(|error| unusable(error.to_string()))?;
        let policy = policy::of_page(&html, frame_ancestors).map_err(unusable)?;
        Ok(Self {
            folder: folder.to_owned(),
            policy,
            embeddable: frame_ancestors.include_other_sites(),
        })
    }

    /// The value of `Content-Security-Policy`.
    pub fn policy(&self) -> &HeaderValue {
        &self.policy
    }
}

/// Serves the files; every other path without a file extension is the app's page.
pub fn router(dist: Dist) -> Router {
    Router::new().fallback(serve).with_state(dist)
}

async fn serve(State(dist): State<Dist>, request: Request) -> Response {
    let file_name = request.uri().path().rsplit('/').next().unwrap_or_default();
    let caching = kept::cache_control(file_name);
    let is_page_of_app = !file_name.contains('.');
    let (parts, _) = request.into_parts();
    let asked = |parts| Request::from_parts(parts, Body::empty());

    let files = ServeDir::new(&dist.folder)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let mut response = answer(files.oneshot(asked(parts.clone())).await);
    if response.status() == StatusCode::NOT_FOUND {
        // A missing script or wasm must never be answered with a page: the browser
        // would try to run it.
        response = if is_page_of_app {
            let page = ServeFile::new(dist.folder.join("index.html"))
                .precompressed_br()
                .precompressed_gzip();
            answer(page.oneshot(asked(parts)).await)
        } else {
            (StatusCode::NOT_FOUND, "Not found\n").into_response()
        };
    }
    let succeeded = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = if succeeded { caching } else { kept::NOT };
    let headers = response.headers_mut();
    kept::name_charset(headers);
    headers.insert(header::CACHE_CONTROL, caching);
    headers.insert(header::CONTENT_SECURITY_POLICY, dist.policy.clone());
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    protect(&mut response, dist.embeddable);
    response
}

fn answer<B>(result: Result<axum::http::Response<B>, impl std::fmt::Display>) -> Response
where
    axum::http::Response<B>: IntoResponse,
{
    result.map_or_else(
        |error| {
            tracing::error!(%error, "a file of the app cannot be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        },
        IntoResponse::into_response,
    )
}

impl std::fmt::Display for DistUnusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DistUnusable::Missing(folder) => write!(
                f,
                "there is no built app in {}: index.html is missing.\n\
                 Run `cargo xtask build` first, name its folder with --dist or LOKET_DIST, or \
                 use `--dist none` to serve the API alone.",
                folder.display()
            ),
            DistUnusable::Page(page, reason) => write!(
                f,
                "the app's page {} cannot be served: {reason}.\n\
                 Run `cargo xtask build` to build it again.",
                page.display()
            ),
        }
    }
}

impl std::error::Error for DistUnusable {}
