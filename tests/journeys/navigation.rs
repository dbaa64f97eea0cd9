//! What is around every page: links, titles, focus.

use loket_test_harness::browser::keyboard::{ENTER, TAB};
use loket_test_harness::{Texts, journey};

/// Each main place: its key among the places, its address, the key of its title.
pub const PLACES: [(&str, &str, &str); 5] = [
    ("home", "/", "home.title"),
    ("permits", "/izin", "permits.title"),
    ("status", "/status", "status.title"),
    ("complaint", "/aduan", "complaint.title"),
    ("integrity", "/zona-integritas", "integrity.title"),
];

#[test]
fn every_place_is_a_link_with_a_title_and_its_heading_takes_the_focus() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/");
        // On the first load the browser has announced the page already.
        browser.settle();
        browser.see_focus_on("body");
        let places = PLACES.iter().skip(1).chain(PLACES.iter().take(1));
        for (place, address, title) in places {
            browser.click(texts.get(&format!("places.{place}")));
            browser.see_address(address);
            let title = texts.get(title);
            let heading = format!("return document.querySelector('h1').innerText === {title:?};");
            browser.wait_until(title, &heading, &[]);
            browser.see_focus_on("h1");
            let named = texts.fill("app.title", &[("page", title)]);
            assert_eq!(browser.read("return document.title;"), named);
            assert_eq!(browser.read("return document.querySelector('.lk-places [aria-current=page]').getAttribute('href');"), *address);
            assert_eq!(
                browser.read("return document.querySelectorAll('h1').length;"),
                "1"
            );
        }
        let without_address = "return [...document.querySelectorAll('a')].filter((link) => !link.getAttribute('href')).length;";
        assert_eq!(browser.read(without_address), "0");
    });
}

#[test]
fn the_heading_of_a_permit_takes_the_focus_once_it_is_there() {
    journey(|browser, _| {
        browser.open("/izin");
        browser.click("Izin Reklame");
        browser.see_address("/izin/izin-reklame");
        browser.see_focus_on("h1");
        assert!(
            browser
                .read("return document.title;")
                .starts_with("Izin Reklame")
        );
    });
}

#[test]
fn every_address_can_be_opened_and_reloaded() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let mut pages: Vec<(&str, &str)> = PLACES
            .iter()
            .map(|(_, address, title)| (*address, texts.get(title)))
            .collect();
        pages.push(("/aduan/status", texts.get("complaint.follow_title")));
        pages.push(("/aduan/register", texts.get("register.title")));
        pages.push(("/izin/izin-reklame", "Izin Reklame"));
        pages.push(("/ini/tidak/ada", texts.get("not_found.title")));
        for (address, heading) in pages {
            browser.open(address);
            browser.see(heading);
            browser.reload();
            let running = "return document.getElementById('loket').dataset.state === 'running';";
            browser.wait_until("the app to run", running, &[]);
            browser.see(heading);
            browser.see_address(address);
            browser.settle();
            browser.see_focus_on("body");
        }
    });
}

#[test]
fn a_wrong_address_says_so_and_leads_on() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/ini-tidak-ada");
        browser.see(texts.get("not_found.text"));
        browser.click(texts.get("not_found.home"));
        browser.see_address("/");
        browser.see(texts.get("home.title"));
    });
}

#[test]
fn the_first_tab_stop_skips_to_the_content() {
    journey(|browser, _| {
        for address in ["/", "/izin"] {
            browser.open(address);
            browser.type_keys(TAB);
            browser.see_focus_on(".lk-skip");
            let visible = "return document.activeElement.getBoundingClientRect().top >= 0;";
            browser.wait_until("the skip link to show itself", visible, &[]);
            browser.type_keys(ENTER);
            browser.see_focus_on("main#isi");
            browser.see_address(address);
        }
    });
}
