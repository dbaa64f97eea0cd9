//! Indonesian and English.

use loket_journeys::{Texts, journey};

#[test]
fn the_language_is_switched_everywhere_and_remembered() {
    journey(|browser, _| {
        let (indonesian, english) = (Texts::of("id"), Texts::of("en"));
        let language = "return document.documentElement.lang;";
        browser.open("/izin");
        browser.see(indonesian.get("permits.title"));
        assert_eq!(browser.read(language), "id");

        browser.click(indonesian.get("app.other_language"));
        browser.see(english.get("permits.title"));
        browser.see_no_more(indonesian.get("permits.lead"));
        assert_eq!(browser.read(language), "en");
        assert_eq!(
            browser.read("return document.title;"),
            english.fill("app.title", &[("page", english.get("permits.title"))])
        );
        // Whoever pressed it can press it again.
        browser.see_focus_on(".lk-language");

        browser.open("/aduan");
        browser.see(english.get("complaint.title"));
        browser.reload();
        browser.see(english.get("complaint.title"));
        browser.wait_until(
            "the language of the document",
            "return document.documentElement.lang === 'en';",
            &[],
        );
        browser.click(english.get("app.other_language"));
        browser.see(indonesian.get("complaint.title"));
        browser.open("/");
        browser.see(indonesian.get("home.title"));
    });
}

#[test]
fn english_that_does_not_arrive_leaves_the_page_as_it_is_until_it_does() {
    journey(|browser, server| {
        let (indonesian, english) = (Texts::of("id"), Texts::of("en"));
        browser.open("/status");
        browser.fill("reference", "PLU-2026-000412");
        server.kill();
        browser.click(indonesian.get("app.other_language"));
        browser.see(indonesian.get("errors.offline_title"));
        browser.see(indonesian.get("status.title"));
        assert_eq!(browser.read("return document.documentElement.lang;"), "id");
        server.start_again();
        browser.click(indonesian.get("errors.retry"));
        browser.see(english.get("status.title"));
        browser.see_not(indonesian.get("errors.offline_title"));
        assert_eq!(browser.value_of("reference"), "PLU-2026-000412");
        browser.expect_only_a_lost_connection();
    });
}

#[test]
fn a_link_can_ask_for_english() {
    journey(|browser, _| {
        let english = Texts::of("en");
        browser.open("/zona-integritas?lang=en");
        browser.see(english.get("integrity.commitments"));
        browser.wait_until(
            "the language of the document",
            "return document.documentElement.lang === 'en';",
            &[],
        );
        browser.click(english.get("places.permits"));
        browser.see(english.get("permits.title"));
    });
}

#[test]
fn a_switch_in_the_middle_of_a_form_keeps_what_was_typed() {
    journey(|browser, _| {
        let (indonesian, english) = (Texts::of("id"), Texts::of("en"));
        browser.open("/aduan");
        browser.click(indonesian.get("complaint.kind_aspiration"));
        browser.click(indonesian.get("complaint.identity_confidential"));
        browser.fill("name", "Pak Budi");
        browser.fill("message", "Mohon loket dibuka juga pada hari Sabtu.");
        browser.choose("permit_id", "Izin Reklame");
        browser.click(indonesian.get("app.other_language"));
        browser.see(english.get("complaint.title"));
        assert_eq!(browser.value_of("name"), "Pak Budi");
        assert_eq!(
            browser.value_of("message"),
            "Mohon loket dibuka juga pada hari Sabtu."
        );
        let permit = "return field('permit_id') && field('permit_id').value === 'izin-reklame';";
        browser.wait_until("the permit that was chosen", permit, &[]);
        let chosen = "return [...document.querySelectorAll('input:checked')].map((input) => tidy(input.labels[0].innerText)).join('|');";
        let expected = [
            english.get("complaint.kind_aspiration"),
            english.get("complaint.identity_confidential"),
        ]
        .join("|");
        assert_eq!(browser.read(chosen), expected);
        browser.click(english.get("complaint.submit"));
        browser.see(english.get("complaint.receipt_title"));
    });
}
