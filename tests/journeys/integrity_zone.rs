//! What the office promises, how it scores, and whether it is so.

use loket_test_harness::{ServerOptions, Texts, content_copy, journey, journey_with};
use std::fs;

/// The first touch leads from the promise to what was measured; the second opens what was
/// measured before.
#[test]
fn from_the_promise_on_the_home_page_to_what_was_measured_in_two_touches() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/");
        browser.see("selesai paling lama 7 hari kerja");
        browser.click(texts.get("home.headline_link"));
        browser.see_address("/zona-integritas/evaluasi#waktu-sip-dokter");
        browser.see_focus_on("#waktu-sip-dokter");
        let block = ".lk-scores__item:has(#waktu-sip-dokter)";
        let told = browser.text_of(block);
        for expected in [
            "Surat Izin Praktik (SIP) Dokter",
            "Juli–September 2026",
            "7 hari kerja",
            "4,6 hari kerja",
            "6,8 hari kerja",
            "60 dari 64 permohonan",
            "Sumber: Laporan kinerja pelayanan, contoh",
            texts.get("basis.sample"),
        ] {
            assert!(told.contains(expected), "{expected} is not in {told}");
        }
        browser.run(
            "document.querySelector(arguments[0] + ' summary').click();",
            &[block.into()],
        );
        browser.see("5,2 hari kerja");
    });
}

#[test]
fn each_promise_leads_to_its_measure() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        for (link, focus) in [
            ("integrity.measure_time", "#waktu"),
            ("integrity.measure_complaints", "#pengaduan"),
            ("integrity.measure_satisfaction", "#kepuasan"),
            ("integrity.measure_training", "#pelatihan"),
        ] {
            browser.open("/zona-integritas");
            browser.see(texts.get("integrity.service_promise"));
            browser.click(texts.get(link));
            browser.see_focus_on(focus);
        }
        // By an address as well, and for a permit of which there is nothing.
        browser.open("/zona-integritas/evaluasi#waktu-pbg");
        browser.see_focus_on("#waktu");
    });
}

#[test]
fn one_touch_makes_a_report_of_corruption() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/zona-integritas");
        browser.click(texts.get("integrity.report_link"));
        browser.wait_until(
            "the kind that is chosen",
            "return document.querySelector('#kind-corruption')?.checked;",
            &[],
        );
        // Neither the address nor the history says what about.
        browser.see_address("/aduan");
    });
}

/// The content folder with one thing changed.
fn content_with(file: &str, old: &str, new: &str) -> tempfile::TempDir {
    let folder = content_copy().expect("a copy of the content");
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(&path, text.replacen(old, new, 1)).expect("a changed file");
    folder
}

#[test]
fn a_minimum_changed_in_the_data_is_on_the_page_after_a_restart() {
    journey(|browser, _| {
        browser.open("/zona-integritas/nilai");
        browser.see("WBK: minimal 75, belum tercapai");
    });
    let content = content_with("scoring.toml", "minimums.WBK = 75", "minimums.WBK = 74.25");
    journey_with(ServerOptions::with_content(content.path()), |browser, _| {
        browser.open("/zona-integritas/nilai");
        browser.see("WBK: minimal 74,25, tercapai");
    });
}

#[test]
fn no_badge_is_shown_before_its_decree() {
    let texts = Texts::for_language("en");
    let not_yet = texts.fill("scores.not_awarded", &[("id", "WBK")]);
    journey(|browser, _| {
        browser.open("/zona-integritas/nilai");
        browser.click("English");
        browser.see(&not_yet);
    });
    let content = content_with(
        "integrity.toml",
        "[[predicates.strategies]]\nid = \"oversight\"",
        "[predicates.award]\ndecree = \"Kepmen PANRB 1/2027\"\ndate = \"2026-12-10\"\n\n\
         [[predicates.strategies]]\nid = \"oversight\"",
    );
    journey_with(ServerOptions::with_content(content.path()), |browser, _| {
        browser.open("/zona-integritas/nilai");
        browser.click("English");
        browser.see("WBK awarded by Kepmen PANRB 1/2027, 10 December 2026");
        browser.see_not(&not_yet);
    });
}

/// Samples are gone, what the office says of itself is told apart, and a training is there.
#[test]
fn what_the_staff_import_is_on_the_page_at_once() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        browser.open("/zona-integritas/nilai");
        browser.see(texts.get("scores.external"));
        server.import_file(
            "integrity",
            "pelatihan.toml",
            "[[trainings]]\nid = \"etika\"\nsubject.id = \"Etika pelayanan\"\n\
             subject.en = \"Ethics of service\"\nhours = 8\npeople = 30\n\
             date = \"2026-11-02\"\nprovenance = \"official\"\n\
             source.title = \"Daftar hadir 7/2026\"\n",
        );
        browser.disable_cache();
        browser.open("/zona-integritas/nilai");
        browser.see("8 jam, 30 pegawai");
        browser.see("Sumber: Daftar hadir 7/2026 · 2 November 2026");
        browser.see(texts.get("basis.official"));
        browser.see(texts.get("scores.none"));
        browser.see_not(texts.get("scores.external"));
    });
}
