//! The state of a request as a citizen sees it.

use crate::api::{ApiError, Done};
use crate::ui::{dynamic, error_notice, skeleton};
use leptos::prelude::*;
use std::time::Duration;

/// How far a request has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Request<T> {
    /// Under way; nothing is shown yet, since most answers come at once.
    Loading,
    /// Under way for so long that the citizen should see it.
    LoadingSlowly,
    /// The answer.
    Loaded(T),
    /// No answer.
    Failed(ApiError),
}

/// Sends the request once more.
pub type Retry = Callback<()>;

/// After this time a request that is under way is shown as such.
const SLOW: Duration = Duration::from_millis(400);

/// Sends a request now and on every retry.
pub fn spawn_request<T: Clone + Send + Sync + 'static>(
    send: impl Fn(Done<T>) + Send + Sync + 'static,
) -> (ReadSignal<Request<T>>, Retry) {
    let (request, set_request) = signal(Request::Loading);
    let retry = Callback::new(move |()| {
        set_request.try_set(Request::Loading);
        set_timeout(move || show_as_slow(set_request), SLOW);
        send(Box::new(move |answer| settle(set_request, answer)));
    });
    retry.run(());
    (request, retry)
}

fn show_as_slow<T: Send + Sync + 'static>(request: WriteSignal<Request<T>>) {
    request.try_maybe_update(|request| {
        let waiting = matches!(request, Request::Loading);
        if waiting {
            *request = Request::LoadingSlowly;
        }
        (waiting, ())
    });
}

/// Writes the answer down. The signal may be gone by then, when the citizen has left
/// the page; then nobody waits for it.
fn settle<T: Send + Sync + 'static>(request: WriteSignal<Request<T>>, answer: Result<T, ApiError>) {
    request.try_set(match answer {
        Ok(value) => Request::Loaded(value),
        Err(error) => Request::Failed(error),
    });
}

/// Shows a request: nothing, a skeleton, the content, or the error with a way on.
pub fn request_view<T: Clone + Send + Sync + 'static>(
    request: ReadSignal<Request<T>>,
    retry: Retry,
    content: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    dynamic(move || match request.get() {
        Request::Loading => ().into_any(),
        Request::LoadingSlowly => skeleton(),
        Request::Loaded(value) => content(value),
        Request::Failed(error) => error_notice(&error, Some(retry)),
    })
}
