//! Finding a permit by questions.

use loket_test_harness::{Texts, journey};

#[test]
fn three_taps_lead_to_a_permit_and_going_back_takes_an_answer_back() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/");
        browser.click(texts.get("home.search_help"));
        browser.see_address("/cari-izin");
        browser.see(texts.get("finder.title"));
        browser.see_not(texts.get("finder.again"));
        browser.click("Memasang papan, mengadakan acara");
        browser.see("Apa tepatnya?");
        browser.see(texts.get("finder.again"));
        browser.go_back();
        browser.see("Apa yang ingin Anda lakukan?");
        browser.see_no_more("Apa tepatnya?");

        browser.click("Memasang papan, mengadakan acara");
        browser.click("Memasang papan nama, spanduk, atau iklan");
        browser.see_address("/izin/izin-reklame");
        browser.see(texts.get("components.requirements"));
        browser.go_back();
        browser.see("Apa tepatnya?");
    });
}

#[test]
fn an_answer_that_fits_several_permits_shows_them_and_can_be_bookmarked() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/cari-izin");
        browser.click("Membuka atau menjalankan usaha");
        browser.click("Apotek atau toko obat");
        browser.see(texts.get("finder.found"));
        browser.see("Izin Apotek");
        browser.see("Surat Izin Praktik (SIP) Apoteker");
        browser.reload();
        browser.see(texts.get("finder.found"));
        browser.click("Izin Apotek");
        browser.see_address("/izin/izin-apotek");
        browser.go_back();
        browser.see(texts.get("finder.found"));
        browser.click(texts.get("finder.again"));
        browser.see_address("/cari-izin");
        browser.see("Apa yang ingin Anda lakukan?");
        browser.click(texts.get("finder.search"));
        browser.see_address("/izin");
    });
}

#[test]
fn whoever_fits_no_answer_is_led_on_and_an_old_link_begins_again() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/cari-izin");
        browser.click("Hal lain");
        browser.click("Tidak ada yang cocok");
        browser.see(texts.get("finder.found"));
        browser.open("/cari-izin?tanya=dulu-ada&jawab=9");
        browser.see("Apa yang ingin Anda lakukan?");
    });
}
