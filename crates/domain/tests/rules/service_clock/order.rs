//! Events come in any order and more than once.

use super::words::{event, events};
use super::{Setting, check, five_days};
use crate::support::text;
use loket_domain::applications::sort_and_dedup;

const HISTORY: [&str; 6] = [
    "Mon 2026-11-02 09:00 9",
    "Mon 2026-11-02 10:00 10",
    "Tue 2026-11-03 12:15 41",
    "Wed 2026-11-04 10:00 43",
    "Thu 2026-11-05 10:00 44",
    "Fri 2026-11-06 09:45 45",
];
const CLOCK: &str = "running, since Thu 2026-11-05 10:00, used 0.5, left 4.5, due Thu 2026-11-12 16:00; \
     pause Tue 2026-11-03 12:15 to Wed 2026-11-04 10:00; \
     reset Wed 2026-11-04 10:00 to Thu 2026-11-05 10:00";

#[test]
fn the_clock_is_the_same_in_every_order_and_with_every_event_twice() {
    for (number, order) in orders(HISTORY.len()).into_iter().enumerate() {
        let once: Vec<&str> = order.iter().map(|index| HISTORY[*index]).collect();
        check(&once.join(";"), "Fri 2026-11-06 09:45", CLOCK);
        if number % 7 == 0 {
            let twice = [once.clone(), once].concat();
            check(&twice.join(";"), "Fri 2026-11-06 09:45", CLOCK);
        }
    }
}

#[test]
fn an_event_is_not_seen_before_its_time() {
    let setting = five_days();
    let all = HISTORY.join(";");
    let check = |now: &str, expect: &str| Setting::check(&setting, &all, now, expect);
    check("Mon 2026-11-02 08:59", "not started");
    check("Mon 2026-11-02 09:59:59", "not started");
    let since = "since Mon 2026-11-02 10:00";
    let due = "due Mon 2026-11-09 16:30";
    check(
        "Mon 2026-11-02 10:00",
        &format!("running, {since}, used 0.0, left 5.0, {due}"),
    );
    check(
        "Tue 2026-11-03 12:14",
        &format!("running, {since}, used 0.4, left 4.6, {due}"),
    );
    check(
        "Tue 2026-11-03 12:15",
        &format!("paused, {since}, used 0.5, left 4.5; pause Tue 2026-11-03 12:15 to now"),
    );
    check(
        "Wed 2026-11-04 10:00",
        &format!(
            "paused, {since}, used 0.0, left 5.0; \
             pause Tue 2026-11-03 12:15 to Wed 2026-11-04 10:00; reset Wed 2026-11-04 10:00 to now"
        ),
    );
}

#[test]
fn the_same_code_at_the_same_instant_is_one_event() {
    // Restarted twice: once as reported, and once more an hour later.
    check(
        "Mon 2026-11-02 10:00 10; Tue 2026-11-03 10:00 44; Tue 2026-11-03 10:00 44; \
         Tue 2026-11-03 11:00 44",
        "Tue 2026-11-03 11:00",
        "running, since Tue 2026-11-03 11:00, used 0.0, left 5.0, due Tue 2026-11-10 16:30; \
         restart Tue 2026-11-03 10:00 to Tue 2026-11-03 10:00; \
         restart Tue 2026-11-03 11:00 to Tue 2026-11-03 11:00",
    );
}

#[test]
fn events_are_put_in_order_and_the_first_of_the_same_is_kept() {
    let check = |given: &str, expect: &str| {
        assert_eq!(sort_and_dedup(events(given)), events(expect), "{given}");
    };
    check("", "");
    check(
        "Tue 2026-11-03 10:00 20; Mon 2026-11-02 10:00 10; Tue 2026-11-03 10:00 20",
        "Mon 2026-11-02 10:00 10; Tue 2026-11-03 10:00 20",
    );
    // Of the same instant: in the order given, also where the same come apart.
    check(
        "Mon 2026-11-02 10:00 20; Mon 2026-11-02 10:00 10; Mon 2026-11-02 10:00 20",
        "Mon 2026-11-02 10:00 20; Mon 2026-11-02 10:00 10",
    );
    // The same code at another second is another event.
    let two = "Mon 2026-11-02 10:00:00 10; Mon 2026-11-02 10:00:01 10";
    check(two, two);

    let mut noted = event("Mon 2026-11-02 10:00 11");
    noted.note = Some(text("Surat kuasa"));
    let bare = event("Mon 2026-11-02 10:00 11");
    assert_eq!(
        sort_and_dedup(vec![noted.clone(), bare.clone()]),
        [noted.clone()]
    );
    assert_eq!(sort_and_dedup(vec![bare.clone(), noted]), [bare]);
}

/// Every order of so many things.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut orders = vec![Vec::new()];
    for index in 0..count {
        orders = orders
            .into_iter()
            .flat_map(|order: Vec<usize>| {
                (0..=order.len()).map(move |place| {
                    let mut longer = order.clone();
                    longer.insert(place, index);
                    longer
                })
            })
            .collect();
    }
    orders
}
