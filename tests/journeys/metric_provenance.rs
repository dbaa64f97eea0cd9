//! No figure is bare: beside each stand its source, its period and its state.

use loket_test_harness::browser::Browser;
use loket_test_harness::{Texts, journey};
use serde_json::json;

/// What has digits and is no measured figure, and why.
const NO_FIGURES: &[(&str, &str)] = &[
    (
        ".lk-open, .lk-columns",
        "opening hours and how to reach the office",
    ),
    // Rules, dates and the names of periods, where the page says that they are.
    ("[data-no-figure]", "a rule, a date, a period"),
    // The promise itself, which says its state.
    (".lk-promise__headline", "a promise"),
    // What the standards of permits promise: `says_its_state` looks whether the page does.
    (STANDARDS, "the service standards of permits"),
    (
        "[role=status], .lk-step",
        "how much is found, how far a form has come",
    ),
    // One's own application or complaint, and what is typed.
    ("#hasil, form, .lk-receipt", "one's own case"),
    (".lk-basis", "the basis itself"),
];

const STANDARDS: &str = "article, .lk-results";

/// Where the standards of permits are shown, the page says how official they are.
fn says_its_state(browser: &Browser) -> bool {
    let script = "return !document.querySelector(arguments[0])
        || !!document.querySelector('main .lk-notice--warning')?.checkVisibility();";
    browser.run(script, &[json!(STANDARDS)]) == json!(true)
}

/// Every text with a digit in the main part of the page that is neither with its basis nor
/// known to be no figure. A basis counts when it is seen, and has a source, a period and a
/// state.
fn bare_figures(browser: &Browser) -> Vec<String> {
    let known: Vec<&str> = NO_FIGURES.iter().map(|(selector, _)| *selector).collect();
    let script = r#"
        const known = arguments[0].join(', ');
        const isSeen = (element) => element.checkVisibility() && element.getClientRects().length > 0;
        const isBased = (block) => [...block.querySelectorAll('[data-basis]')].some((basis) => {
            const parts = [...basis.querySelectorAll('span')].map((part) => part.innerText.trim());
            return isSeen(basis) && parts.length >= 3 && parts.every((part) => part !== '')
                && /\d{4}/.test(parts[1]);
        });
        const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        const bare = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const parent = text.parentElement;
            if (!/\d/.test(text.data) || parent.closest(known)) continue;
            const block = parent.closest('[data-figures]');
            if (!block || !isBased(block)) bare.push(text.data.trim());
        }
        return bare;"#;
    let bare = browser.run(script, &[json!(known)]);
    let bare = bare.as_array().cloned().unwrap_or_default();
    bare.iter()
        .map(|text| text.as_str().unwrap_or("?").to_owned())
        .collect()
}

/// How many figures stand with their basis.
fn based_figures(browser: &Browser) -> u64 {
    let count = browser.run(
        "return document.querySelectorAll('main [data-figures] [data-basis]').length;",
        &[],
    );
    count.as_u64().unwrap_or(0)
}

/// Also what is folded away.
fn bare_on(browser: &Browser) -> Vec<String> {
    browser.run(
        "for (const part of document.querySelectorAll('details')) part.open = true;",
        &[],
    );
    browser.settle();
    bare_figures(browser)
}

/// The pages, a text that is there once their data have arrived, and how many blocks of
/// figures they have at least.
const PAGES: [(&str, &str, u64); 13] = [
    ("/", "home.contact_title", 0),
    ("/izin", "provenance.sample_title", 0),
    ("/izin/izin-reklame", "performance.title", 1),
    ("/izin/sip-perawat", "performance.title", 1),
    ("/izin/pbg", "performance.title", 1),
    ("/cari-izin", "finder.search", 0),
    ("/status", "status.title", 0),
    ("/aduan", "complaint.kind", 0),
    ("/aduan/status", "complaint.follow_title", 0),
    ("/aduan/register", "register.months", 1),
    ("/zona-integritas", "integrity.service_promise", 0),
    ("/zona-integritas/nilai", "scores.trainings", 2 + 5 + 3),
    (
        "/zona-integritas/evaluasi",
        "evaluation.satisfaction_text",
        10 + 2 + 2,
    ),
];

#[test]
fn no_figure_on_any_page_is_without_source_period_and_state() {
    for language in ["id", "en"] {
        journey(|browser, server| {
            let texts = Texts::for_language(language);
            let sent = server.request(
                "POST",
                "/api/v1/complaints",
                &[
                    ("content-type", "application/json"),
                    ("idempotency-key", "6f1d2a4490c14a0e0000000001"),
                ],
                r#"{"kind": "service", "identity": "anonymous",
                    "message": "Antrean panjang sekali dan tanpa nomor."}"#,
            );
            assert_eq!(sent.status, 201);
            if language == "en" {
                browser.open("/");
                browser.click("English");
            }
            let mut all_bare = Vec::new();
            for (page, arrived, figures) in PAGES {
                browser.open(page);
                browser.see(texts.get(arrived));
                let bare = bare_on(browser);
                if !bare.is_empty() {
                    all_bare.push(format!("{page}: {}", bare.join(" | ")));
                }
                assert!(says_its_state(browser), "{page} does not say its state");
                let based = based_figures(browser);
                assert!(
                    based >= figures,
                    "{page} has {based} figures with their basis"
                );
            }
            assert!(all_bare.is_empty(), "bare figures: {all_bare:#?}");
        });
    }
}

/// The check itself would notice: a figure whose basis is not seen, has no period, or is
/// not there.
#[test]
fn a_bare_figure_is_noticed() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        for spoiled in [
            "document.querySelector('[data-basis]').remove();",
            "document.querySelector('[data-basis]').hidden = true;",
            "document.querySelector('[data-basis] span:nth-of-type(2)').innerText = 'dulu';",
            "document.querySelector('[data-basis] span:last-of-type').innerText = '';",
            "document.querySelector('main h1').append(' 83,86');",
        ] {
            browser.open("/zona-integritas/nilai");
            browser.see(texts.get("scores.trainings"));
            assert_eq!(bare_figures(browser), Vec::<String>::new());
            browser.run(spoiled, &[]);
            assert_ne!(bare_figures(browser), Vec::<String>::new(), "{spoiled}");
        }
    });
}
