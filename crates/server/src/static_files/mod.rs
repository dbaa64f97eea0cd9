//! The built app: its files, how long they may be kept, and its security policy.

mod inline_hashes;
mod kept;
mod policy;

pub use policy::FrameAncestors;

use crate::counter_data::CounterData;
use crate::http::etag;
use crate::http::headers::protect;
use crate::pages::{Encoded, Pages, PublicAddress};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower::ServiceExt as _;
use tower_http::services::{ServeDir, ServeFile};

/// A folder with the built app, and the policy that fits its page.
#[derive(Clone, Debug)]
pub struct Dist {
    folder: PathBuf,
    policy: HeaderValue,
    embeddable: bool,
    html: Arc<str>,
    pages: Pages,
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
            html: html.into(),
            pages: Pages::default(),
        })
    }

    /// With a page for each address of the app.
    ///
    /// # Errors
    /// Why they cannot be made.
    pub fn with_pages(
        mut self,
        data: &CounterData,
        address: Option<&PublicAddress>,
    ) -> Result<Self, String> {
        self.pages = Pages::of(&self.html, data, address)?;
        Ok(self)
    }

    /// The pages.
    pub fn pages(&self) -> &Pages {
        &self.pages
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
    if let Some(response) = made(&dist, &parts) {
        return response;
    }
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
    finish(&dist, &mut response, caching);
    response
}

/// What was made from the data rather than built: the page of an address, the sitemap, and
/// what crawlers may read.
fn made(dist: &Dist, request: &Parts) -> Option<Response> {
    if request.method != Method::GET && request.method != Method::HEAD {
        return None;
    }
    let path = request.uri.path();
    let text = |kind: &'static str, text: &str| {
        ([(header::CONTENT_TYPE, kind)], text.to_owned()).into_response()
    };
    let mut response = match path {
        "/sitemap.xml" => text("application/xml", dist.pages.sitemap()?),
        "/robots.txt" if !dist.pages.robots().is_empty() => {
            text("text/plain; charset=utf-8", dist.pages.robots())
        }
        path => page(dist.pages.page(path)?, &request.headers),
    };
    finish(dist, &mut response, kept::cache_control(""));
    Some(response)
}

fn page(page: &Arc<Encoded>, headers: &HeaderMap) -> Response {
    page.want();
    let (encoding, bytes) = page.for_reader(headers);
    let tag = page.etag(encoding);
    let mut response = if etag::is_known(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = (header::CONTENT_TYPE, "text/html; charset=utf-8");
        ([kind], bytes.to_vec()).into_response()
    };
    let headers = response.headers_mut();
    if let Some(name) = encoding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// What every answer has.
fn finish(dist: &Dist, response: &mut Response, caching: HeaderValue) {
    let succeeded = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = if succeeded { caching } else { kept::NOT };
    let headers = response.headers_mut();
    kept::name_charset(headers);
    headers.insert(header::CACHE_CONTROL, caching);
    headers.insert(header::CONTENT_SECURITY_POLICY, dist.policy.clone());
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    protect(response, dist.embeddable);
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
