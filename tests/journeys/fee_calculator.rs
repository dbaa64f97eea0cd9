//! What a fee by formula comes to, and when somebody asks for more.

use loket_test_harness::{Complaint, Texts, journey};

#[test]
fn the_numbers_of_ones_own_case_give_an_estimate() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/izin/izin-reklame");
        browser.see(texts.get("calculator.incomplete"));
        browser.fill("Luas reklame (m²)", "4");
        browser.fill("Lama pemasangan (hari)", "30");
        browser.see(texts.get("calculator.incomplete"));
        browser.choose(
            "Nilai sewa reklame menurut kelas jalan (Rp/m²/hari)",
            "Jalan utama: 2.500 (angka contoh)",
        );
        // The only tax rate is chosen already: 4 × 30 × 2.500 × 20 %.
        browser.see(&texts.fill("calculator.result", &[("amount", "Rp60.000")]));
        browser.see(texts.get("calculator.estimate"));
        browser.see("Dasar: Perda tentang pajak reklame");

        browser.fill("Luas reklame (m²)", "2,5");
        browser.see(&texts.fill("calculator.result", &[("amount", "Rp37.500")]));
        browser.choose(
            "Nilai sewa reklame menurut kelas jalan (Rp/m²/hari)",
            "Jalan lingkungan: 750 (angka contoh)",
        );
        browser.see(&texts.fill("calculator.result", &[("amount", "Rp11.250")]));
    });
}

#[test]
fn what_is_no_number_is_said_and_nothing_is_lost() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/izin/izin-reklame");
        browser.fill("Lama pemasangan (hari)", "30");
        browser.fill("Luas reklame (m²)", "empat");
        browser.see(&texts.fill("calculator.not_a_number", &[("input", "Luas reklame")]));
        assert_eq!(browser.value_of("Luas reklame (m²)"), "empat");
        assert_eq!(browser.value_of("Lama pemasangan (hari)"), "30");
        browser.fill("Luas reklame (m²)", "4");
        browser.see_no_more(&texts.fill("calculator.not_a_number", &[("input", "Luas reklame")]));
        browser.see(texts.get("calculator.incomplete"));
        assert_eq!(browser.value_of("Lama pemasangan (hari)"), "30");
    });
}

#[test]
fn in_english_a_number_is_written_in_english() {
    journey(|browser, _| {
        let texts = Texts::for_language("en");
        browser.open("/izin/izin-reklame?lang=en");
        browser.fill("Area of the sign (m²)", "2.5");
        browser.fill("Time on display (days)", "30");
        browser.choose(
            "Rental value by class of road (Rp/m²/day)",
            "Main road: 2,500 (example figure)",
        );
        let amount = texts.fill("format.rupiah", &[("amount", "37,500")]);
        browser.see(&texts.fill("calculator.result", &[("amount", &amount)]));
    });
}

#[test]
fn a_formula_without_published_rates_says_so() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/izin/pemanfaatan-jalan");
        browser.see(texts.get("calculator.no_rates"));
        browser.see("Panjang × lebar bagian jalan");
        browser.see_not(texts.get("calculator.title"));
    });
}

#[test]
fn whoever_is_asked_for_more_reports_it_about_this_permit() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        // With a fee, and where none is published.
        for id in ["kios-pasar", "izin-trayek"] {
            browser.open(&format!("/izin/{id}"));
            browser.see(texts.get("permits.illegal_title"));
            browser.click(texts.get("permits.illegal_link"));
            browser.see_address(&format!("/aduan?izin={id}"));
            Complaint::default().choose(browser);
            let chosen = "return field('permit_id') && field('permit_id').value === arguments[0];";
            browser.wait_until("the permit in the form", chosen, &[id.into()]);
        }
    });
}
