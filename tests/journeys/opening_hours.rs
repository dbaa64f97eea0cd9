//! Open or closed at fixed instants, on a device whose zone is another continent's.

use loket_journeys::{Texts, journey};
use serde_json::json;

/// Instant, state, and what the line says in Indonesian and in English beside it.
/// 2026 has a calendar, 2027 has none yet.
const INSTANTS: [(&str, &str, &str, &str); 20] = [
    (
        "2026-11-23T07:59:59+08:00",
        "closed",
        "Buka hari ini pukul 08.00 WITA",
        "Opens today at 08:00 WITA",
    ),
    (
        "2026-11-23T08:00:00+08:00",
        "open",
        "sampai pukul 16.30 WITA",
        "until 16:30 WITA",
    ),
    (
        "2026-11-23T16:29:59+08:00",
        "open",
        "sampai pukul 16.30 WITA",
        "until 16:30 WITA",
    ),
    (
        "2026-11-23T16:30:00+08:00",
        "closed",
        "Buka besok pukul 08.00 WITA",
        "Opens tomorrow at 08:00 WITA",
    ),
    (
        "2026-11-24T00:00:00+08:00",
        "closed",
        "Buka hari ini pukul 08.00 WITA",
        "Opens today at 08:00 WITA",
    ),
    (
        "2026-11-26T15:59:59+08:00",
        "open",
        "sampai pukul 16.00 WITA",
        "until 16:00 WITA",
    ),
    (
        "2026-11-26T16:00:00+08:00",
        "closed",
        "Buka besok pukul 08.30 WITA",
        "Opens tomorrow at 08:30 WITA",
    ),
    (
        "2026-11-27T08:29:59+08:00",
        "closed",
        "Buka hari ini pukul 08.30 WITA",
        "Opens today at 08:30 WITA",
    ),
    (
        "2026-11-27T10:59:59+08:00",
        "open",
        "sampai pukul 11.00 WITA",
        "until 11:00 WITA",
    ),
    (
        "2026-11-27T11:00:00+08:00",
        "closed",
        "Buka Senin, 30 November 2026, pukul 08.00 WITA",
        "Opens Monday, 30 November 2026, at 08:00 WITA",
    ),
    (
        "2026-11-28T10:00:00+08:00",
        "closed",
        "Buka Senin, 30 November 2026, pukul 08.00 WITA",
        "Opens Monday, 30 November 2026, at 08:00 WITA",
    ),
    (
        "2026-11-29T10:00:00+08:00",
        "closed",
        "Buka besok pukul 08.00 WITA",
        "Opens tomorrow at 08:00 WITA",
    ),
    // Collective leave, then Christmas and its weekend.
    (
        "2026-12-23T16:30:00+08:00",
        "closed",
        "Buka Senin, 28 Desember 2026, pukul 08.00 WITA",
        "Opens Monday, 28 December 2026, at 08:00 WITA",
    ),
    (
        "2026-12-24T10:00:00+08:00",
        "closed",
        "Cuti bersama Natal. Buka Senin, 28 Desember 2026",
        "Collective leave for Christmas. Opens Monday, 28 December 2026",
    ),
    (
        "2026-12-25T10:00:00+08:00",
        "closed",
        "Kelahiran Yesus Kristus (Natal). Buka Senin, 28 Desember 2026",
        "Christmas Day. Opens Monday, 28 December 2026",
    ),
    (
        "2026-12-28T10:00:00+08:00",
        "open",
        "sampai pukul 16.30 WITA",
        "until 16:30 WITA",
    ),
    (
        "2026-12-31T15:59:00+08:00",
        "open",
        "sampai pukul 16.00 WITA",
        "until 16:00 WITA",
    ),
    (
        "2026-12-31T16:00:00+08:00",
        "closed",
        "Buka besok pukul 08.30 WITA",
        "Opens tomorrow at 08:30 WITA",
    ),
    (
        "2027-01-04T10:00:00+08:00",
        "open",
        "sampai pukul 16.30 WITA",
        "until 16:30 WITA",
    ),
    (
        "2027-01-09T10:00:00+08:00",
        "closed",
        "Buka Senin, 11 Januari 2027, pukul 08.00 WITA",
        "Opens Monday, 11 January 2027, at 08:00 WITA",
    ),
];

/// From this instant on, what the line promises rests on a year without a calendar.
const UNVERIFIED_FROM: &str = "2026-12-31T16:00:00+08:00";

#[test]
fn open_or_closed_is_said_by_the_clock_of_the_office() {
    journey(|browser, _| {
        browser.open("/");
        let zone = browser.read("return Intl.DateTimeFormat().resolvedOptions().timeZone;");
        assert_eq!(zone, "America/New_York");
        for language in ["id", "en"] {
            let texts = Texts::of(language);
            browser.open(&format!("/?lang={language}"));
            for (instant, state, indonesian, english) in INSTANTS {
                browser.set_now(instant);
                let details = if language == "id" {
                    indonesian
                } else {
                    english
                };
                let word = texts.get(if state == "open" {
                    "home.open_now"
                } else {
                    "home.closed_now"
                });
                let script = "const line = document.querySelector('.lk-open');
                    const state = line.querySelector('[data-open]');
                    return !!state && state.dataset.open === arguments[0]
                        && tidy(state.innerText) === arguments[1]
                        && tidy(line.innerText).includes(arguments[2]);";
                browser.wait_until(
                    &format!(
                        "{instant}: {state}, {details}; the line says {}",
                        browser.text_of(".lk-open")
                    ),
                    script,
                    &[json!(state), json!(word), json!(details)],
                );
                let doubted = browser
                    .text_of(".lk-open")
                    .contains(texts.get("home.calendar_not_verified"));
                assert_eq!(
                    doubted,
                    instant >= UNVERIFIED_FROM,
                    "{instant}: {}",
                    browser.text_of(".lk-open")
                );
            }
        }
    });
}

#[test]
fn an_hour_that_passes_while_the_page_is_open_changes_the_line_by_itself() {
    journey(|browser, _| {
        browser.set_now_from_the_start("2026-11-27T10:59:58+08:00");
        browser.open("/");
        browser.see("sampai pukul 11.00 WITA");
        // The clock goes on and nothing tells the app: it has to look by itself.
        browser.run("setClock(arguments[0]);", &[json!(1_795_748_400_000_i64)]);
        browser.see(Texts::of("id").get("home.closed_now"));
    });
}
