//! How long it really takes.

use loket_domain::office::Office;
use loket_domain::permits::MIN_APPLICATIONS;
use loket_domain::time::{Day, Timestamp};
use loket_test_harness::{ImportedApplication, Texts, journey, now, office};

/// Nobody's sample application is for this permit. Seven working days are promised.
const PERMIT: &str = "sip-perawat";

#[test]
fn too_few_applications_are_not_made_into_a_figure_and_enough_are() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let page = format!("/izin/{PERMIT}");
        let needed = MIN_APPLICATIONS.to_string();
        let too_few = |count: &str| {
            texts.fill(
                "performance.too_few",
                &[("applications", count), ("needed", &needed)],
            )
        };
        browser.open(&page);
        browser.see(&too_few("0"));

        let days: Vec<u32> = vec![1, 2, 3, 3, 4, 4, 5, 6, 9, 10];
        let applications: Vec<ImportedApplication> = (0..)
            .zip(&days)
            .map(|(number, days)| granted_after(number, *days))
            .collect();
        server.import(&applications[..9]);
        browser.open(&page);
        browser.see(&too_few("9"));

        server.import(&applications[9..]);
        browser.open(&page);
        // By nearest rank: the fifth and the ninth of ten, of which eight keep seven days.
        browser.see(&format!("{} 4 hari kerja", texts.get("performance.median")));
        browser.see(&format!(
            "{} 9 hari kerja",
            texts.get("performance.ninetieth")
        ));
        let kept = texts.fill("performance.in_time", &[("promise", "7 hari kerja")]);
        let share = texts.fill("performance.of", &[("count", "8"), ("all", "10")]);
        browser.see(&format!("{kept} {share}"));
        browser.see_not(&too_few("10"));
    });
}

/// An application that was complete when the office opened on a working day and granted
/// when it closed some working days later: the day of the start does not count.
fn granted_after(number: u32, days: u32) -> ImportedApplication {
    let office = office();
    let mut started = last_working_days(&office);
    let granted = started.next().expect("a working day");
    let started = started.nth(days as usize - 1).expect("a working day");
    let (opens, _) = hours(&office, started);
    let (_, closes) = hours(&office, granted);
    ImportedApplication::new(number + 1, PERMIT, opens)
        .event(opens, 10, "Dokumen Lengkap")
        .event(closes, 50, "Disetujui")
}

/// The working days before today, the last one first, in a year whose calendar is known.
fn last_working_days(office: &Office) -> impl Iterator<Item = Day> {
    let today = office.hours.time_zone.local_time(now()).day;
    (1..60)
        .map(move |back| Day::from_days_since_1970(today.days_since_1970() - back))
        .filter(|day| {
            let schedule = office.hours.schedule_on(*day);
            schedule.calendar_verified && !schedule.periods.is_empty()
        })
}

/// When the office opens and closes on a working day.
fn hours(office: &Office, day: Day) -> (Timestamp, Timestamp) {
    let periods = office.hours.schedule_on(day).periods;
    let (first, last) = (
        periods.first().expect("open"),
        periods.last().expect("open"),
    );
    let zone = &office.hours.time_zone;
    (
        zone.instant(day, first.opens),
        zone.instant(day, last.closes),
    )
}
