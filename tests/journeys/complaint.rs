//! Complaining, one thing at a time, and finding one's complaint again.

use loket_domain::codes::AccessCode;
use loket_test_harness::browser::Browser;
use loket_test_harness::{Complaint, Receipt, Texts, journey};

const MESSAGE: &str = "Diminta uang Rp50.000 di loket tiga, hari Senin pagi.";

#[test]
fn every_kind_in_every_mode_is_found_by_its_receipt_after_the_server_was_killed() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let mut receipts = Vec::new();
        for kind in ["service", "corruption", "aspiration", "information"] {
            for identity in ["anonymous", "confidential", "named"] {
                let complaint = Complaint {
                    kind,
                    identity,
                    message: MESSAGE,
                    ..Complaint::default()
                };
                browser.open("/aduan");
                complaint.write(browser);
                let receipt = complaint.send(browser);
                browser.see_focus_on("h1");
                complaint.confirm_receipt_saved(browser);
                browser.assert_no_leak_of(&[
                    &receipt.ticket,
                    &receipt.code,
                    complaint.name,
                    "Rp50.000",
                ]);
                let shown = server.show_complaint(&receipt.ticket);
                assert_eq!(
                    shown.contains(complaint.name),
                    identity != "anonymous",
                    "{shown}"
                );
                receipts.push(receipt);
            }
        }

        server.kill();
        server.start_again();

        browser.click(texts.get("receipt.follow"));
        browser.see_address("/aduan/status");
        for receipt in &receipts[9..] {
            look_up(
                browser,
                &receipt.ticket.to_lowercase(),
                &receipt.code.replace('-', " "),
            );
            receipt.see_progress(browser, "follow.received");
            browser.assert_no_leak_of(&[&receipt.ticket, &receipt.code]);
        }
        // Whoever finds a receipt learns nothing of what was written.
        browser.see_not("Rp50.000");
        browser.see_not("Ibu Sari");

        browser.expect_in_console(&["/api/v1/complaints/lookup", "404"]);
        look_up(browser, &receipts[0].ticket, &receipts[1].code);
        browser.see(texts.get("errors.no_match_title"));
        browser.expect_in_console(&["/api/v1/complaints/lookup", "404"]);
        look_up(
            browser,
            "ADU-0000-0000",
            &AccessCode::from_random_bytes([7; 10]).to_string(),
        );
        browser.see_no_more(texts.get("follow.turn_office"));
        browser.see(texts.get("errors.no_match_title"));
        let log = server.log();
        for secret in [
            "Rp50.000",
            "Ibu Sari",
            &receipts[0].ticket,
            &receipts[0].code,
        ] {
            assert!(!log.contains(secret), "{secret} is in the server's log");
        }
    });
}

#[test]
fn each_step_says_what_is_wrong_with_it_and_nothing_that_was_typed_is_lost() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint {
            identity: "named",
            message: MESSAGE,
            ..Complaint::default()
        };
        browser.open("/aduan");
        complaint.next(browser);
        browser.see_focus_on("#error-summary");
        browser.see(texts.get("field_errors.kind_required"));
        // What is asked for later is not missed now.
        browser.see_not(texts.get("field_errors.message_required"));
        browser.click(texts.get("complaint.kind_service"));
        complaint.next(browser);
        complaint.see_step(browser, "complaint.identity_title");
        complaint.next(browser);
        browser.see_focus_on("#error-summary");
        browser.see(texts.get("field_errors.identity_required"));
        browser.click(texts.get("complaint.identity_named"));
        complaint.next(browser);
        complaint.see_step(browser, "complaint.story_title");

        browser.fill("message", "Pendek");
        browser.fill("application_reference", "PLU-2026-000412");
        complaint.next(browser);
        browser.see(&texts.fill("field_errors.too_short", &[("limit", "10")]));
        browser.see_focus_on("#error-summary");
        assert_eq!(browser.value_of("message"), "Pendek");
        assert_eq!(browser.value_of("application_reference"), "PLU-2026-000412");
        // A line of the summary leads to its field.
        browser.click(&texts.fill("field_errors.too_short", &[("limit", "10")]));
        browser.see_focus_on("#message");
        browser.fill(
            "message",
            "Petugas meminta NIK saya, 7271 0149 0190 0001, untuk apa?",
        );
        complaint.next(browser);
        browser.see(texts.get("field_errors.contains_nik"));
        browser.see_focus_on("#error-summary");
        browser.fill("message", MESSAGE);
        complaint.next(browser);
        complaint.see_step(browser, "evidence.title");
        complaint.next(browser);
        complaint.see_step(browser, "complaint.person_title");
        complaint.next(browser);
        browser.see(texts.get("field_errors.name_required"));
        browser.fill("name", "Ibu Sari");
        complaint.next(browser);
        complaint.see_step(browser, "review.title");
        assert_eq!(browser.count_requests_to("/api/v1/complaints"), 0);
        for answer in [MESSAGE, "PLU-2026-000412", "Ibu Sari"] {
            browser.see(answer);
        }
        complaint.send(browser);
    });
}

