//! The office, fetched once for all pages.

use super::{Request, Retry, spawn_request};
use crate::api::{self, Done};
use leptos::prelude::*;
use loket_domain::office::Office;
use std::sync::Arc;

/// The office and the way to ask for it again.
#[derive(Clone, Copy)]
struct OfficeStore {
    office: ReadSignal<Request<Arc<Office>>>,
    retry: Retry,
}

/// Asks for the office and makes it known to the components below.
pub(super) fn provide_office() {
    let (office, retry) = spawn_request(|done: Done<Arc<Office>>| api::office(Box::new(move |office| done(office.map(Arc::new)))));
    provide_context(OfficeStore { office, retry });
}

/// The office, and the way to ask for it again.
pub fn use_office() -> (ReadSignal<Request<Arc<Office>>>, Retry) {
    if use_context::<OfficeStore>().is_none() {
        provide_office();
    }
    let store = expect_context::<OfficeStore>();
    (store.office, store.retry)
}
