//! Complaining, and finding one's complaint again.

use loket_domain::codes::AccessCode;
use loket_journeys::browser::Browser;
use loket_journeys::{Texts, journey};

const MESSAGE: &str = "Diminta uang Rp50.000 di loket tiga, hari Senin pagi.";

#[test]
fn a_complaint_is_found_by_its_receipt_after_the_server_was_killed() {
    journey(|browser, server| {
        let texts = Texts::of("id");
        let mut receipts = Vec::new();
        let modes = [
            ("anonymous", "corruption"),
            ("confidential", "service"),
            ("named", "information"),
        ];
        for (identity, kind) in modes {
            browser.open("/aduan");
            browser.click(texts.get(&format!("complaint.kind_{kind}")));
            browser.click(texts.get(&format!("complaint.identity_{identity}")));
            browser.fill("message", MESSAGE);
            if identity == "anonymous" {
                assert_eq!(
                    browser.read("return field('name') || field('contact');"),
                    ""
                );
            } else {
                browser.fill(texts.get("complaint.name"), "Ibu Sari");
                browser.fill(texts.get("complaint.contact"), "sari@contoh.example");
            }
            browser.click(texts.get("complaint.submit"));
            browser.see(texts.get("complaint.receipt_title"));
            browser.see_focus_on("h1");
            let receipt = (
                browser.text_of("#nomor-aduan"),
                browser.text_of("#kode-aduan"),
            );
            browser.has_no_trace_of(&[
                &receipt.0,
                &receipt.1,
                "Ibu Sari",
                "sari@contoh",
                "Rp50.000",
            ]);
            receipts.push(receipt);
        }

        server.kill();
        server.start_again();

        browser.click(texts.get("complaint.follow_link"));
        browser.see_address("/aduan/status");
        for (ticket, code) in &receipts {
            look_up(browser, &ticket.to_lowercase(), &code.replace('-', " "));
            browser.see(&format!(
                "{ticket} · {}",
                texts.get("complaint.progress_received")
            ));
            browser.has_no_trace_of(&[ticket, code]);
        }
        // Whoever finds a receipt learns nothing of what was written.
        browser.see_not("Rp50.000");
        browser.see_not("Ibu Sari");

        browser.expect_in_console(&["/api/v1/complaints/lookup", "404"]);
        look_up(browser, &receipts[0].0, &receipts[1].1);
        browser.see(texts.get("errors.no_match_title"));
        browser.expect_in_console(&["/api/v1/complaints/lookup", "404"]);
        look_up(
            browser,
            "ADU-0000-0000",
            &AccessCode::from_random_bytes([7; 10]).to_string(),
        );
        browser.see_no_more(texts.get("complaint.progress_received"));
        browser.see(texts.get("errors.no_match_title"));
    });
}

#[test]
fn what_is_wrong_is_told_on_top_and_nothing_that_was_typed_is_lost() {
    journey(|browser, _| {
        let texts = Texts::of("id");
        browser.open("/aduan");
        browser.click(texts.get("complaint.submit"));
        browser.see_focus_on("#error-summary");
        for problem in ["kind_required", "identity_required", "message_required"] {
            browser.see(texts.get(&format!("field_errors.{problem}")));
        }

        browser.click(texts.get("complaint.kind_service"));
        browser.click(texts.get("complaint.identity_named"));
        browser.fill("message", "Pendek");
        browser.fill("application_reference", "PLU-2026-000412");
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("field_errors.name_required"));
        browser.see(&texts.fill("field_errors.too_short", &[("limit", "10")]));
        browser.see_no_more(texts.get("field_errors.kind_required"));
        browser.see_focus_on("#error-summary");
        assert_eq!(browser.value_of("message"), "Pendek");
        assert_eq!(browser.value_of("application_reference"), "PLU-2026-000412");

        // A line of the summary leads to its field.
        browser.click(texts.get("field_errors.name_required"));
        browser.see_focus_on("#name");
        browser.type_keys("Ibu Sari");
        browser.fill(
            "message",
            "Petugas meminta NIK saya, 7271 0149 0190 0001, untuk apa?",
        );
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("field_errors.contains_nik"));
        browser.see_focus_on("#error-summary");
        assert_eq!(browser.count_requests_to("/api/v1/complaints"), 0);

        browser.fill("message", MESSAGE);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("complaint.receipt_title"));
    });
}

#[test]
fn a_name_that_was_typed_does_not_leave_the_phone_once_anonymous_is_chosen() {
    journey(|browser, _| {
        let texts = Texts::of("id");
        browser.open("/aduan");
        browser.click(texts.get("complaint.kind_service"));
        browser.click(texts.get("complaint.identity_named"));
        browser.fill("name", "Ibu Sari");
        browser.click(texts.get("complaint.identity_anonymous"));
        browser.fill("message", MESSAGE);
        // The server refuses a name beside "anonymous", so a receipt shows that none
        // was sent.
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("complaint.receipt_title"));
    });
}

#[test]
fn a_receipt_is_gone_from_the_screen_when_the_citizen_says_so() {
    journey(|browser, _| {
        let texts = Texts::of("id");
        browser.open("/aduan");
        write(browser);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("complaint.receipt_title"));
        browser.see(texts.get("complaint.keep_title"));
        let (ticket, code) = (
            browser.text_of("#nomor-aduan"),
            browser.text_of("#kode-aduan"),
        );
        browser.click(texts.get("complaint.copy"));
        browser.see(texts.get("complaint.copied"));
        let copied = texts.fill(
            "complaint.copy_text",
            &[("ticket", &ticket), ("code", &code)],
        );
        assert_eq!(browser.clipboard(), copied);
        // It survives a look at another page, since it cannot be had again.
        browser.click(texts.get("places.permits"));
        browser.see(texts.get("permits.lead"));
        browser.click(texts.get("places.complaint"));
        assert_eq!(browser.text_of("#kode-aduan"), code);
        browser.click(texts.get("complaint.done"));
        browser.see_no_more(&code);
        browser.see(texts.get("complaint.lead"));
        assert_eq!(browser.value_of("message"), "");
    });
}

fn write(browser: &Browser) {
    let texts = Texts::of("id");
    browser.click(texts.get("complaint.kind_corruption"));
    browser.click(texts.get("complaint.identity_anonymous"));
    browser.fill("message", MESSAGE);
}

fn look_up(browser: &Browser, ticket: &str, code: &str) {
    browser.fill("ticket", ticket);
    browser.fill("access_code", code);
    browser.click(Texts::of("id").get("complaint.follow_submit"));
}
