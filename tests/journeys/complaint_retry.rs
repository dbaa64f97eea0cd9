//! Sending a complaint over a bad connection.

use loket_test_harness::{Complaint, Texts, journey};

const MESSAGE: &str = "Sudah tiga minggu izin saya tidak diproses.";

/// Lets the next complaint reach the server, and loses its answer on the way back.
const LOSE_THE_NEXT_ANSWER: &str = "
    const honest = window.fetch;
    window.sentKeys = [];
    window.fetch = async (request, ...rest) => {
        if (!request.url.endsWith('/complaints')) return honest(request, ...rest);
        window.sentKeys.push(request.headers.get('Idempotency-Key'));
        const answer = await honest(request, ...rest);
        if (window.lostReceipt) return answer;
        window.lostReceipt = await answer.json();
        throw new TypeError('the answer was lost');
    };";

#[test]
fn a_lost_answer_does_not_make_a_second_complaint() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint {
            message: MESSAGE,
            ..Complaint::default()
        };
        browser.open("/aduan");
        browser.run(LOSE_THE_NEXT_ANSWER, &[]);
        complaint.write(browser);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("errors.offline_title"));
        browser.see(MESSAGE);

        let receipt = complaint.send(browser);
        assert_eq!(
            receipt.ticket,
            browser.read("return window.lostReceipt.ticket;")
        );
        assert_eq!(
            receipt.code,
            browser.read("return window.lostReceipt.access_code;")
        );
        assert_eq!(browser.read("return new Set(window.sentKeys).size;"), "1");
        assert_eq!(browser.read("return window.sentKeys.length;"), "2");

        // Another complaint in the same tab is another one.
        complaint.confirm_receipt_saved(browser);
        browser.click(texts.get("receipt.done"));
        browser.see(texts.get("complaint.lead"));
        complaint.write(browser);
        complaint.send(browser);
        assert_eq!(browser.read("return new Set(window.sentKeys).size;"), "2");
        assert_ne!(
            browser.text_of("#nomor-aduan"),
            browser.read("return window.lostReceipt.ticket;")
        );
    });
}

#[test]
fn a_text_that_was_changed_after_a_lost_answer_can_be_added_as_a_reply() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let complaint = Complaint {
            message: MESSAGE,
            ..Complaint::default()
        };
        let changed = "Sudah empat minggu, dan tidak ada yang menjawab telepon.";
        browser.open("/aduan");
        browser.run(LOSE_THE_NEXT_ANSWER, &[]);
        complaint.write(browser);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("errors.offline_title"));
        browser.click("#change-message");
        complaint.see_step(browser, "complaint.story_title");
        browser.fill("message", changed);
        complaint.next(browser);
        complaint.see_step(browser, "review.title");
        browser.expect_in_console(&["/api/v1/complaints", "422"]);
        let receipt = complaint.send(browser);
        assert_eq!(
            receipt.ticket,
            browser.read("return window.lostReceipt.ticket;")
        );
        browser.see(texts.get("receipt.unsent_title"));
        browser.see(changed);

        complaint.confirm_receipt_saved(browser);
        browser.click(texts.get("receipt.follow"));
        browser.see_heading(texts.get("complaint.follow_title"));
        browser.click(texts.get("complaint.follow_submit"));
        receipt.see_progress(browser, "follow.received");
        assert_eq!(browser.value_of("message"), changed);
        browser.click(texts.get("respond.reply"));
        browser.see(texts.get("thread.replied"));
        let shown = server.show_complaint(&receipt.ticket);
        assert!(
            shown.contains(MESSAGE) && shown.contains(changed),
            "{shown}"
        );
    });
}

#[test]
fn without_a_connection_the_text_stays_and_is_sent_later() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let complaint = Complaint {
            message: MESSAGE,
            ..Complaint::default()
        };
        browser.open("/aduan");
        complaint.write(browser);
        server.kill();
        browser.expect_in_console(&["/api/v1/complaints", "ERR_CONNECTION_REFUSED"]);
        browser.click(texts.get("complaint.submit"));
        browser.see(texts.get("errors.offline_title"));
        browser.see(texts.get("errors.offline_text"));
        browser.see(MESSAGE);

        server.start_again();
        browser.click(texts.get("errors.retry"));
        complaint.see_receipt(browser);
        browser.see_not(texts.get("errors.offline_title"));
    });
}

#[test]
fn a_page_that_could_not_be_fetched_offers_to_try_again() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        browser.open("/");
        browser.see(texts.get("home.contact_title"));
        server.kill();
        browser.click(texts.get("places.permits"));
        browser.see(texts.get("errors.offline_title"));
        server.start_again();
        browser.click(texts.get("errors.retry"));
        browser.see(texts.get("provenance.sample_title"));
        browser.see_not(texts.get("errors.offline_title"));
        browser.see_not(texts.get("app.stored"));
        browser.expect_only_network_errors();
    });
}

#[test]
fn the_same_key_twice_is_one_complaint_and_another_text_under_it_is_refused() {
    journey(|browser, server| {
        browser.open("/");
        let send = |key: &str, message: &str| {
            let body =
                format!(r#"{{"kind":"service","identity":"anonymous","message":"{message}"}}"#);
            let headers = [
                ("Content-Type", "application/json"),
                ("Idempotency-Key", key),
            ];
            server.request("POST", "/api/v1/complaints", &headers, &body)
        };
        let first = send("kunci-pertama-0001", MESSAGE);
        let again = send("kunci-pertama-0001", MESSAGE);
        let other = send("kunci-kedua-000002", MESSAGE);
        assert_eq!((first.status, other.status), (201, 201));
        assert_eq!(first.json(), again.json());
        assert_eq!(again.header("idempotent-replay"), Some("true"));
        assert_eq!(first.header("idempotent-replay"), None);
        assert_ne!(first.json()["ticket"], other.json()["ticket"]);
        let reused = send("kunci-pertama-0001", "Ini cerita yang sama sekali lain.");
        assert_eq!(
            (reused.status, reused.json()["code"].as_str()),
            (422, Some("idempotency_key_reused"))
        );
    });
}