#[test]
fn back_goes_one_step_back_and_a_change_comes_back_to_the_review() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write(browser);
        browser.see(&texts.fill("complaint.progress", &[("place", "5"), ("all", "5")]));
        browser.go_back();
        complaint.see_step(browser, "evidence.title");
        browser.go_back();
        complaint.see_step(browser, "complaint.story_title");
        browser.see_address("/aduan?langkah=cerita");
        assert_eq!(browser.value_of("message"), complaint.message);
        complaint.next(browser);
        complaint.see_step(browser, "evidence.title");
        complaint.next(browser);
        complaint.see_step(browser, "review.title");

        // To a name from anonymous: the name is asked for before the review comes back.
        browser.click("#change-identity");
        complaint.see_step(browser, "complaint.identity_title");
        browser.click(texts.get("complaint.identity_named"));
        complaint.next(browser);
        complaint.see_step(browser, "complaint.person_title");
        browser.fill("name", "Ibu Sari");
        complaint.next(browser);
        complaint.see_step(browser, "review.title");
        browser.see(&texts.fill("complaint.progress", &[("place", "6"), ("all", "6")]));
        complaint.send(browser);
    });
}

#[test]
fn anonymous_is_proposed_for_a_report_of_corruption_and_for_nothing_else() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        let chosen = || {
            browser
                .read("return (document.querySelector('[name=identity]:checked') || {}).id || '';")
        };
        browser.open("/aduan");
        browser.click(texts.get("complaint.kind_service"));
        complaint.next(browser);
        complaint.see_step(browser, "complaint.identity_title");
        assert_eq!(chosen(), "");
        browser.see(texts.get("who_sees.concerned_anonymous"));
        browser.click(texts.get("complaint.back"));
        complaint.see_step(browser, "complaint.title");
        browser.click(texts.get("complaint.kind_corruption"));
        complaint.next(browser);
        complaint.see_step(browser, "complaint.identity_title");
        assert_eq!(chosen(), "identity");
        browser.see(texts.get("complaint.identity_proposed"));
        // Nobody who could be reported is said to read it.
        browser.see(texts.get("who_sees.concerned_corruption"));
        browser.see(texts.get("who_sees.overseers"));
        browser.see_not(texts.get("who_sees.concerned_anonymous"));
        browser.click(texts.get("complaint.back"));
        complaint.see_step(browser, "complaint.title");
        browser.click(texts.get("complaint.kind_aspiration"));
        complaint.next(browser);
        complaint.see_step(browser, "complaint.identity_title");
        assert_eq!(chosen(), "");
    });
}

#[test]
fn a_name_that_was_typed_does_not_leave_the_phone_once_anonymous_is_chosen() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let named = Complaint {
            identity: "named",
            message: MESSAGE,
            ..Complaint::default()
        };
        browser.open("/aduan");
        named.write(browser);
        browser.click("#change-identity");
        named.see_step(browser, "complaint.identity_title");
        browser.click(texts.get("complaint.identity_anonymous"));
        named.next(browser);
        named.see_step(browser, "review.title");
        browser.see_not("Ibu Sari");
        let receipt = named.send(browser);
        let shown = server.show_complaint(&receipt.ticket);
        assert!(!shown.contains("Ibu Sari"), "{shown}");
    });
}

#[test]
fn what_a_program_fills_in_sets_its_complaint_apart() {
    journey(|browser, server| {
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.choose(browser);
        let hidden = "const trap = document.getElementById('homepage');
            return trap.tabIndex === -1 && trap.autocomplete === 'off' && !!trap.closest('[aria-hidden=true]') && !!trap.labels.length;";
        assert_eq!(browser.read(hidden), "true");
        browser.fill("message", complaint.message);
        browser.run(
            "const trap = document.getElementById('homepage');
            trap.value = 'https://contoh.example';
            trap.dispatchEvent(new Event('input', { bubbles: true }));",
            &[],
        );
        complaint.next(browser);
        complaint.go_on_from_evidence(browser);
        let receipt = complaint.send(browser);
        let list = server.list_complaints();
        assert!(!list.contains(&receipt.ticket), "{list}");
        assert!(list.contains("and 1 that a program"), "{list}");
    });
}

fn look_up(browser: &Browser, ticket: &str, code: &str) {
    let receipt = Receipt {
        ticket: ticket.to_owned(),
        code: code.to_owned(),
    };
    receipt.fill_in(browser);
}
