//! The receipt, which nobody can give again.

use loket_test_harness::browser::Browser;
use loket_test_harness::{Complaint, Texts, journey};

#[test]
fn the_receipt_is_not_left_before_it_is_kept() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write(browser);
        let receipt = complaint.send(browser);
        browser.see(texts.get("receipt.keep_title"));
        let warns = "const event = new Event('beforeunload', { cancelable: true });
            window.dispatchEvent(event); return event.defaultPrevented;";
        assert_eq!(browser.read(warns), "true");
        browser.click(texts.get("places.permits"));
        browser.see(texts.get("field_errors.receipt_not_kept"));
        browser.see_focus_on("#receipt-kept");
        browser.see_heading(texts.get("receipt.title"));
        browser.click(texts.get("receipt.done"));
        browser.see_focus_on("#receipt-kept");
        assert_eq!(browser.text_of("#kode-aduan"), receipt.code);

        browser.click(texts.get("receipt.copy"));
        browser.see(texts.get("receipt.copied"));
        let copied = texts.fill(
            "receipt.copy_text",
            &[("ticket", &receipt.ticket), ("code", &receipt.code)],
        );
        assert_eq!(browser.clipboard(), copied);
        picture_is_saved(browser, &texts);

        complaint.confirm_receipt_saved(browser);
        browser.see_no_more(texts.get("field_errors.receipt_not_kept"));
        assert_eq!(browser.read(warns), "false");
        // It survives a look at another page, since it cannot be had again.
        browser.click(texts.get("places.permits"));
        browser.see(texts.get("permits.lead"));
        browser.click(texts.get("places.complaint"));
        assert_eq!(browser.text_of("#kode-aduan"), receipt.code);
        browser.click(texts.get("receipt.done"));
        browser.see_no_more(&receipt.code);
        browser.see(texts.get("complaint.lead"));
        complaint.choose(browser);
        assert_eq!(browser.value_of("message"), "");
    });
}

/// The picture is made, and holds nothing but a picture.
fn picture_is_saved(browser: &Browser, texts: &Texts) {
    browser.run(
        "HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href.slice(0, 22), this.href.length]; };",
        &[],
    );
    browser.click(texts.get("receipt.picture"));
    browser.see(texts.get("receipt.pictured"));
    let saved = browser.run("return window.saved;", &[]);
    assert!(saved[0].as_str().unwrap().ends_with(".png"), "{saved}");
    assert_eq!(saved[1], "data:image/png;base64,");
    assert!(saved[2].as_u64().unwrap() > 5000, "{saved}");
}

#[test]
fn a_receipt_that_was_not_kept_is_found_again_by_the_key_and_later_by_its_numbers() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let complaint = Complaint::default();
        browser.open("/aduan");
        complaint.write(browser);
        let receipt = complaint.send(browser);
        browser.reload();
        assert_eq!(complaint.see_receipt(browser), receipt);
        browser.click(texts.get("receipt.copy"));
        browser.see(texts.get("receipt.copied"));
        browser.open("/");
        browser.click(texts.get("places.complaint"));
        assert_eq!(complaint.see_receipt(browser), receipt);
        complaint.confirm_receipt_saved(browser);
        browser.reload();
        browser.see_heading(texts.get("complaint.title"));
        browser.assert_no_leak_of(&[&receipt.ticket, &receipt.code]);
        receipt.see(browser, "follow.received");
    });
}
