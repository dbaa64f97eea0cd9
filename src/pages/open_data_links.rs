//! Links to what a page shows as open data.

use crate::api;
use crate::locale::Locale;
use loket_ui::{Element, el};

/// Links to download the data.
pub fn open_data_links(locale: Locale, dataset: &str) -> Element {
    let link = |form: &'static str, name: &'static str| {
        el("a")
            .attr("href", api::open_data_file(dataset, form))
            .attr("rel", "external")
            .child(name)
    };
    el("p")
        .class("lk-quiet")
        .child(locale.texts().basis.open_data)
        .child(" ")
        .child(link("csv", "CSV"))
        .child(" · ")
        .child(link("json", "JSON"))
}
