//! From everyday words to a list that is ticked off, kept, shared and printed.

use loket_domain::permits::{Permit, Requirement};
use loket_test_harness::browser::Browser;
use loket_test_harness::{Texts, journey, permits, project_folder};
use std::fs;

const PERMIT: &str = "izin-reklame";
const PAGE: &str = "/izin/izin-reklame";
/// The second kind of sign, of four to 24 m².
const VARIANT: usize = 1;

#[test]
fn everyday_words_lead_to_one_list_that_is_ticked_kept_and_printed() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let permit = permit();
        browser.open("/");
        browser.fill("cari", "pasang papan nama");
        browser.click(texts.get("home.search_submit"));
        browser.see_address("/izin?cari=pasang%20papan%20nama");
        browser.click(&permit.name.id);
        browser.see_address(PAGE);

        let (variant, list) = variant_and_list(&permit);
        browser.see(texts.get("checklist.choose"));
        browser.click(&variant);
        browser.see(&progress(&texts, 0, &list));
        let shown = browser.read(SHOWN_NAMES);
        let names: Vec<&str> = list.iter().map(|one| &*one.name.id).collect();
        assert_eq!(shown, names.join("|"));

        browser.click(names[0]);
        browser.click(names[2]);
        browser.see(&progress(&texts, 2, &list));
        let mut missing = names.clone();
        missing.retain(|name| *name != names[0] && *name != names[2]);
        let missing = texts.fill("checklist.missing", &[("names", &missing.join("; "))]);
        browser.see(&missing);

        browser.reload();
        browser.see(&progress(&texts, 2, &list));
        browser.see(&missing);
        assert_eq!(browser.read(TICKED_NAMES), [names[0], names[2]].join("|"));

        let pdf = browser.print();
        let file = project_folder().join("target/journeys/checklist.pdf");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &pdf).unwrap();
        let (pages, fonts) = (count(&pdf, "/Type /Page\n"), count(&pdf, "/ToUnicode"));
        println!("{}: {} bytes, {pages} pages", file.display(), pdf.len());
        assert!(pdf.starts_with(b"%PDF"), "no PDF");
        assert!((1..=4).contains(&pages), "{pages} pages");
        assert!(fonts > 0 && pdf.len() > 10_000, "a PDF without text");
    });
}

#[test]
fn the_words_may_be_mistyped_or_english() {
    journey(|browser, _| {
        let permit = permit();
        for words in [
            "pasng papan nama",
            "papan namaa",
            "put up a sign",
            "shop sgin",
        ] {
            browser.open("/izin");
            browser.fill("cari", words);
            browser.wait_until(
                words,
                "const first = document.querySelector('.lk-results__link');
                 return !!first && tidy(first.innerText) === arguments[0];",
                &[permit.name.id.clone().into()],
            );
        }
    });
}

#[test]
fn what_is_on_paper_is_the_list_and_not_the_buttons() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let (variant, list) = variant_and_list(&permit());
        browser.speed_up_timers_on_load();
        browser.open(PAGE);
        browser.click(&variant);
        browser.click(&list[0].name.id);
        browser.emulate_print();
        browser.see(&progress(&texts, 1, &list));
        browser.see(&list[0].name.id);
        // Where the paper comes from, and of which day it is.
        browser.see(&format!("{PAGE}?varian="));
        for key in ["checklist.print", "checklist.erase", "permits.illegal_link"] {
            browser.see_not(texts.get(key));
        }
        browser.see_not(texts.get("places.complaint"));
    });
}

