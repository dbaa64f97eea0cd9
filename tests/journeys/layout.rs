//! Whether everything fits, can be reached with a thumb, and stays where it is.

use loket_test_harness::browser::keyboard::TAB;
use loket_test_harness::browser::{NARROW_PHONE, PHONE, WIDE};
use loket_test_harness::{Complaint, Texts, journey, sample_application};
use serde_json::json;

const PAGES: [&str; 13] = [
    "/",
    "/izin",
    "/izin?cari=zzzz",
    "/izin/izin-reklame",
    "/izin/pbg?varian=usaha",
    "/cari-izin",
    "/cari-izin?tanya=business&jawab=3",
    "/status",
    "/aduan",
    "/aduan/status",
    "/aduan/register",
    "/zona-integritas",
    "/ini-tidak-ada",
];

/// What sticks out of the screen to the side.
const TOO_WIDE: &str = "
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return '';
    const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1);
    return document.documentElement.scrollWidth + ' > ' + width + ': '
        + out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)).join(' ');";

/// What can be pressed and is lower or narrower than a thumb needs.
const TOO_SMALL: &str = "
    return [...document.querySelectorAll(arguments[0])].filter(isShown).filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width < arguments[1] || box.height < arguments[1];
    }).map((element) => tidy(element.innerText) + ' ' + JSON.stringify(element.getBoundingClientRect())).join(' ');";

#[test]
fn no_page_is_wider_than_the_screen_and_the_thumb_finds_its_targets() {
    journey(|browser, _| {
        for language in ["id", "en"] {
            for page in PAGES {
                let mark = if page.contains('?') { '&' } else { '?' };
                browser.resize(PHONE);
                browser.open(&format!("{page}{mark}lang={language}"));
                browser.wait_until(
                    "the content",
                    "return !document.querySelector('.lk-skeleton') && pageText().length > 150;",
                    &[],
                );
                for size in [NARROW_PHONE, PHONE, WIDE] {
                    browser.resize(size);
                    browser.settle();
                    let at = format!("{page} in {language} at {}", size.width);
                    assert_eq!(browser.read(TOO_WIDE), "", "{at}");
                    // Thumbs need more than the pointer of a mouse.
                    let least = if size == WIDE { 24 } else { 44 };
                    let targets = ".lk-places__link, .lk-language, .lk-button, .lk-tasks__link, \
                        .lk-input, .lk-check__label, .lk-choice__label";
                    assert_eq!(
                        browser.run(TOO_SMALL, &[json!(targets), json!(least)]),
                        json!(""),
                        "{at}"
                    );
                }
            }
        }
    });
}

#[test]
fn an_application_fits_the_screen_in_every_state() {
    journey(|browser, _| {
        for language in ["id", "en"] {
            let texts = Texts::for_language(language);
            browser.open(&format!("/status?lang={language}"));
            browser.see(texts.get("status.lead"));
            for status in [11, 15, 40, 41, 43, 44, 45, 50, 57, 90] {
                let sample = sample_application(status);
                browser.resize(PHONE);
                browser.fill("reference", &sample.reference);
                browser.fill("access_code", &sample.access_code);
                browser.click(texts.get("status.submit"));
                browser.see(texts.get("status.history"));
                for size in [NARROW_PHONE, PHONE, WIDE] {
                    browser.resize(size);
                    browser.settle();
                    let at = format!("{status} in {language} at {}", size.width);
                    assert_eq!(browser.read(TOO_WIDE), "", "{at}");
                }
                browser.click(texts.get("status.forget"));
                browser.see_no_more(texts.get("status.history"));
            }
        }
    });
}

/// The headings of the steps of a complaint, the last one first.
const STEPS: [&str; 6] = [
    "review.title",
    "complaint.person_title",
    "evidence.title",
    "complaint.story_title",
    "complaint.identity_title",
    "complaint.title",
];

#[test]
fn every_step_of_a_complaint_fits_the_screen_and_the_thumb() {
    journey(|browser, _| {
        for language in ["id", "en"] {
            let complaint = Complaint {
                language,
                identity: "confidential",
                ..Complaint::default()
            };
            browser.resize(PHONE);
            browser.open(&format!("/aduan?lang={language}"));
            complaint.write(browser);
            // From the last step back to the first, and the receipt in the end.
            for (place, heading) in STEPS.iter().chain(&["receipt.title"]).enumerate() {
                browser.resize(PHONE);
                if *heading == "receipt.title" {
                    for heading in STEPS.iter().rev().skip(1) {
                        complaint.next(browser);
                        complaint.see_step(browser, heading);
                    }
                    complaint.send(browser);
                    browser.click(Texts::for_language(language).get("receipt.done"));
                } else if place > 0 {
                    browser.go_back();
                    complaint.see_step(browser, heading);
                }
                for size in [NARROW_PHONE, PHONE, WIDE] {
                    browser.resize(size);
                    browser.settle();
                    let at = format!("{} in {language} at {}", browser.address(), size.width);
                    assert_eq!(browser.read(TOO_WIDE), "", "{at}");
                    let least = if size == WIDE { 24 } else { 44 };
                    let targets =
                        ".lk-button, .lk-input, .lk-check__label, .lk-choice__label, .lk-change";
                    assert_eq!(
                        browser.run(TOO_SMALL, &[json!(targets), json!(least)]),
                        json!(""),
                        "{at}"
                    );
                }
            }
            complaint.confirm_receipt_saved(browser);
        }
    });
}

