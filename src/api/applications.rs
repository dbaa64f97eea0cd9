//! The status of one's own application.

use super::callback::Done;
use super::transport::{ApiResponse, IDEMPOTENCY_KEY, post_for_response};
use loket_domain::applications::{Application, ApplicationLookup, ApplicationRating};

/// An application as it was at one time.
pub struct ApplicationVersion {
    /// The application.
    pub application: Application,
    /// The response as text, to be saved where the citizen asked for that.
    pub text: String,
    /// The tag of this version, so that only a newer one is sent again.
    pub etag: Option<String>,
}

/// The application of a reference and its access code. With the tag of a version the
/// error is [`ApiError::Unchanged`] as long as there is no newer one.
pub fn application(lookup: &ApplicationLookup, etag: Option<&str>, done: Done<ApplicationVersion>) {
    let headers: Vec<_> = etag
        .map(|etag| ("If-None-Match", etag))
        .into_iter()
        .collect();
    post_for_response("applications/lookup", lookup, &headers, as_version(done));
}

/// Rates the service in an application that has ended, and gives it as it is then.
pub fn rate_application(
    rating: &ApplicationRating,
    idempotency_key: &str,
    done: Done<ApplicationVersion>,
) {
    let headers = [(IDEMPOTENCY_KEY, idempotency_key)];
    post_for_response("applications/rate", rating, &headers, as_version(done));
}

fn as_version(done: Done<ApplicationVersion>) -> Done<ApiResponse> {
    let read = |response: ApiResponse| {
        response.read().map(|application| ApplicationVersion {
            application,
            text: response.text,
            etag: response.etag,
        })
    };
    Box::new(move |response| done(response.and_then(read)))
}