#[test]
fn a_shared_link_carries_the_choice_and_no_ticks() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let permit = permit();
        let (variant, list) = variant_and_list(&permit);
        browser.open(PAGE);
        browser.click(&variant);
        browser.click(&list[0].name.id);
        browser.see(&progress(&texts, 1, &list));
        // A phone hands the link to an app of the citizen's choice; without that it is
        // copied.
        browser.run(
            "Object.defineProperty(navigator, 'share', { value: undefined });",
            &[],
        );
        browser.click(texts.get("checklist.share"));
        browser.see(texts.get("checklist.shared"));
        let variants = &permit.standard.requirements.unwrap().variants;
        let address = format!("{PAGE}?varian={}", variants[VARIANT].id);
        let site = browser.read("return location.origin;");
        assert_eq!(browser.clipboard(), format!("{site}{address}"));

        // Somebody else's phone: the choice is there, the ticks are not.
        browser.run("localStorage.clear();", &[]);
        browser.open(&address);
        browser.see(&progress(&texts, 0, &list));
        browser.see_not(texts.get("checklist.choose"));
        assert_eq!(browser.read(TICKED_NAMES), "");
    });
}

#[test]
fn one_button_erases_the_list_from_the_page_and_the_phone() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let (variant, list) = variant_and_list(&permit());
        browser.open(PAGE);
        browser.click(&variant);
        browser.click(&list[1].name.id);
        browser.see(&progress(&texts, 1, &list));
        assert!(browser.local_storage().contains(PERMIT));

        browser.click(texts.get("checklist.erase"));
        browser.see(texts.get("checklist.erased"));
        browser.see(texts.get("checklist.choose"));
        assert_eq!(browser.read(TICKED_NAMES), "");
        assert!(!browser.local_storage().contains(PERMIT));
        browser.see_address(PAGE);

        browser.reload();
        browser.see(texts.get("checklist.choose"));
        assert_eq!(browser.read(TICKED_NAMES), "");
    });
}

#[test]
fn without_a_connection_the_list_and_its_ticks_are_still_there_and_marked() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let permit = permit();
        let (variant, list) = variant_and_list(&permit);
        browser.open(PAGE);
        browser.click(&variant);
        browser.click(&list[0].name.id);
        browser.see(&progress(&texts, 1, &list));
        browser.see_not(texts.get("app.stored"));
        browser.see_cached("/api/v1/permits/izin-reklame");

        server.kill();
        reload_without_a_connection(browser);
        browser.see(&permit.name.id);
        browser.see(texts.get("app.stored"));
        browser.see(&progress(&texts, 1, &list));
        browser.click(&list[1].name.id);
        browser.see(&progress(&texts, 2, &list));

        server.start_again();
        browser.reload();
        browser.see(&progress(&texts, 2, &list));
        browser.see_no_more(texts.get("app.stored"));
        browser.expect_only_network_errors();
    });
}

/// Names of the list, and of those that are ticked.
const SHOWN_NAMES: &str = "return [...document.querySelectorAll('.lk-requirements__name')].map((name) => tidy(name.innerText)).join('|');";
const TICKED_NAMES: &str = "return [...document.querySelectorAll('.lk-requirements input:checked')]
    .map((input) => tidy(input.closest('li').querySelector('.lk-requirements__name').innerText)).join('|');";

fn reload_without_a_connection(browser: &Browser) {
    browser.reload();
    let running = "return document.getElementById('loket').dataset.state === 'running';";
    browser.wait_until("the app to run", running, &[]);
}

fn permit() -> Permit {
    permits()
        .into_iter()
        .find(|permit| permit.id == PERMIT)
        .expect("the permit")
}

/// The name of the variant, and the whole list for it.
fn variant_and_list(permit: &Permit) -> (String, Vec<Requirement>) {
    let requirements = permit.standard.requirements.clone().expect("requirements");
    let variant = &requirements.variants[VARIANT];
    let mut list = requirements.common.clone();
    list.extend(variant.items.iter().cloned());
    (variant.name.id.clone(), list)
}

fn progress(texts: &Texts, ready: usize, list: &[Requirement]) -> String {
    let (ready, all) = (ready.to_string(), list.len().to_string());
    texts.fill("checklist.progress", &[("ready", &ready), ("all", &all)])
}

fn count(bytes: &[u8], part: &str) -> usize {
    bytes
        .windows(part.len())
        .filter(|window| *window == part.as_bytes())
        .count()
}
