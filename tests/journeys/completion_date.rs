//! By when it must be done.

use loket_test_harness::{Texts, journey, office};

/// One stage after the other: three working days, then two.
const PERMIT: &str = "/izin/izin-reklame";

#[test]
fn the_holidays_on_the_way_are_named_and_not_counted() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open(PERMIT);
        browser.see(texts.get("ready_by.title"));
        browser.choose_day("tanggal", "2026-12-18");
        // Friday. Monday to Wednesday, then, after Christmas, Monday and Tuesday.
        browser.see("Pemeriksaan berkas dan lokasi Rabu, 23 Desember 2026");
        browser.see("Penerbitan setelah pajak dibayar Selasa, 29 Desember 2026");
        let whole = texts.get("ready_by.whole");
        browser.see(&format!("{whole} Selasa, 29 Desember 2026"));
        browser.see(texts.get("ready_by.skipped"));
        browser.see("Kamis, 24 Desember 2026 · Cuti bersama");
        browser.see("Jumat, 25 Desember 2026 · ");

        browser.choose_day("tanggal", "2026-11-24");
        browser.see(&format!("{whole} Selasa, 1 Desember 2026"));
        browser.see_no_more(texts.get("ready_by.skipped"));
    });
}

#[test]
fn a_day_in_a_year_without_a_calendar_is_not_certain_and_has_no_date() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let years = office().hours.verified_calendars;
        let last = years.iter().map(|calendar| calendar.year).max().unwrap();
        let next = (last + 1).to_string();
        let doubt = texts.fill("ready_by.not_verified", &[("year", &next)]);
        browser.open(PERMIT);
        browser.see(texts.get("ready_by.title"));
        browser.choose_day("tanggal", &format!("{last}-12-28"));
        let whole = texts.get("ready_by.whole");
        browser.see(&format!("{whole} {doubt}"));
        let dates = "return tidy(document.querySelector('.lk-facts__row--whole dd').innerText);";
        assert_eq!(browser.read(dates), doubt);
        assert!(!browser.page_text().contains(&format!(" {next},")));
    });
}

#[test]
fn without_a_day_nothing_is_promised() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open(PERMIT);
        browser.see(texts.get("ready_by.title"));
        browser.choose_day("tanggal", "");
        browser.see(texts.get("ready_by.no_date"));
        browser.see_not(texts.get("ready_by.whole"));
    });
}

#[test]
fn today_is_chosen_by_the_offices_day() {
    journey(|browser, server| {
        // In New York it is still Tuesday.
        server.set_now("2026-11-25T00:30:00+08:00");
        browser.set_now_on_load("2026-11-25T00:30:00+08:00");
        browser.open(PERMIT);
        browser.see(Texts::for_language("id").get("ready_by.title"));
        assert_eq!(browser.value_of("tanggal"), "2026-11-25");
    });
}
