//! Open or closed at fixed instants, on a device whose zone is another continent's.

mod instants;
mod wrong_clock;

use instants::{RAMADAN, UNVERIFIED_FROM, instants};
use loket_test_harness::browser::Browser;
use loket_test_harness::{
    ServerOptions, Texts, content_with_office_addition, journey, journey_with,
};
use serde_json::json;

#[test]
fn open_or_closed_is_said_by_the_clock_of_the_office() {
    let content = content_with_office_addition(RAMADAN).expect("a copy of the content");
    let options = ServerOptions::with_content(content.path());
    journey_with(options, |browser, server| {
        for (language, zone) in [("id", "America/New_York"), ("en", "Asia/Tokyo")] {
            browser.set_time_zone(zone);
            let texts = Texts::for_language(language);
            browser.open(&format!("/?lang={language}"));
            let device = browser.read("return Intl.DateTimeFormat().resolvedOptions().timeZone;");
            assert_eq!(device, zone);
            for instant in instants() {
                server.set_now(&instant.at);
                browser.set_now(&instant.at);
                let details = match language {
                    "id" => instant.indonesian,
                    _ => instant.english,
                };
                see_line(browser, &texts, &instant.at, instant.state, details);
                let line = browser.text_of(".lk-open");
                let doubted = line.contains(texts.get("home.calendar_not_verified"));
                let at = &*instant.at;
                assert_eq!(doubted, at >= UNVERIFIED_FROM, "{at}: {line}");
            }
        }
    });
}

#[test]
fn an_hour_that_passes_while_the_page_is_open_changes_the_line_by_itself() {
    journey(|browser, server| {
        server.set_now("2026-11-27T10:59:58+08:00");
        browser.set_now_on_load("2026-11-27T10:59:58+08:00");
        browser.speed_up_timers_on_load();
        browser.open("/");
        browser.see("pukul 11.00 WITA");
        // The clock goes on and nothing tells the app: it has to look by itself.
        browser.run("setClock(arguments[0]);", &[json!(1_795_748_400_000_i64)]);
        browser.see(Texts::for_language("id").get("home.closed_now"));
    });
}

#[test]
fn the_week_says_what_is_in_force_and_not_what_is_usual() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        // A Wednesday; the day after is collective leave, then comes Christmas.
        server.set_now("2026-12-23T09:00:00+08:00");
        browser.set_now_on_load("2026-12-23T09:00:00+08:00");
        browser.open("/");
        browser.see("tutup dalam");
        let week = browser.text_of(".lk-hours tbody");
        let rows = [
            "Senin 08.00–16.30",
            "Rabu hari ini 08.00–16.30",
            "Kamis Tutup Cuti bersama Natal",
            "Jumat Tutup Kelahiran Yesus Kristus (Natal)",
            "Sabtu Tutup",
        ];
        for row in rows {
            assert!(week.contains(row), "{row:?} is not in {week}");
        }
        browser.see("Kamis, 24 Desember 2026");
        let unknown = texts.fill("home.calendar_unknown", &[("year", "2027")]);
        browser.see(&unknown);
        let address = browser.read("return document.querySelector('a[download]').href;");
        assert!(address.ends_with("/api/v1/office/hours.ics"), "{address}");

        // After midnight another day is today, without a reload.
        server.set_now("2026-12-24T00:00:30+08:00");
        browser.set_now("2026-12-24T00:00:30+08:00");
        browser.see("Kamis hari ini");
        browser.see_not("Rabu hari ini");
    });
}

/// Waits until the line says whether the office is open, and why and how long.
#[track_caller]
fn see_line(browser: &Browser, texts: &Texts, at: &str, state: &str, details: &str) {
    let word = match state {
        "open" => texts.get("home.open_now"),
        _ => texts.get("home.closed_now"),
    };
    let script = "const line = document.querySelector('.lk-open');
        const state = line.querySelector('[data-open]');
        return !!state && state.dataset.open === arguments[0]
            && tidy(state.innerText) === arguments[1]
            && tidy(line.querySelector('.lk-open__details').innerText) === arguments[2];";
    browser.wait_until(
        &format!(
            "{at}: {state}, {details}; the line says {}",
            browser.text_of(".lk-open")
        ),
        script,
        &[json!(state), json!(word), json!(details)],
    );
}
