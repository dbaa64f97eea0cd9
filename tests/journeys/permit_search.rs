//! Searching in a catalogue of any size.

use loket_test_harness::{
    CATALOGUE_SIZES, ServerOptions, Texts, content_with_generated_permits, journey, journey_with,
};

#[test]
fn nonsense_finds_nothing_and_there_is_a_way_out() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/");
        browser.fill("cari", "qqxz wrtp");
        browser.click(texts.get("home.search_submit"));
        browser.see(texts.get("permits.nothing_title"));
        browser.click(texts.get("permits.finder_link"));
        browser.see_address("/cari-izin");
        browser.go_back();
        browser.see(texts.get("permits.nothing_title"));
        browser.click(texts.get("permits.show_all"));
        browser.see_address("/izin");
        browser.see_no_more(texts.get("permits.nothing_title"));
    });
}

#[test]
fn the_address_follows_after_a_pause_and_not_each_letter() {
    journey(|browser, _| {
        browser.open("/izin");
        browser.see(Texts::for_language("id").get("provenance.sample_title"));
        let count = "let changes = 0;
            for (const name of ['pushState', 'replaceState']) {
                const honest = history[name].bind(history);
                history[name] = (...all) => { changes += 1; window.changes = changes; return honest(...all); };
            }";
        browser.run(count, &[]);
        browser.fill("cari", "sewa kios pasar");
        browser.see_address("/izin?cari=sewa%20kios%20pasar");
        let changes: u32 = browser.read("return window.changes;").parse().unwrap();
        assert!(
            changes <= 5,
            "{changes} changes of the address for 15 letters"
        );
        browser.reload();
        browser.see("Izin Pemakaian Kios Pasar");
        assert_eq!(browser.value_of("cari"), "sewa kios pasar");
    });
}

#[test]
fn a_long_list_is_shown_in_parts() {
    let content = content_with_generated_permits(CATALOGUE_SIZES[0]).unwrap();
    let options = ServerOptions::with_content(content.path());
    journey_with(options, |browser, _| {
        let texts = Texts::for_language("id");
        let shown = "return document.querySelectorAll('.lk-results__link').length;";
        let all = "return document.querySelectorAll('.lk-results__link').length === 40;";
        browser.open("/izin");
        browser.see(&texts.fill("permits.count", &[("found", "40"), ("all", "40")]));
        assert_eq!(browser.read(shown), "20");
        browser.click(&texts.fill("permits.show_more", &[("count", "20")]));
        browser.wait_until("the rest of the list", all, &[]);
        browser.see_not("Tampilkan 20 lagi");
        // Another search begins at its top again.
        browser.fill("cari", "izin");
        let found = "return document.querySelectorAll('.lk-results__link').length <= 20;";
        browser.wait_until("a new list", found, &[]);
    });
}

/// Seen before: every letter replaced every row of a list that had not changed.
#[test]
fn a_letter_that_keeps_the_results_touches_no_row() {
    journey(|browser, _| {
        browser.open("/izin");
        browser.fill("cari", "reklam");
        let settled = "return document.querySelectorAll('.lk-results li').length > 0
            && document.activeElement === document.querySelector('#cari');";
        browser.wait_until("the results", settled, &[]);
        let rows = "return [...document.querySelectorAll('.lk-results li')]
            .map(row => row.innerText).join('|');";
        let before = browser.read(rows);
        let watch = "window.touched = 0;
            window.letters = 0;
            document.querySelector('#cari').addEventListener('input', () => window.letters += 1);
            new MutationObserver(changes => window.touched += changes.length).observe(
                document.querySelector('.lk-results'),
                { subtree: true, childList: true, characterData: true, attributes: true });";
        browser.run(watch, &[]);
        browser.type_keys("e");
        browser.see_address("/izin?cari=reklame");
        assert_eq!(browser.read("return String(window.letters);"), "1");
        assert_eq!(browser.read(rows), before, "the letter keeps the results");
        assert_eq!(browser.read("return String(window.touched);"), "0");
    });
}
