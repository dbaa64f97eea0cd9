//! Looking one's own application up.

use loket_domain::codes::AccessCode;
use loket_test_harness::browser::Browser;
use loket_test_harness::{Texts, journey, sample_application};

const LOOKUP: &str = "/api/v1/applications/lookup";

#[test]
fn reference_and_code_open_the_application_however_they_are_written() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        // Status of the last event, whose turn it is then.
        for (status, turn) in [
            (10, "turn_unit"),
            (11, "turn_applicant"),
            (41, "turn_applicant"),
            (50, "turn_nobody"),
            (90, "turn_nobody"),
        ] {
            let sample = sample_application(status);
            let turn = texts.fill(&format!("status.{turn}"), &[("unit", sample.unit())]);
            browser.open("/status");
            let reference = sample.reference.to_lowercase().replace('-', "  ");
            let code = sample
                .access_code
                .to_lowercase()
                .replace('-', " ")
                .replace('0', "o")
                .replace('1', "l");
            look_up(browser, &reference, &format!(" {code} "));
            browser.see(&turn);
            browser.see(texts.get(&format!("statuses.c{status}")));
            browser.see(texts.get("provenance.sample_title"));
            assert_eq!(browser.count_requests_to(LOOKUP), 1);
            browser.assert_no_leak_of(&[&sample.reference, &sample.access_code]);

            browser.click(texts.get("status.forget"));
            browser.see_no_more(&turn);
            assert_eq!(
                browser.value_of("reference") + &browser.value_of("access_code"),
                ""
            );
        }
    });
}

#[test]
fn a_status_that_the_counter_does_not_know_is_shown_as_reported() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let sample = sample_application(15);
        browser.open("/status");
        look_up(browser, &sample.reference, &sample.access_code);
        browser.see(texts.get("status.turn_unknown"));
        browser.see("15");
    });
}

#[test]
fn a_wrong_code_and_an_unknown_reference_look_the_same() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let sample = sample_application(10);
        let wrong_code = AccessCode::from_random_bytes(*b"wrong code").to_string();
        let mut answers = Vec::new();
        for reference in [sample.reference.as_str(), "PLU-2026-999999"] {
            browser.expect_in_console(&[LOOKUP, "404"]);
            browser.open("/status");
            look_up(browser, reference, &wrong_code);
            browser.see(texts.get("errors.no_match_title"));
            answers.push(browser.text_of("#hasil"));
            browser.assert_no_leak_of(&[reference, &wrong_code]);
            // What was typed can be mended.
            assert_eq!(browser.value_of("reference"), reference);
        }
        assert_eq!(answers[0], answers[1]);
        browser.fill("access_code", &sample.access_code);
        browser.fill("reference", &sample.reference);
        browser.click(texts.get("status.submit"));
        browser.see(&texts.fill("status.turn_unit", &[("unit", sample.unit())]));
        browser.see_not(texts.get("errors.no_match_title"));
    });
}

#[test]
fn a_mistyped_code_is_told_before_anything_is_sent() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let sample = sample_application(10);
        let last = if sample.access_code.ends_with('7') {
            '8'
        } else {
            '7'
        };
        let mistyped = format!(
            "{}{last}",
            &sample.access_code[..sample.access_code.len() - 1]
        );
        browser.open("/status");
        look_up(browser, &sample.reference, &mistyped);
        browser.see(texts.get("field_errors.mistyped"));
        browser.see_focus_on("#error-summary");

        look_up(browser, "", "kurang");
        browser.see(texts.get("field_errors.reference_required"));
        browser.see(texts.get("field_errors.access_code_format"));
        assert_eq!(browser.count_requests_to(LOOKUP), 0);
    });
}

#[test]
fn what_was_found_survives_a_look_at_another_page_and_ends_with_the_tab() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let sample = sample_application(11);
        browser.open("/status");
        look_up(browser, &sample.reference, &sample.access_code);
        browser.see(texts.get("status.turn_applicant"));
        browser.click(texts.get("status.permit_link"));
        browser.see_address(&format!("/izin/{}", sample.permit));
        browser.go_back();
        browser.see(texts.get("status.turn_applicant"));
        browser.reload();
        browser.see(texts.get("status.title"));
        browser.see_not(texts.get("status.turn_applicant"));
    });
}

fn look_up(browser: &Browser, reference: &str, code: &str) {
    browser.fill("reference", reference);
    browser.fill("access_code", code);
    browser.click(Texts::for_language("id").get("status.submit"));
}
