//! Sending a complaint once, whatever happens on the way.

use loket_test_harness::browser::Browser;
use loket_test_harness::{Complaint, ServerOptions, Texts, journey, journey_with};

/// How often the app sent a complaint.
fn sent(browser: &Browser) -> String {
    browser.read(
        "return performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('/api/v1/complaints')).length;",
    )
}

#[test]
fn a_connection_that_comes_back_is_a_question_and_sends_nothing_by_itself() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write(browser);
        browser.set_online(false);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("errors.offline_title"));
        browser.see(texts.get("sending.never_alone"));
        browser.set_online(true);
        browser.see(texts.get("sending.back_title"));
        browser.see(texts.get("sending.back_text"));
        browser.settle();
        let list = server.list_complaints();
        assert!(!list.contains("ADU-"), "{list}");
        browser.see(complaint.message);

        browser.click(texts.get("sending.send_now"));
        let receipt = complaint.see_receipt(browser);
        assert!(server.list_complaints().contains(&receipt.ticket));
        browser.expect_only_network_errors();
    });
}

#[test]
fn a_double_tap_sends_once() {
    journey(|browser, server| {
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write(browser);
        browser.run(
            "const button = document.querySelector('form [type=submit]'); button.click(); button.click();",
            &[],
        );
        complaint.see_receipt(browser);
        assert_eq!(sent(browser), "1");
        assert_eq!(server.list_complaints().matches("ADU-").count(), 1);
    });
}

#[test]
fn a_complaint_that_was_on_its_way_when_the_page_went_is_neither_lost_nor_doubled() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        // It arrives, and the page never hears of it.
        browser.open("/aduan");
        complaint.write(browser);
        browser.run(
            "const honest = window.fetch;
            window.fetch = (request, ...rest) => request.url.endsWith('/complaints')
                ? honest(request, ...rest).then(() => { window.arrived = true; return new Promise(() => {}); })
                : honest(request, ...rest);",
            &[],
        );
        browser.click(texts.get("complaint.submit"));
        browser.wait_until("the arrival", "return window.arrived;", &[]);
        browser.reload();
        let receipt = complaint.see_receipt(browser);
        let list = server.list_complaints();
        assert_eq!(list.matches("ADU-").count(), 1, "{list}");
        assert!(list.contains(&receipt.ticket), "{list}");
        complaint.confirm_receipt_saved(browser);
        assert!(!browser.local_storage().contains("loket.sending"));
        browser.click(texts.get("receipt.done"));

        // It does not arrive: the app says so, and the same key is used again.
        browser.see(texts.get("complaint.lead"));
        complaint.write(browser);
        browser.run(
            "window.fetch = () => new Promise(() => {}); window.gone = true;",
            &[],
        );
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("complaint.sending"));
        let key = browser.read("return localStorage.getItem('loket.sending');");
        browser.expect_in_console(&["/api/v1/complaints/receipt", "404"]);
        browser.reload();
        browser.see(texts.get("sending.not_arrived_title"));
        browser.see(texts.get("sending.not_arrived_here"));
        browser.see(complaint.message);
        complaint.send(browser);
        assert_eq!(browser.read("return sessionStorage.length;"), "0");
        assert_eq!(
            browser.read("return localStorage.getItem('loket.sending');"),
            key
        );
        assert_eq!(server.list_complaints().matches("ADU-").count(), 2);
    });
}

#[test]
fn without_a_connection_the_page_says_that_it_does_not_know_whether_it_arrived() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        browser.see_cached("/");
        browser.see_cached("/api/v1/office");
        complaint.write(browser);
        server.kill();
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("errors.offline_title"));
        browser.reload();
        browser.see(texts.get("sending.unknown_title"));
        server.start_again();
        browser.click(texts.get("errors.retry"));
        browser.see(texts.get("sending.not_arrived_title"));
        browser.click(texts.get("sending.give_up"));
        browser.see_no_more(texts.get("sending.not_arrived_title"));
        assert!(!browser.local_storage().contains("loket.sending"));
        // One is the server's answer that it knows of none.
        let messages = browser.failure_report();
        assert!(messages.contains("404"), "{messages}");
    });
}

#[test]
fn among_many_complaints_the_phone_solves_a_proof_of_work_first() {
    let options = ServerOptions {
        environment: vec![
            ("LOKET_PROOF_OF_WORK_THRESHOLD_PER_MINUTE", "1"),
            ("LOKET_PROOF_OF_WORK_THRESHOLD_BURST", "1"),
        ],
        ..ServerOptions::default()
    };
    journey_with(options, |browser, server| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write(browser);
        complaint.send(browser);
        assert_eq!(sent(browser), "1");
        complaint.confirm_receipt_saved(browser);
        browser.click(texts.get("receipt.done"));
        browser.see(texts.get("complaint.lead"));
        complaint.write(browser);
        browser.expect_in_console(&["/api/v1/complaints", "428"]);
        complaint.send(browser);
        // The first complaint, the challenge, and the complaint with its proof of work.
        assert_eq!(sent(browser), "3");
        assert_eq!(server.list_complaints().matches("ADU-").count(), 2);
    });
}

#[test]
fn a_report_of_corruption_that_did_not_arrive_is_kept_nowhere_and_has_to_be_written_again() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let report = Complaint {
            kind: "corruption",
            ..Complaint::default()
        };
        browser.open("/aduan");
        report.write(browser);
        browser.run("window.fetch = () => new Promise(() => {});", &[]);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("complaint.sending"));
        browser.assert_no_leak_of(&[report.message]);
        browser.expect_in_console(&["/api/v1/complaints/receipt", "404"]);
        browser.reload();
        browser.see(texts.get("sending.not_arrived_title"));
        browser.see(texts.get("sending.not_arrived_lost"));
    });
}

/// Seen before: what was typed as another kind stayed in the tab beside the report.
#[test]
fn what_failed_to_be_sent_leaves_the_tab_when_it_becomes_a_report_of_corruption() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write(browser);
        browser.set_online(false);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("errors.offline_title"));
        assert_eq!(browser.read("return sessionStorage.length;"), "1");
        browser.run(
            "document.querySelector('main a[href$=\"/aduan?langkah=\"], main a[href$=\"/aduan\"]').click();",
            &[],
        );
        browser.see(texts.get("complaint.kind_corruption"));
        browser.click(texts.get("complaint.kind_corruption"));
        complaint.next(browser);
        assert_eq!(browser.read("return sessionStorage.length;"), "0");
        browser.expect_only_network_errors();
    });
}

/// Seen before: the step was made anew, and the keyboard and the caret were gone.
#[test]
fn whoever_types_when_the_connection_is_back_keeps_the_field() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        browser.see_cached("/");
        browser.see_cached("/api/v1/office");
        complaint.write(browser);
        browser.run("window.fetch = () => new Promise(() => {});", &[]);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("complaint.sending"));
        browser.set_online(false);
        browser.reload();
        browser.see(texts.get("sending.unknown_title"));
        let field = "document.querySelector('main form input, main form textarea')";
        browser.run(
            &format!("window.field = {field}; window.field.focus();"),
            &[],
        );
        browser.set_online(true);
        // The emulation of a reloaded page does not always tell it.
        browser.run("window.dispatchEvent(new Event('online'));", &[]);
        browser.see(texts.get("sending.back_title"));
        let kept =
            "return String(window.field.isConnected && document.activeElement === window.field);";
        assert_eq!(browser.read(kept), "true");
        browser.expect_only_network_errors();
    });
}
