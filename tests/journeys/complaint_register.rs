//! What everybody may see of all complaints.

use loket_test_harness::{Complaint, Texts, journey};

#[test]
fn the_register_shows_every_complaint_and_nothing_that_was_not_released() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        browser.disable_cache();
        browser.open("/aduan/register");
        browser.see(texts.get("register.empty"));

        let report = Complaint {
            kind: "corruption",
            message: "Diminta uang Rp50.000 di loket tiga.",
            ..Complaint::default()
        };
        report.complain(browser);
        let wish = Complaint {
            kind: "aspiration",
            identity: "named",
            message: "Mohon loket dibuka juga pada hari Sabtu.",
            ..Complaint::default()
        };
        browser.open("/aduan");
        wish.write(browser);
        browser.click(texts.get("review.release"));
        let wish = wish.send(browser);
        browser.open("/aduan/register");
        browser.see(texts.get("complaint.kind_corruption"));
        browser.see_not("Sabtu");

        server.answer(&wish.ticket, "Mulai Januari loket buka hari Sabtu pagi.");
        server.release(&wish.ticket);
        browser.open("/aduan/register");
        browser.see("Mohon loket dibuka juga pada hari Sabtu.");
        browser.see("Mulai Januari loket buka hari Sabtu pagi.");
        browser.see_not("Rp50.000");
        browser.see_not("Ibu Sari");
        browser.see_not(&wish.ticket);
        browser.see(texts.get("register.corruption"));
        let table = browser.text_of(".lk-table tbody");
        for (row, count) in [
            ("received", 2),
            ("in_time", 1),
            ("late", 0),
            ("reopened", 0),
        ] {
            let line = format!("{} {count}", texts.get(&format!("register.{row}")));
            assert!(table.contains(&line), "{line} is not in {table}");
        }
        browser.click(texts.get("complaint.write_link"));
        browser.see_address("/aduan");
    });
}
