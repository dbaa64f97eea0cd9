//! The state of a request as a citizen sees it.

use crate::api::ApiError;
use crate::ui::{dynamic, error_notice, skeleton};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
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
pub fn spawn_request<T, F>(fetch: impl Fn() -> F + Send + Sync + 'static) -> (ReadSignal<Request<T>>, Retry)
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let (request, set_request) = signal(Request::Loading);
    let retry = Callback::new(move |()| follow(set_request, fetch()));
    retry.run(());
    (request, retry)
}

/// Runs a request and writes its state into a signal. The signal may be gone by the
/// time of the answer, when the citizen has left the page; then nobody waits for it.
fn follow<T: Send + Sync + 'static>(
    state: WriteSignal<Request<T>>,
    answer: impl Future<Output = Result<T, ApiError>> + 'static,
) {
    state.try_set(Request::Loading);
    set_timeout(
        move || {
            state.try_maybe_update(|state| {
                let waiting = matches!(state, Request::Loading);
                if waiting {
                    *state = Request::LoadingSlowly;
                }
                (waiting, ())
            });
        },
        SLOW,
    );
    spawn_local(async move {
        let outcome = match answer.await {
            Ok(value) => Request::Loaded(value),
            Err(error) => Request::Failed(error),
        };
        state.try_set(outcome);
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
