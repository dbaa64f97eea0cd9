//! What a screen reader says by itself.

use loket_test_harness::browser::Browser;
use loket_test_harness::{Server, journey};
use serde_json::json;

/// Records every change of the page, and which of them a screen reader announces: those
/// whose closest live region is not off.
const WATCH: &str = "
    window.changes = { all: [], announced: [] };
    const live = '[aria-live], [role=status], [role=alert], [role=log]';
    const record = change => {
        const element = change.target.nodeType === Node.ELEMENT_NODE
            ? change.target : change.target.parentElement;
        const what = `${change.type} in ${element.tagName} ${element.className}`;
        window.changes.all.push(what);
        const region = element.closest(live);
        if (region && region.getAttribute('aria-live') !== 'off') {
            window.changes.announced.push(what);
        }
    };
    new MutationObserver(changes => changes.forEach(record)).observe(document.body, {
        subtree: true, childList: true, attributes: true, characterData: true,
    });";

#[test]
fn nothing_is_announced_on_the_home_page_while_a_minute_passes() {
    journey(|browser, server| {
        at(browser, server, "2026-11-25T10:00:00+08:00", true);
        browser.open("/");
        browser.see("tutup dalam 6 jam 30 menit");
        let calendar = ".lk-hours__save a";
        browser.run(
            "document.querySelector(arguments[0]).focus();
            getSelection().selectAllChildren(document.querySelector('.lk-hours caption'));",
            &[json!(calendar)],
        );
        browser.run(WATCH, &[]);

        // Ticks within the minute touch nothing at all.
        for second in [15, 30, 45] {
            let instant = format!("2026-11-25T10:00:{second}+08:00");
            at(browser, server, &instant, false);
        }
        assert_eq!(changes(browser, "all"), Vec::<String>::new());

        // The minute itself is another text, of which nobody is told.
        at(browser, server, "2026-11-25T10:01:00+08:00", false);
        browser.see("tutup dalam 6 jam 29 menit");
        let details = "characterData in SPAN lk-open__details";
        assert_eq!(changes(browser, "all"), [details]);
        assert_eq!(changes(browser, "announced"), Vec::<String>::new());
        browser.see_focus_on(calendar);
        let selected = browser.read("return getSelection().toString();");
        assert!(!selected.is_empty(), "the selection is lost");
    });
}

/// Sets the clocks of the server and the device, and lets the app look at its own.
#[track_caller]
fn at(browser: &Browser, server: &Server, instant: &str, on_load: bool) {
    server.set_now(instant);
    if on_load {
        browser.set_now_on_load(instant);
    } else {
        browser.set_now(instant);
    }
}

#[track_caller]
fn changes(browser: &Browser, which: &str) -> Vec<String> {
    let changes = browser.run("return window.changes[arguments[0]];", &[json!(which)]);
    serde_json::from_value(changes).expect("a list of changes")
}
