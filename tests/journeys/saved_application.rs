//! Following an application: on this phone if asked, with what is new, and without a
//! connection.

use loket_test_harness::browser::Browser;
use loket_test_harness::{ImportedApplication, Texts, journey, minutes_ago, sample_application};

const LOOKUP: &str = "/api/v1/applications/lookup";

#[test]
fn nothing_is_remembered_unless_asked_for() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let sample = sample_application(41);
        browser.open("/status");
        let ticked = "return document.getElementById('remember').checked;";
        assert_eq!(browser.read(ticked), "false");
        look_up(browser, &sample.reference, &sample.access_code);
        browser.see(texts.get("status.turn_applicant"));
        assert_eq!(browser.local_storage(), "{}");
        browser.reload();
        browser.see(texts.get("status.lead"));
        browser.settle();
        browser.see_not(&sample.reference);
        assert_eq!(browser.value_of("reference"), "");
    });
}

#[test]
fn what_is_remembered_is_there_again_and_one_button_forgets_it() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let sample = sample_application(41);
        browser.open("/status");
        browser.click(texts.get("status.remember"));
        look_up(browser, &sample.reference, &sample.access_code);
        browser.see(texts.get("status.turn_applicant"));
        browser.open("/status");
        browser.see(texts.get("status.turn_applicant"));
        browser.see(sample.note());
        // Also when the citizen comes from another page.
        browser.open("/");
        browser.click(texts.get("places.status"));
        browser.see(texts.get("status.turn_applicant"));

        browser.click(texts.get("status.forget_here"));
        browser.see_no_more(texts.get("status.turn_applicant"));
        assert_eq!(browser.local_storage(), "{}");
        assert_eq!(browser.value_of("reference"), "");
        browser.open("/status");
        browser.settle();
        browser.see_not(&sample.reference);
        // Each time that it was shown again the server said that nothing is new.
        browser.expect_only_console_errors_about("412");
    });
}

#[test]
fn without_a_connection_the_last_seen_state_is_shown_with_its_age() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let sample = sample_application(41);
        browser.open("/status");
        browser.see_cached("/api/v1/office");
        browser.click(texts.get("status.remember"));
        look_up(browser, &sample.reference, &sample.access_code);
        browser.see(texts.get("status.turn_applicant"));
        browser.see_not(texts.get("status.not_reached"));

        server.kill();
        let later = minutes_ago(-180);
        browser.set_now_on_load(&later.to_string());
        browser.reload();
        browser.see(texts.get("status.turn_applicant"));
        browser.see(sample.note());
        browser.see(texts.get("status.not_reached"));
        browser.see(&texts.fill("status.age_hours", &[("count", "3")]));

        browser.expect_only_network_errors();
        server.start_again();
        browser.expect_in_console(&[LOOKUP, "412"]);
        browser.click(texts.get("status.refresh"));
        browser.see_no_more(texts.get("status.not_reached"));
        browser.see(texts.get("status.age_now"));
    });
}

#[test]
fn what_is_new_appears_by_itself_and_what_is_not_is_no_error() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let application = ImportedApplication::new(1, "sip-perawat", minutes_ago(300))
            .event(minutes_ago(300), 9, "Telah Melengkapi Persyaratan")
            .event(minutes_ago(200), 10, "Dokumen Lengkap");
        server.import(std::slice::from_ref(&application));
        browser.open("/status");
        look_up(browser, &application.reference, &application.access_code);
        browser.see(texts.get("statuses.c10"));

        // Nothing is new: the server says so in a few bytes, and the page only its age.
        browser.expect_in_console(&[LOOKUP, "412"]);
        browser.click(texts.get("status.refresh"));
        browser.wait_until("the second answer", TWO_LOOKUPS, &[]);
        browser.settle();
        browser.see(texts.get("statuses.c10"));
        browser.see(texts.get("status.age_now"));
        browser.see_not(texts.get("status.not_reached"));
        browser.see_not(texts.get("errors.broken_title"));

        let paused = application
            .event(minutes_ago(1), 41, "Konfirmasi Persyaratan")
            .note("Unggah lagi pasfotonya.", "Upload the photo again.");
        server.import(&[paused]);
        // The citizen comes back to the page later.
        let later = minutes_ago(-20).to_string();
        server.set_now(&later);
        browser.set_now(&later);
        browser.see(texts.get("status.turn_applicant"));
        browser.see("Unggah lagi pasfotonya.");
        // Nobody was in the form, so the focus stays where it was.
        browser.see(texts.get("statuses.c41"));
    });
}

const TWO_LOOKUPS: &str = "return performance.getEntriesByType('resource')
    .filter((entry) => entry.name.endsWith('/applications/lookup') && entry.responseEnd > 0).length >= 2;";

fn look_up(browser: &Browser, reference: &str, code: &str) {
    browser.fill("reference", reference);
    browser.fill("access_code", code);
    browser.click(Texts::for_language("id").get("status.submit"));
}
