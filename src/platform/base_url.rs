//! The URL path below which the app is served.

use leptos::prelude::document;

/// The path below which the app is served, without a slash at its end: `""` at the root
/// of a host, `/loket` when built for that public URL.
///
/// Read from the address under which the bundler preloads the app's own script. A
/// `<base>` element would say it too, but would also turn every `#fragment` of the page
/// into a link to the root.
pub fn base_url() -> String {
    let script = document()
        .query_selector("link[rel=modulepreload]")
        .ok()
        .flatten();
    let address = script
        .and_then(|link| link.get_attribute("href"))
        .unwrap_or_default();
    address
        .rsplit_once('/')
        .map(|(folder, _)| folder.to_owned())
        .unwrap_or_default()
}
