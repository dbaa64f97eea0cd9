//! Without a mouse.

use loket_test_harness::browser::keyboard::{ENTER, SPACE};
use loket_test_harness::{Texts, journey, permits, sample_application};

#[test]
fn a_permit_is_found_and_its_list_ticked_by_keyboard_alone() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/");
        browser.tab_to("#cari");
        browser.type_keys("papan nama");
        browser.type_keys(ENTER);
        browser.see_address("/izin?cari=papan%20nama");
        browser.see_focus_on("h1");
        browser.see("Izin Reklame");
        browser.tab_to(".lk-results__link");
        browser.type_keys(ENTER);
        browser.see_address("/izin/izin-reklame");
        browser.see_focus_on("h1");

        let permit = permits()
            .into_iter()
            .find(|permit| permit.id == "izin-reklame");
        let requirements = permit.unwrap().standard.requirements.unwrap();
        browser.tab_to("#varian-kecil");
        browser.type_keys(SPACE);
        browser.see(&requirements.variants[0].items[0].name.id);
        browser.tab_to("#syarat-0");
        browser.type_keys(SPACE);
        let all = requirements.common.len() + requirements.variants[0].items.len();
        let progress = [("ready", "1"), ("all", &*all.to_string())];
        browser.see(&texts.fill("checklist.progress", &progress));
        // Whoever ticked a box is still there and can take the tick away.
        browser.see_focus_on("#syarat-0");
        browser.type_keys(SPACE);
        let progress = [("ready", "0"), ("all", &*all.to_string())];
        browser.see(&texts.fill("checklist.progress", &progress));
    });
}

#[test]
fn the_questions_are_answered_by_keyboard_alone() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/cari-izin");
        browser.see("Apa yang ingin Anda lakukan?");
        browser.tab_to(".lk-answers a");
        browser.type_keys(ENTER);
        browser.see("Usaha apa?");
        browser.tab_to(".lk-answers li:nth-child(2) a");
        browser.type_keys(ENTER);
        browser.see(texts.get("finder.found"));
        browser.tab_to(".lk-results__link");
        browser.type_keys(ENTER);
        browser.see_address("/izin/kios-pasar");
    });
}

#[test]
fn an_application_is_looked_up_and_forgotten_by_keyboard_alone() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let sample = sample_application(11);
        browser.open("/status");
        browser.tab_to("#reference");
        browser.type_keys(&sample.reference);
        browser.tab_to("#access_code");
        browser.type_keys(&sample.access_code);
        browser.type_keys(ENTER);
        browser.see(texts.get("status.turn_applicant"));
        browser.see_focus_on("#hasil");
        browser.tab_to("#hasil article > button");
        browser.type_keys(ENTER);
        browser.see_no_more(texts.get("status.turn_applicant"));
    });
}
