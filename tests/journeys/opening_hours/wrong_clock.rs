//! A device whose clock is wrong.

use super::see_line;
use loket_domain::time::Timestamp;
use loket_test_harness::browser::Browser;
use loket_test_harness::{Server, Texts, journey};
use serde_json::json;

const HOUR: i64 = 3600;

/// Opens the home page at an instant, on a device whose clock is fast by so many seconds.
fn open_with_a_clock_off(browser: &Browser, server: &Server, at: &str, fast_by: i64) {
    let right: Timestamp = at.parse().expect("an instant");
    let shown = Timestamp::from_unix_seconds(right.unix_seconds() + fast_by);
    server.set_now(at);
    browser.set_now_on_load(&shown.to_string());
    browser.open("/");
}

#[test]
fn a_clock_that_is_wrong_by_hours_is_noticed_said_and_not_believed() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        for (at, state, details) in [
            // The device would say that it is closed.
            (
                "2026-11-23T14:20:00+08:00",
                "open",
                "tutup dalam 2 jam 10 menit, pukul 16.30 WITA",
            ),
            (
                "2026-11-27T10:59:59+08:00",
                "open",
                "tutup dalam 1 menit, pukul 11.00 WITA",
            ),
            // The device would say that it is open.
            (
                "2026-11-23T07:59:59+08:00",
                "closed",
                "Buka hari ini pukul 08.00 WITA",
            ),
            (
                "2026-11-24T16:30:00+08:00",
                "closed",
                "Buka besok pukul 08.00 WITA",
            ),
            (
                "2026-12-24T10:00:00+08:00",
                "closed",
                "Cuti bersama Natal. Buka Senin pukul 08.00 WITA",
            ),
        ] {
            for (fast_by, said) in [
                (5 * HOUR, "home.clock_fast"),
                (-5 * HOUR, "home.clock_slow"),
            ] {
                open_with_a_clock_off(browser, server, at, fast_by);
                see_line(browser, &texts, at, state, details);
                browser.see(&texts.fill(said, &[("time", "5 jam")]));
            }
        }
    });
}

#[test]
fn a_clock_that_is_wrong_by_days_shows_another_day_nowhere() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let at = "2026-11-25T09:00:00+08:00";
        // Its battery was empty.
        open_with_a_clock_off(browser, server, at, -2000 * 24 * HOUR);
        browser.see(texts.get("home.clock_wrong"));
        browser.see("Rabu hari ini");
        let details = "tutup dalam 7 jam 30 menit, pukul 16.30 WITA";
        see_line(browser, &texts, at, "open", details);

        // The citizen sets it, and comes back to the page.
        browser.set_now(at);
        browser.see_no_more(texts.get("home.clock_wrong"));
        see_line(browser, &texts, at, "open", details);
    });
}

#[test]
fn a_date_that_was_proposed_by_a_wrong_clock_is_put_right() {
    journey(|browser, server| {
        let at = "2026-11-25T09:00:00+08:00";
        open_with_a_clock_off(browser, server, at, 50 * HOUR);
        browser.open("/izin/izin-reklame");
        let proposed = "return document.getElementById('tanggal')?.value === arguments[0];";
        browser.wait_until("the office's day", proposed, &[json!("2026-11-25")]);

        // What somebody chose is theirs.
        browser.choose_day("tanggal", "2026-12-01");
        let later: Timestamp = "2026-11-25T10:00:00+08:00".parse().expect("an instant");
        server.set_now(&later.to_string());
        browser.set_now(&later.to_string());
        browser.settle();
        assert_eq!(browser.value_of("tanggal"), "2026-12-01");
    });
}

#[test]
fn a_clock_that_is_nearly_right_is_nobodys_business() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        for fast_by in [0, 60, -60] {
            open_with_a_clock_off(browser, server, "2026-11-25T09:00:30+08:00", fast_by);
            browser.see("Rabu hari ini");
            browser.settle();
            browser.see_not("Kami memakai jam kantor");
            browser.see_not(texts.get("home.clock_wrong"));
        }
    });
}

#[test]
fn without_a_connection_the_device_is_believed_and_nothing_is_claimed() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let at = "2026-11-25T09:00:00+08:00";
        open_with_a_clock_off(browser, server, at, 5 * HOUR);
        browser.see(&texts.fill("home.clock_fast", &[("time", "5 jam")]));
        browser.see_cached("/api/v1/office");
        browser.see_cached("/");

        server.kill();
        browser.open("/");
        browser.see(texts.get("app.stored"));
        // 14.00 by the device.
        let details = "tutup dalam 2 jam 30 menit, pukul 16.30 WITA";
        see_line(browser, &texts, at, "open", details);
        browser.see_not("Kami memakai jam kantor");
        browser.expect_only_network_errors();
    });
}
