//! The office, its clock and the app's English texts.

use super::callback::Done;
use super::transport::{address, get, get_field, get_text};
use crate::platform::base_url::base_url;
use loket_domain::office::Office;

/// The office.
pub fn office(done: Done<Office>) {
    get("office", done);
}

/// The instant by the server's clock, in milliseconds as the browser counts them.
/// `ServerTime` without its Rust: the code that parses instants is in the lazy chunk.
pub fn time(done: Done<f64>) {
    get_field(
        "time",
        "now",
        Box::new(move |now| done(now.map(|now| js_sys::Date::parse(&now)))),
    );
}

/// The address of the hours as a calendar file.
pub fn hours_file() -> String {
    address("office/hours.ics")
}

/// The file of the English texts, which lies beside the app.
pub fn english_texts(done: Done<String>) {
    get_text(&format!("{}/locales/en.toml", base_url()), done);
}
