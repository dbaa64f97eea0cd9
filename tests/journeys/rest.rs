//! The app comes in two parts: the home page must not need the second one, and every
//! other page must say so when it does not arrive.

use loket_journeys::browser::Browser;
use loket_journeys::{ServerOptions, Texts, dist_folder, dist_without, journey, journey_with};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn without_the_rest_the_home_page_works_and_other_pages_offer_to_try_again() {
    let dist = dist_without(&file_of_the_rest()).unwrap();
    let options = ServerOptions {
        dist: dist.path().to_owned(),
        ..ServerOptions::default()
    };
    journey_with(options, |browser, _| {
        let texts = Texts::of("id");
        browser.open("/");
        browser.see(texts.get("home.contact_title"));
        // The home page fetches the rest in advance; nobody needs to know that it failed.
        wait_for_the_rest(browser);
        browser.see_not(texts.get("errors.offline_title"));

        let english = Texts::of("en");
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
        browser.open_plain("/ini-tidak-ada");
        browser.see(texts.get("not_found.text"));
        browser.open_plain("/status");
        browser.see(texts.get("errors.offline_title"));

        bring_the_rest(dist.path());
        browser.click(texts.get("errors.retry"));
        browser.see(texts.get("status.title"));
        browser.click(texts.get("places.permits"));
        browser.see(texts.get("permits.title"));
        browser.expect_the_console_to_complain_about("/loket-rest-");
    });
}

/// Holds the rest back until it is let go.
const HOLD_THE_REST: &str = "
    const honest = window.fetch;
    const held = new Promise((letGo) => window.letTheRestGo = letGo);
    window.fetch = async (request, ...more) => {
        if (String(request.url || request).includes('/loket-rest-')) await held;
        return honest(request, ...more);
    };";

#[test]
fn while_the_rest_is_on_its_way_the_page_says_that_it_comes() {
    let dist = dist_without(&file_of_the_rest()).unwrap();
    let options = ServerOptions {
        dist: dist.path().to_owned(),
        ..ServerOptions::default()
    };
    journey_with(options, |browser, _| {
        let texts = Texts::of("id");
        browser.open("/");
        wait_for_the_rest(browser);
        bring_the_rest(dist.path());
        browser.run(HOLD_THE_REST, &[]);
        browser.click(texts.get("places.permits"));
        browser.see_address("/izin");
        let skeleton = "return !!document.querySelector('main .lk-skeleton');";
        browser.wait_until("a skeleton", skeleton, &[]);
        // Going elsewhere and back does not fetch it twice.
        browser.click(texts.get("places.home"));
        browser.see(texts.get("home.contact_title"));
        browser.click(texts.get("places.permits"));
        browser.run("window.letTheRestGo();", &[]);
        browser.see(texts.get("permits.title"));
        browser.see_not(texts.get("errors.offline_title"));
        browser.expect_the_console_to_complain_about("/loket-rest-");
    });
}

#[test]
fn after_the_home_page_the_other_pages_need_no_connection_for_the_app_itself() {
    journey(|browser, server| {
        let texts = Texts::of("id");
        browser.open("/");
        wait_for_the_rest(browser);
        server.kill();
        browser.click(texts.get("places.status"));
        browser.see(texts.get("status.title"));
        server.start_again();
    });
}

#[test]
fn a_deep_link_fetches_the_rest_once_and_before_the_app_runs() {
    journey(|browser, _| {
        browser.open("/izin/izin-reklame");
        browser.see("Izin Reklame");
        let fetched = "return performance.getEntriesByType('resource')
            .filter((entry) => entry.name.includes('/loket-rest-'))
            .map((entry) => entry.initiatorType).join(' ');";
        assert_eq!(browser.read(fetched), "link");
    });
}

/// Waits until the browser has the rest, or has seen that it is not there.
fn wait_for_the_rest(browser: &Browser) {
    let asked = "return performance.getEntriesByType('resource')
        .some((entry) => entry.name.includes('/loket-rest-') && entry.responseEnd > 0);";
    browser.wait_until("the rest of the app", asked, &[]);
    browser.settle();
}

fn bring_the_rest(dist: &Path) {
    for name in [file_of_the_rest(), format!("{}.br", file_of_the_rest())] {
        fs::copy(dist_folder().join(&name), dist.join(&name)).unwrap();
    }
}

fn file_of_the_rest() -> String {
    let name = |path: PathBuf| Some(path.file_name()?.to_str()?.to_owned());
    fs::read_dir(dist_folder())
        .unwrap()
        .filter_map(|entry| name(entry.unwrap().path()))
        .find(|name| name.starts_with("loket-rest-") && name.ends_with(".wasm"))
        .expect("the rest of the app in the built app")
}
