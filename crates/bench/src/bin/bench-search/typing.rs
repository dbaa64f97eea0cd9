//! Types queries into the search of a catalogue of one size, and measures each letter.

use crate::workload::{CPU_SLOWDOWN, QUERIES};
use loket_test_harness::browser::Browser;
use loket_test_harness::{Server, ServerOptions, content_with_generated_permits};
use serde_json::{Value, json};
use std::io;

/// What was measured, in milliseconds.
pub struct Measurement {
    /// The answer with the catalogue, as JSON.
    pub catalogue_bytes: f64,
    /// When the whole answer was there.
    pub received: f64,
    /// When the first permits were drawn.
    pub shown: f64,
    /// Each letter: the whole, the event, what it left behind, layout.
    pub letters: Vec<[f64; 4]>,
    /// The slowest letters, with what had been typed by then.
    pub slowest: Vec<(String, [f64; 4])>,
    /// The longest task after the last letter of some words.
    pub longest_pause: f64,
    /// How much slower a loop was than without the slowing down.
    pub slower: f64,
}

/// Longer than the app waits before the address follows.
const PAUSE: u32 = 700;

/// How many of the slowest letters are listed.
const SLOWEST_LISTED: usize = 3;

/// Opens a catalogue of this many permits and types the queries.
///
/// # Errors
/// When the catalogue cannot be written.
pub fn measure(permits: usize) -> io::Result<Measurement> {
    let content = content_with_generated_permits(permits)?;
    let server = Server::start(ServerOptions::with_content(content.path()));
    let browser = Browser::start(server.address());
    browser.open("/");
    let usual = time_of_a_loop(&browser);
    browser.throttle_cpu(CPU_SLOWDOWN);
    let slower = time_of_a_loop(&browser) / usual;
    browser.record_first_appearance(".lk-results__item");
    browser.open("/izin");
    browser.wait_until("the catalogue", "return window.firstSeen;", &[]);
    let opened = browser.run(OPENED, &[]);
    let number = |value: &Value| value.as_f64().unwrap_or_default();

    let mut letters = Vec::new();
    let mut slowest = Vec::new();
    let mut longest_pause = 0.0_f64;
    for query in QUERIES {
        let typed =
            browser.run_async_with(include_str!("keystrokes.js"), &[json!(query), json!(PAUSE)]);
        longest_pause = longest_pause.max(number(&typed["pause"]));
        let measured = typed["letters"].as_array().into_iter().flatten();
        for (letter, typed) in measured.zip(query.char_indices()) {
            let parts = [0, 1, 2, 3].map(|part| number(&letter[part]));
            letters.push(parts);
            slowest.push((query[..=typed.0].to_owned(), parts));
        }
    }
    slowest.sort_by(|(_, one), (_, other)| other[0].total_cmp(&one[0]));
    slowest.truncate(SLOWEST_LISTED);
    Ok(Measurement {
        catalogue_bytes: number(&opened["bytes"]),
        received: number(&opened["received"]),
        shown: number(&opened["shown"]),
        letters,
        slowest,
        longest_pause,
        slower,
    })
}

const OPENED: &str = "
    const catalogue = performance.getEntriesByType('resource').find((entry) => entry.name.endsWith('/permits'));
    return { bytes: catalogue.decodedBodySize, received: catalogue.responseEnd, shown: window.firstSeen };";

/// How long the same work takes, to see that the slowing down is real.
fn time_of_a_loop(browser: &Browser) -> f64 {
    let script = "const loop = () => {
            const start = performance.now();
            let sum = 0;
            for (let turn = 0; turn < 3e7; turn += 1) sum += turn % 7;
            return [performance.now() - start, sum][0];
        };
        loop();
        return Math.min(loop(), loop(), loop());";
    browser.run(script, &[]).as_f64().unwrap_or(f64::NAN)
}
