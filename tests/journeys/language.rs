//! Indonesian and English.

use loket_test_harness::{Complaint, Texts, journey};

#[test]
fn the_language_is_switched_everywhere_and_remembered() {
    journey(|browser, _| {
        let (indonesian, english) = (Texts::for_language("id"), Texts::for_language("en"));
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
        let (indonesian, english) = (Texts::for_language("id"), Texts::for_language("en"));
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
        browser.expect_only_network_errors();
    });
}

#[test]
fn a_link_can_ask_for_english() {
    journey(|browser, _| {
        let english = Texts::for_language("en");
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
        let (indonesian, english) = (Texts::for_language("id"), Texts::for_language("en"));
        let here = Complaint {
            kind: "aspiration",
            identity: "confidential",
            message: "Mohon loket dibuka juga pada hari Sabtu.",
            name: "Pak Budi",
            ..Complaint::default()
        };
        let there = Complaint {
            language: "en",
            ..here
        };
        browser.open("/aduan");
        here.choose(browser);
        browser.fill("message", here.message);
        browser.choose("permit_id", "Izin Reklame");
        browser.click(indonesian.get("app.other_language"));
        browser.see_heading(english.get("complaint.story_title"));
        assert_eq!(
            browser.value_of("message"),
            "Mohon loket dibuka juga pada hari Sabtu."
        );
        let permit = "return field('permit_id') && field('permit_id').value === 'izin-reklame';";
        browser.wait_until("the permit that was chosen", permit, &[]);
        there.next(browser);
        there.see_step(browser, "evidence.title");
        there.next(browser);
        browser.fill("name", here.name);
        browser.click(english.get("app.other_language"));
        browser.see_heading(indonesian.get("complaint.person_title"));
        assert_eq!(browser.value_of("name"), here.name);
        browser.click(indonesian.get("app.other_language"));
        browser.see_heading(english.get("complaint.person_title"));
        there.next(browser);
        there.see_step(browser, "review.title");
        for answer in ["kind_aspiration", "identity_confidential"] {
            browser.see(english.get(&format!("complaint.{answer}")));
        }
        there.send(browser);
    });
}
