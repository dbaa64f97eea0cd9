//! Permits.

use super::callback::Done;
use super::transport::get;
use loket_domain::permits::{Performance, Permit, PermitCatalogue};
use std::sync::Arc;

/// The catalogue, shared because the search looks through it on every keystroke.
pub fn permits(done: Done<Arc<PermitCatalogue>>) {
    get(
        "permits",
        Box::new(move |catalogue| done(catalogue.map(Arc::new))),
    );
}

/// One permit.
pub fn permit(id: &str, done: Done<Permit>) {
    get(&permit_path(id), done);
}

/// How long the applications for a permit took.
pub fn performance(id: &str, done: Done<Performance>) {
    get(&format!("{}/performance", permit_path(id)), done);
}

fn permit_path(id: &str) -> String {
    format!("permits/{}", String::from(js_sys::encode_uri_component(id)))
}
