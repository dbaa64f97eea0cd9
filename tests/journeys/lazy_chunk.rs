//! The lazy chunk: the home page must not need it, and every other page must say so when
//! it does not arrive.

use loket_test_harness::browser::Browser;
use loket_test_harness::{ServerOptions, Texts, dist_folder, dist_without, journey, journey_with};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// What the name of the chunk's file begins with.
const CHUNK: &str = "loket-pages-";

#[test]
fn without_the_lazy_chunk_the_home_page_works_and_other_pages_offer_to_try_again() {
    let dist = dist_without(&chunk_file()).unwrap();
    let options = ServerOptions::with_dist(dist.path());
    journey_with(options, |browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/");
        browser.see(texts.get("home.contact_title"));
        // The home page fetches the chunk in advance; a failure shows nowhere yet.
        wait_for_chunk(browser);
        browser.see_not(texts.get("errors.offline_title"));

        let english = Texts::for_language("en");
        browser.click(texts.get("app.other_language"));
        browser.see(english.get("home.contact_title"));
        browser.click(english.get("app.other_language"));
        browser.see(texts.get("home.contact_title"));

        for (place, address) in [("permits", "/izin"), ("complaint", "/aduan")] {
            browser.click(texts.get(&format!("places.{place}")));
            browser.see_address(address);
            browser.see(texts.get("errors.offline_title"));
        }
        browser.click(texts.get("errors.retry"));
        browser.see(texts.get("errors.offline_title"));
        browser.click(texts.get("places.home"));
        browser.see(texts.get("home.contact_title"));
        browser.open_without_waiting("/ini-tidak-ada");
        browser.see(texts.get("not_found.text"));
        browser.open_without_waiting("/status");
        browser.see(texts.get("errors.offline_title"));

        restore_chunk(dist.path());
        browser.click(texts.get("errors.retry"));
        browser.see(texts.get("status.title"));
        browser.click(texts.get("places.permits"));
        browser.see(texts.get("permits.title"));
        browser.expect_only_console_errors_about(CHUNK);
    });
}

/// Delays the chunk until `releaseChunk` is called.
const HOLD_CHUNK: &str = "
    const chunk = arguments[0];
    const originalFetch = window.fetch;
    const held = new Promise((release) => window.releaseChunk = release);
    window.fetch = async (request, ...more) => {
        if (String(request.url || request).includes(chunk)) await held;
        return originalFetch(request, ...more);
    };";

#[test]
fn while_the_lazy_chunk_loads_the_page_shows_a_skeleton() {
    let dist = dist_without(&chunk_file()).unwrap();
    let options = ServerOptions::with_dist(dist.path());
    journey_with(options, |browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/");
        wait_for_chunk(browser);
        restore_chunk(dist.path());
        browser.run(HOLD_CHUNK, &[json!(CHUNK)]);
        browser.click(texts.get("places.permits"));
        browser.see_address("/izin");
        let skeleton = "return !!document.querySelector('main .lk-skeleton');";
        browser.wait_until("a skeleton", skeleton, &[]);
        // Going elsewhere and back does not fetch it twice.
        browser.click(texts.get("places.home"));
        browser.see(texts.get("home.contact_title"));
        browser.click(texts.get("places.permits"));
        browser.run("window.releaseChunk();", &[]);
        browser.see(texts.get("permits.title"));
        browser.see_not(texts.get("errors.offline_title"));
        browser.expect_only_console_errors_about(CHUNK);
    });
}

#[test]
fn after_the_home_page_the_other_pages_need_no_connection_for_their_code() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        browser.open("/");
        wait_for_chunk(browser);
        server.kill();
        browser.click(texts.get("places.status"));
        browser.see(texts.get("status.title"));
        server.start_again();
    });
}

#[test]
fn a_deep_link_preloads_the_lazy_chunk_once() {
    journey(|browser, _| {
        browser.open("/izin/izin-reklame");
        browser.see("Izin Reklame");
        let fetched = "return performance.getEntriesByType('resource')
            .filter((entry) => entry.name.includes(arguments[0]))
            .map((entry) => entry.initiatorType).join(' ');";
        assert_eq!(browser.run(fetched, &[json!(CHUNK)]), "link");
    });
}

/// Waits until the browser has fetched the chunk, or has failed to.
fn wait_for_chunk(browser: &Browser) {
    let fetched = "return performance.getEntriesByType('resource')
        .some((entry) => entry.name.includes(arguments[0]) && entry.responseEnd > 0);";
    browser.wait_until("the lazy chunk", fetched, &[json!(CHUNK)]);
    browser.settle();
}

fn restore_chunk(dist: &Path) {
    for name in [chunk_file(), format!("{}.br", chunk_file())] {
        fs::copy(dist_folder().join(&name), dist.join(&name)).unwrap();
    }
}

fn chunk_file() -> String {
    let name = |path: PathBuf| Some(path.file_name()?.to_str()?.to_owned());
    fs::read_dir(dist_folder())
        .unwrap()
        .filter_map(|entry| name(entry.unwrap().path()))
        .find(|name| name.starts_with(CHUNK) && name.ends_with(".wasm"))
        .expect("the lazy chunk in the built app")
}
