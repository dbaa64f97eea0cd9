//! The state of a request as a citizen sees it.

use crate::api::{ApiError, Done};
use crate::locale::use_texts;
use crate::ui::error_notice;
use leptos::prelude::*;
use loket_ui::{ErasedSignal, reactive, skeleton};
use std::sync::Arc;
use std::time::Duration;

/// How far a request has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Request<T> {
    /// Not sent yet.
    #[default]
    NotSent,
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
pub type Retry = Arc<dyn Fn() + Send + Sync>;

/// After this time a request that is under way is shown as such.
const SLOW: Duration = Duration::from_millis(400);

/// Sends a request now and on every retry.
pub fn spawn_request<T: Send + Sync + 'static>(
    send: impl Fn(Done<T>) + Send + Sync + 'static,
) -> (ErasedSignal<Request<T>>, Retry) {
    let request = ErasedSignal::new(Request::Loading);
    let retry = Arc::new(move || {
        show_as_under_way(request);
        send(Box::new(move |answer| settle(request, answer)));
    });
    retry();
    (request, retry)
}

/// Shows a request as under way: not at all at first, then as loading.
pub(super) fn show_as_under_way<T: Send + Sync + 'static>(request: ErasedSignal<Request<T>>) {
    request.set(Request::Loading);
    let show_as_slow: Box<dyn FnOnce()> = Box::new(move || show_as_slow(request));
    set_timeout(show_as_slow, SLOW);
}

fn show_as_slow<T: Send + Sync + 'static>(request: ErasedSignal<Request<T>>) {
    // The state is gone when the citizen has left the page.
    if request
        .try_get_untracked()
        .is_some_and(|request| matches!(*request, Request::Loading))
    {
        request.set(Request::LoadingSlowly);
    }
}

fn settle<T: Send + Sync + 'static>(
    request: ErasedSignal<Request<T>>,
    answer: Result<T, ApiError>,
) {
    request.set(match answer {
        Ok(value) => Request::Loaded(value),
        Err(error) => Request::Failed(error),
    });
}

/// Shows a request: nothing, a skeleton, the content, or the error, with a button that
/// sends it again where there is no form to do so.
pub fn request_view<T: Send + Sync + 'static>(
    request: ErasedSignal<Request<T>>,
    retry: Option<Retry>,
    content: impl Fn(&T) -> AnyView + Send + 'static,
) -> AnyView {
    reactive(move || match &*request.get() {
        Request::NotSent | Request::Loading => ().into_any(),
        Request::LoadingSlowly => skeleton(use_texts().app.loading),
        Request::Loaded(value) => content(value),
        Request::Failed(error) => error_notice(error, retry.clone()),
    })
}
