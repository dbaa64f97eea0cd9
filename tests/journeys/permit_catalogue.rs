//! Finding a permit, and reading what it needs and costs.

use loket_domain::permits::{Component, Permit};
use loket_test_harness::{Complaint, Texts, journey, permits};

#[test]
fn a_search_stands_in_the_address_and_survives_going_there_and_back() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let [pharmacy, doctor] = ["izin-apotek", "sip-dokter"].map(permit);
        browser.open("/");
        browser.click(texts.get("places.permits"));
        browser.see(&pharmacy.name.id);
        browser.see(&doctor.name.id);

        browser.fill("cari", "apotek buka");
        browser.see_address("/izin?cari=apotek%20buka");
        browser.see(&pharmacy.name.id);
        browser.see_no_more(&doctor.name.id);

        browser.click(&pharmacy.name.id);
        browser.see_address("/izin/izin-apotek");
        browser.see(texts.get("components.requirements"));
        browser.go_back();
        browser.see_address("/izin?cari=apotek%20buka");
        browser.see(&pharmacy.name.id);
        browser.see_not(&doctor.name.id);
        assert_eq!(browser.value_of("cari"), "apotek buka");

        // The keystrokes are one step of the history, not ten.
        browser.go_back();
        browser.see_address("/");
    });
}

#[test]
fn a_link_with_a_filter_opens_filtered_and_an_empty_result_offers_everything() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let [pharmacy, sign] = ["izin-apotek", "izin-reklame"].map(permit);
        browser.open("/izin?cari=izin&bidang=public-space");
        browser.see(&sign.name.id);
        browser.see_not(&pharmacy.name.id);
        assert_eq!(browser.value_of("cari"), "izin");
        assert_eq!(browser.value_of("bidang"), "public-space");

        browser.choose("bidang", texts.get("permits.all_categories"));
        browser.see_address("/izin?cari=izin");
        browser.see(&pharmacy.name.id);

        browser.fill("cari", "zzzz");
        browser.see(texts.get("permits.nothing_title"));
        let all = permits().len().to_string();
        browser.see(&texts.fill("permits.count", &[("found", "0"), ("all", &all)]));
        browser.click(texts.get("permits.show_all"));
        browser.see_address("/izin");
        browser.see(&texts.fill("permits.count", &[("found", &all), ("all", &all)]));
    });
}

#[test]
fn a_permit_says_what_it_needs_costs_and_does_not_say() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let permit = permits()
            .into_iter()
            .find(|permit| has_variants(permit) && permit.standard.missing().next().is_some());
        let permit = permit.expect("a permit with variants and with gaps");
        let requirements = permit.standard.requirements.clone().expect("requirements");
        browser.open(&format!("/izin/{}", permit.id));
        browser.see(&permit.name.id);
        browser.see(texts.get("provenance.sample_title"));
        for requirement in &requirements.common {
            browser.see(&requirement.name.id);
        }

        let (first, last) = (
            &requirements.variants[0],
            &requirements.variants[requirements.variants.len() - 1],
        );
        let only_last = last
            .items
            .iter()
            .find(|item| !first.items.iter().any(|other| other.name == item.name));
        let only_last = only_last.expect("variants that differ");
        // Before a choice the list says that it is not whole.
        browser.see(texts.get("checklist.choose"));
        browser.see_not(&only_last.name.id);
        browser.click(&first.name.id);
        browser.see(&first.items[0].name.id);
        browser.see_no_more(texts.get("checklist.choose"));
        browser.see_not(&only_last.name.id);
        browser.click(&last.name.id);
        browser.see(&only_last.name.id);

        let missing: Vec<Component> = permit.standard.missing().collect();
        let published = (Component::ALL.len() - missing.len()).to_string();
        browser.see(&texts.fill(
            "permits.completeness",
            &[("published", &published), ("all", "14")],
        ));
        let gaps = browser.page_text();
        let gaps = gaps
            .split(texts.get("permits.missing"))
            .nth(1)
            .expect("the list of gaps")
            .to_owned();
        for component in missing {
            let name = texts
                .get(&format!(
                    "components.{}",
                    snake_case(&format!("{component:?}"))
                ))
                .to_owned();
            assert!(
                gaps.contains(&name),
                "{name} is not named as missing in: {gaps}"
            );
        }
    });
}

#[test]
fn a_fee_by_formula_names_its_inputs_and_its_legal_basis() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/izin");
        browser.click(&permit("izin-reklame").name.id);
        browser.see(texts.get("fee.by_formula"));
        browser.see("Nilai sewa reklame menurut kelas jalan (Rp/m²/hari)");
        browser.see("Dasar: Perda tentang pajak reklame");
        let original = texts.get("permits.form_original");
        browser.see(&texts.fill("permits.form_count", &[("form", original), ("count", "2")]));
        // The way from an illegal demand to the complaint, with the permit filled in.
        browser.click(texts.get("permits.illegal_link"));
        browser.see_address("/aduan?izin=izin-reklame");
        Complaint::default().choose(browser);
        let chosen = "return field('permit_id') && field('permit_id').value === 'izin-reklame';";
        browser.wait_until("the permit in the form", chosen, &[]);
    });
}

#[test]
fn an_unknown_permit_says_so() {
    journey(|browser, _| {
        browser.expect_in_console(&["/api/v1/permits/tidak-ada", "404"]);
        browser.open_without_waiting("/izin/tidak-ada");
        browser.see(Texts::for_language("id").get("errors.not_found_title"));
    });
}

fn permit(id: &str) -> Permit {
    permits()
        .into_iter()
        .find(|permit| permit.id == id)
        .expect("a permit of this id")
}

fn has_variants(permit: &Permit) -> bool {
    permit
        .standard
        .requirements
        .as_ref()
        .is_some_and(|requirements| requirements.variants.len() > 1)
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(character.to_lowercase());
    }
    snake
}
