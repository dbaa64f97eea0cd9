//! Keeping the draft of a complaint on the phone, where the citizen asks for it.

use loket_test_harness::{Complaint, Texts, journey};

#[test]
fn without_being_asked_nothing_is_kept_and_with_it_everything_is_there_in_every_step() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let complaint = Complaint {
            identity: "confidential",
            ..Complaint::default()
        };
        browser.open("/aduan");
        complaint.choose(browser);
        browser.fill("message", complaint.message);
        browser.fill("happened_when", "Senin pagi");
        browser.assert_no_leak_of(&[complaint.message, "Senin pagi"]);
        browser.click(texts.get("draft.keep"));
        browser.see(texts.get("draft.hint"));

        browser.reload();
        browser.see_heading(texts.get("complaint.story_title"));
        assert_eq!(browser.value_of("message"), complaint.message);
        assert_eq!(browser.value_of("happened_when"), "Senin pagi");
        complaint.next(browser);
        complaint.see_step(browser, "evidence.title");
        browser.reload();
        browser.see_heading(texts.get("evidence.title"));
        complaint.next(browser);
        complaint.see_step(browser, "complaint.person_title");
        browser.fill("name", complaint.name);
        browser.reload();
        browser.see_heading(texts.get("complaint.person_title"));
        assert_eq!(browser.value_of("name"), complaint.name);
        complaint.next(browser);
        complaint.see_step(browser, "review.title");
        browser.reload();
        browser.see_heading(texts.get("review.title"));
        for answer in [complaint.message, "Senin pagi", complaint.name] {
            browser.see(answer);
        }
        browser.open("/aduan");
        let kind = "return document.getElementById('kind').checked;";
        browser.wait_until("the kind", kind, &[]);
        browser.open("/aduan?langkah=siapa");
        let identity = "return document.getElementById('identity-confidential').checked;";
        browser.wait_until("the mode", identity, &[]);

        browser.open("/aduan?langkah=periksa");
        browser.see_heading(texts.get("review.title"));
        let receipt = complaint.send(browser);
        assert!(!browser.local_storage().contains("loket.draft"));
        assert!(
            server
                .show_complaint(&receipt.ticket)
                .contains("Senin pagi")
        );
    });
}

#[test]
fn without_a_kept_draft_a_reload_begins_again_and_the_browser_warns() {
    journey(|browser, _| {
        let complaint = Complaint::default();
        browser.open("/aduan");
        let warns = "const event = new Event('beforeunload', { cancelable: true });
            window.dispatchEvent(event); return event.defaultPrevented;";
        assert_eq!(browser.read(warns), "false");
        complaint.choose(browser);
        browser.fill("message", complaint.message);
        assert_eq!(browser.read(warns), "true");
        browser.click(Texts::for_language("id").get("draft.keep"));
        assert_eq!(browser.read(warns), "false");
        browser.click(Texts::for_language("id").get("draft.keep"));
        assert_eq!(browser.read(warns), "true");
        browser.reload();
        browser.see_heading(Texts::for_language("id").get("complaint.title"));
        browser.see_address("/aduan");
    });
}

#[test]
fn a_draft_is_erased_by_its_button_and_by_becoming_a_report_of_corruption() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.choose(browser);
        browser.fill("message", complaint.message);
        browser.click(texts.get("draft.keep"));
        browser.see(texts.get("draft.erase"));
        assert!(browser.local_storage().contains("loket.draft"));
        browser.click(texts.get("draft.erase"));
        browser.see(texts.get("draft.erased"));
        browser.assert_no_leak_of(&[complaint.message]);
        assert_eq!(browser.value_of("message"), complaint.message);

        browser.click(texts.get("draft.keep"));
        browser.see(texts.get("draft.erase"));
        browser.click(texts.get("complaint.back"));
        complaint.see_step(browser, "complaint.identity_title");
        browser.click(texts.get("complaint.back"));
        complaint.see_step(browser, "complaint.title");
        browser.click(texts.get("complaint.kind_corruption"));
        browser.see(texts.get("draft.erased"));
        browser.see(texts.get("draft.hint_corruption"));
        browser.assert_no_leak_of(&[complaint.message]);
    });
}

#[test]
fn two_tabs_with_one_draft_send_one_complaint() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.choose(browser);
        browser.fill("message", complaint.message);
        browser.click(texts.get("draft.keep"));
        browser.see(texts.get("draft.erase"));
        complaint.next(browser);
        complaint.see_step(browser, "evidence.title");
        complaint.next(browser);
        complaint.see_step(browser, "review.title");
        browser.open_another_tab();
        browser.open("/aduan?langkah=periksa");
        browser.see_heading(texts.get("review.title"));
        browser.see(complaint.message);
        let second = complaint.send(browser);
        browser.go_to_tab(0);
        let first = complaint.send(browser);
        assert_eq!(first, second);
        assert_eq!(server.list_complaints().matches("ADU-").count(), 1);
    });
}
