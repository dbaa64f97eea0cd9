//! What follows: answers, objections, closing, opening again, a rating.

use loket_test_harness::{Complaint, Texts, journey};
use serde_json::json;

const ANSWER: &str = "Berkas Anda sudah ditemukan dan diproses hari ini.";

#[test]
fn a_complaint_is_answered_contested_closed_opened_again_and_rated() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let receipt = Complaint::default().complain(browser);
        server.assign(&receipt.ticket, "Bidang perizinan");
        receipt.see(browser, "follow.in_progress");
        browser.see(texts.get("follow.turn_office"));
        browser.see(texts.get("thread.assigned"));
        browser.see("Bidang perizinan");

        server.answer(&receipt.ticket, ANSWER);
        receipt.see(browser, "follow.answered");
        browser.see(ANSWER);
        browser.see(texts.get("follow.turn_answered"));
        server.propose_closing(&receipt.ticket);
        receipt.see(browser, "follow.closing_proposed");
        browser.see(texts.get("follow.turn_closing"));

        // An objection needs its reason, which is said at the field.
        browser.click(texts.get("respond.contest"));
        browser.see(texts.get("field_errors.message_required"));
        browser.see_focus_on("#error-summary");
        browser.fill("message", "Belum, suratnya masih salah nama.");
        browser.click(texts.get("respond.contest"));
        receipt.see_progress(browser, "follow.contested");
        browser.see_focus_on("#hasil");
        browser.see("Belum, suratnya masih salah nama.");
        assert_eq!(browser.value_of("message"), "");

        server.answer(&receipt.ticket, "Namanya sudah kami perbaiki.");
        server.propose_closing(&receipt.ticket);
        receipt.see(browser, "follow.closing_proposed");
        browser.click(texts.get("respond.confirm"));
        receipt.see_progress(browser, "follow.closed");
        browser.see(texts.get("follow.turn_closed"));
        browser.see(texts.get("thread.confirmed"));

        browser.fill("message", "Ternyata alamatnya juga salah.");
        browser.click(texts.get("respond.reopen"));
        receipt.see_progress(browser, "follow.reopened");
        server.answer(&receipt.ticket, "Alamatnya sudah kami perbaiki juga.");
        receipt.see(browser, "follow.answered");
        browser.click(texts.get("respond.confirm"));
        receipt.see_progress(browser, "follow.closed");

        browser.click(texts.get("rating.begin"));
        browser.see(texts.get("rating.requirements"));
        browser.click("#marks-1-4 + label");
        browser.click(texts.get("rating.send"));
        browser.see_focus_on("#error-summary");
        let question = [("question", texts.get("rating.procedure"))];
        browser.see(&texts.fill("field_errors.marks_required", &question));
        for question in 2..=9 {
            browser.click(&format!("#marks-{question}-3 + label"));
        }
        browser.click(texts.get("rating.send"));
        browser.see(texts.get("thread.rated"));
        browser.see(texts.get("rating.thanks_title"));
        browser.see_no_more(texts.get("rating.title"));

        browser.assert_no_leak_of(&[&receipt.ticket, &receipt.code, "salah nama"]);
        let log = server.log();
        for secret in [&receipt.ticket[..], &receipt.code, "salah nama", "perbaiki"] {
            assert!(!log.contains(secret), "{secret} is in the server's log");
        }
    });
}

#[test]
fn a_reply_whose_answer_was_lost_is_there_once() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let receipt = Complaint::default().complain(browser);
        receipt.see(browser, "follow.received");
        browser.run(
            "const honest = window.fetch;
            window.fetch = async (request, ...rest) => {
                const answer = await honest(request, ...rest);
                if (!request.url.endsWith('/respond') || window.lost) return answer;
                window.lost = true;
                throw new TypeError('the answer was lost');
            };",
            &[],
        );
        let reply = "Ada satu hal lagi yang saya ingat.";
        browser.fill("message", reply);
        browser.click(texts.get("respond.reply"));
        browser.see(texts.get("errors.offline_title"));
        assert_eq!(browser.value_of("message"), reply);
        browser.click(texts.get("respond.reply"));
        browser.see(texts.get("thread.replied"));
        let shown = server.show_complaint(&receipt.ticket);
        assert_eq!(shown.matches(reply).count(), 1, "{shown}");
    });
}

#[test]
fn what_is_no_longer_possible_is_said_and_the_latest_is_shown() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let receipt = Complaint::default().complain(browser);
        server.answer(&receipt.ticket, ANSWER);
        receipt.see(browser, "follow.answered");
        // The office goes on while the page is open.
        server.propose_closing(&receipt.ticket);
        browser.fill("message", "Masih ada yang ingin saya tanyakan.");
        browser.expect_in_console(&["/api/v1/complaints/respond", "409"]);
        browser.click(texts.get("respond.reply"));
        browser.see(texts.get("errors.not_possible_title"));
        receipt.see_progress(browser, "follow.closing_proposed");
        assert_eq!(
            browser.value_of("message"),
            "Masih ada yang ingin saya tanyakan."
        );
    });
}

#[test]
fn whoever_does_not_want_to_rate_is_not_asked_again() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let receipt = Complaint::default().complain(browser);
        server.answer(&receipt.ticket, ANSWER);
        receipt.see(browser, "follow.answered");
        browser.click(texts.get("respond.confirm"));
        browser.see(texts.get("rating.lead"));
        browser.click(texts.get("rating.skip"));
        browser.see_no_more(texts.get("rating.lead"));
        browser.see_no_more(texts.get("rating.title"));
    });
}

/// Turns the next answers into those of another day: no journey can wait for three weeks.
const ANOTHER_DAY: &str = "
    const changes = arguments[0];
    const honest = window.fetch;
    window.fetch = async (request, ...rest) => {
        const answer = await honest(request, ...rest);
        if (!request.url.endsWith('/complaints/lookup')) return answer;
        return Response.json({ ...(await answer.json()), ...changes });
    };";

#[test]
fn a_late_office_is_called_late_and_there_is_somebody_to_tell() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let receipt = Complaint::default().complain(browser);
        browser.open("/aduan/status");
        let owed = json!({"working_days": 14, "until": "2026-11-02", "source": {"title": "PermenPANRB 62/2018"}});
        browser.run(ANOTHER_DAY, &[json!({"overdue": true, "owed": owed})]);
        receipt.fill_in(browser);
        browser.see(texts.get("follow.overdue_title"));
        browser.see("Senin, 2 November 2026");
        let links = browser.read(
            "return [...document.querySelectorAll('#hasil a')].map((link) => link.getAttribute('href')).join(' ');",
        );
        for address in [
            "https://www.lapor.go.id",
            "sms:1708",
            "https://ombudsman.go.id",
        ] {
            assert!(links.contains(address), "{address} is not among {links}");
        }
    });
}

#[test]
fn a_complaint_that_was_closed_in_silence_and_erased_says_both() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let receipt = Complaint::default().complain(browser);
        browser.open("/aduan/status");
        let changes = json!({
            "progress": "closed", "owed": null, "closed": {"on": "2024-03-04", "by": "silence"},
            "actions": [], "evidence_left": 0, "erased": true
        });
        browser.run(ANOTHER_DAY, &[changes]);
        receipt.fill_in(browser);
        receipt.see_progress(browser, "follow.closed");
        let closed = [("day", "Senin, 4 Maret 2024")];
        browser.see(&texts.fill("follow.closed_by_silence", &closed));
        browser.see(texts.get("follow.erased_title"));
        browser.see_not(texts.get("follow.overdue_title"));
    });
}
