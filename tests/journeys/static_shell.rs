//! The static shell: what is there before the app runs, and where it cannot run.

use loket_domain::calendar::OpeningHours;
use loket_domain::office::{ContactKind, Office};
use loket_domain::time::Weekday;
use loket_test_harness::{
    ServerOptions, Texts, dist_without, journey, journey_with, office, project_folder,
};
use std::fs;

#[test]
fn the_static_shell_says_what_the_data_files_say() {
    let page = fs::read_to_string(project_folder().join("index.html")).unwrap();
    let office = office();
    for (what, text) in facts(&office) {
        assert!(
            page.to_lowercase().contains(&text.to_lowercase()),
            "index.html does not have the {what}: {text}"
        );
    }
    // The app shows the same summary until the office's own hours have arrived.
    let (indonesian, english) = (Texts::for_language("id"), Texts::for_language("en"));
    assert_eq!(
        indonesian.get("home.hours_summary"),
        hours_in_words(&office.hours, &indonesian)
    );
    // In English the days are shortened: only their times can be compared.
    let times = |text: &str| {
        text.replace(
            |other: char| other.is_ascii_alphabetic() || other == ' ',
            "",
        )
    };
    assert_eq!(
        times(english.get("home.hours_summary")),
        times(&hours_in_words(&office.hours, &english))
    );
}

#[test]
fn without_its_wasm_the_page_says_why_and_whom_to_call() {
    says_why_without(".wasm");
}

#[test]
fn without_its_script_the_page_says_why_and_whom_to_call() {
    says_why_without(".js");
}

fn says_why_without(ending: &str) {
    let dist = dist_without(ending).unwrap();
    let options = ServerOptions::with_dist(dist.path());
    journey_with(options, |browser, _| {
        // The timer that speaks of a slow connection must not hide the true reason.
        browser.speed_up_timers_on_load();
        browser.open_without_waiting("/");
        browser.see("tidak terunduh");
        let page = browser.page_text().to_lowercase();
        for (what, text) in facts(&office()) {
            assert!(
                page.contains(&text.to_lowercase()),
                "the page does not show the {what}: {page}"
            );
        }
        // The links are still there.
        browser.see(Texts::for_language("id").get("home.task_status"));
        browser.expect_only_console_errors_about("/loket-");
    });
}

#[test]
fn without_javascript_the_page_shows_hours_phone_and_address() {
    journey(|browser, server| {
        browser.disable_javascript();
        browser.open_without_waiting("/");
        let page = browser.page_text().to_lowercase();
        for (what, text) in facts(&office()) {
            assert!(
                page.contains(&text.to_lowercase()),
                "the page does not show the {what}: {page}"
            );
        }
        browser.see("JavaScript");
        let links = "return [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href')).join(' ');";
        assert_eq!(
            browser.read(links),
            "/ /izin /status /aduan /zona-integritas"
        );
        assert_eq!(server.request("GET", "/", &[], "").status, 200);
    });
}

/// What a citizen needs most, as the content has it.
fn facts(office: &Office) -> Vec<(&'static str, String)> {
    let phone = office
        .contacts
        .iter()
        .find(|contact| contact.kind == ContactKind::Phone)
        .expect("a phone number");
    let sms = office
        .oversight
        .iter()
        .find(|contact| contact.kind == ContactKind::Sms)
        .expect("a number for messages");
    vec![
        ("name", office.short_name.clone()),
        ("phone", phone.value.clone()),
        ("address", office.addresses[0].lines[0].clone()),
        ("message number", format!("SMS {}", sms.value)),
        (
            "hours",
            hours_in_words(&office.hours, &Texts::for_language("id")),
        ),
    ]
}

/// `Senin–Rabu 08.00–16.30 · Kamis 08.00–16.00 · … WITA`: days with the same hours stand
/// together, closed days are left out.
fn hours_in_words(hours: &OpeningHours, texts: &Texts) -> String {
    let mut groups: Vec<(Weekday, Weekday, String)> = Vec::new();
    for day in Weekday::ALL {
        let separator = texts.get("format.time_separator");
        let period =
            |opens: String, closes: String| format!("{opens}–{closes}").replace(':', separator);
        let periods = hours.weekly.iter().filter(|period| period.weekday == day);
        let times: Vec<String> = periods
            .map(|times| period(times.opens.to_string(), times.closes.to_string()))
            .collect();
        let times = times.join(", ");
        match groups.last_mut() {
            Some((_, last, same)) if *same == times => *last = day,
            _ => groups.push((day, day, times)),
        }
    }
    let name = |day: Weekday| {
        texts
            .get(&format!("weekdays.{}", format!("{day:?}").to_lowercase()))
            .to_owned()
    };
    let in_words = |(first, last, times): &(Weekday, Weekday, String)| match first == last {
        true => format!("{} {times}", name(*first)),
        false => format!("{}–{} {times}", name(*first), name(*last)),
    };
    let open: Vec<String> = groups
        .iter()
        .filter(|(_, _, times)| !times.is_empty())
        .map(in_words)
        .collect();
    format!("{} {}", open.join(" · "), hours.time_zone.abbreviation)
}