#[test]
fn the_first_screen_begins_with_the_header_and_has_the_three_tasks() {
    journey(|browser, server| {
        for page in PAGES {
            browser.open(page);
            let top = "return document.querySelector('.lk-header').getBoundingClientRect().top;";
            assert_eq!(browser.read(top), "0", "{page}");
        }
        server.set_now("2026-11-24T09:30:00+08:00");
        browser.set_now_on_load("2026-11-24T09:30:00+08:00");
        for language in ["id", "en"] {
            browser.open(&format!("/?lang={language}"));
            browser.wait_until(
                "the live line",
                "return document.querySelector('[data-open]');",
                &[],
            );
            let lowest = "return document.querySelector('.lk-places').getBoundingClientRect().top
                - document.querySelector('.lk-tasks').getBoundingClientRect().bottom;";
            let room: f64 = browser.read(lowest).parse().expect("a number");
            assert!(room >= 0.0, "the tasks are {room} px too low in {language}");
        }
    });
}

#[test]
fn on_a_phone_the_places_are_in_a_bar_at_the_bottom() {
    journey(|browser, _| {
        browser.open("/izin");
        browser.see(Texts::for_language("id").get("provenance.sample_title"));
        browser.run("window.scrollTo(0, document.body.scrollHeight);", &[]);
        browser.settle();
        let at_the_bottom =
            "const box = document.querySelector('.lk-places').getBoundingClientRect();
            return Math.round(innerHeight - box.bottom) === 0 && box.width === innerWidth;";
        browser.wait_until("the bar at the bottom", at_the_bottom, &[]);
        // The last words of the page are not hidden behind it.
        let covered = "const last = document.querySelector('.lk-footer__inner').lastElementChild.getBoundingClientRect();
            return last.bottom <= document.querySelector('.lk-places').getBoundingClientRect().top;";
        browser.wait_until("the footer above the bar", covered, &[]);
        browser.resize(WIDE);
        browser.settle();
        let on_top =
            "return document.querySelector('.lk-places').getBoundingClientRect().top < 100;";
        browser.wait_until("the places in the header", on_top, &[]);
    });
}

/// Whether something lies over the middle of what has the focus.
const FOCUS_IS_HIDDEN: &str = "
    const focused = document.activeElement;
    const box = focused.getBoundingClientRect();
    const inside = (value, limit) => Math.min(Math.max(value, 1), limit - 1);
    const top = document.elementFromPoint(
        inside(box.left + Math.min(box.width / 2, 40), innerWidth),
        inside(box.top + box.height / 2, innerHeight));
    const seen = !!top && (focused.contains(top) || top.contains(focused) || (focused.labels && [...focused.labels].includes(top)));
    return seen ? '' : tidy(focused.outerHTML).slice(0, 160) + ' under ' + (top && top.outerHTML.slice(0, 80));";

#[test]
fn whoever_goes_through_a_page_by_keyboard_always_sees_where_they_are() {
    journey(|browser, _| {
        for page in ["/", "/izin", "/izin/izin-reklame", "/cari-izin", "/aduan"] {
            browser.open(page);
            browser.see(Texts::for_language("id").get("app.footer_promise"));
            let mut stops = 0;
            while stops == 0 || browser.read("return document.activeElement.tagName;") != "BODY" {
                browser.type_keys(TAB);
                assert_eq!(browser.read(FOCUS_IS_HIDDEN), "", "stop {stops} of {page}");
                stops += 1;
                assert!(stops < 80, "the focus does not leave {page}");
            }
            assert!(stops > 7, "{page} has only {stops} stops");
        }
    });
}

/// The sum of all shifts, those after a touch included.
const SHIFTS: &str = "
    const done = arguments[arguments.length - 1];
    new PerformanceObserver((list) => {
        const shifts = list.getEntries();
        const moved = (shift) => (shift.sources || []).map((source) => source.node && source.node.className);
        done({
            sum: shifts.reduce((sum, shift) => sum + shift.value, 0),
            moved: shifts.map((shift) => shift.value.toFixed(4) + ' ' + moved(shift)).join('; '),
        });
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done({ sum: 0, moved: '' }), 300);";

#[test]
fn nothing_jumps_when_the_app_replaces_the_prerendered_page() {
    journey(|browser, _| {
        // Slow enough that the prerendered page is seen first.
        browser.throttle_network();
        for (page, size) in [
            ("/", PHONE),
            ("/", NARROW_PHONE),
            ("/", WIDE),
            ("/izin", PHONE),
            ("/aduan", PHONE),
        ] {
            browser.resize(size);
            browser.open_without_waiting(page);
            let waiting = "return performance.getEntriesByType('paint').length > 0;";
            browser.wait_until("the prerendered page", waiting, &[]);
            browser.wait_until(
                "the app to run",
                "return document.getElementById('loket').dataset.state === 'running';",
                &[],
            );
            browser.wait_until("the office", "return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('/api/v1/office'));", &[]);
            browser.settle();
            let shifts = browser.run_async(SHIFTS);
            let sum = shifts["sum"].as_f64().expect("a number");
            println!(
                "layout shift of {page} at {}: {sum:.4} {}",
                size.width, shifts["moved"]
            );
            assert!(
                sum < 0.05,
                "{page} at {}: {sum} {}",
                size.width,
                shifts["moved"]
            );
        }
    });
}
