//! By when a permit is ready.

use crate::support::{day, office_hours, period};
use loket_domain::calendar::OpeningHours;
use loket_domain::permits::{ClockStart, DurationUnit, ProcessingTime, Stage, ready_by};
use loket_domain::time::Weekday;

/// Stages as `5w 2c`: working days and calendar days. Expected: the last day of each or
/// the year that is not known, and after a bar the days that were skipped.
fn check(stages: &str, submitted: &str, expect: &str) {
    check_in(&office_hours(), stages, submitted, expect);
}

fn check_in(hours: &OpeningHours, stages: &str, submitted: &str, expect: &str) {
    let time = ProcessingTime {
        stages: stages.split_whitespace().map(stage).collect(),
        starts: ClockStart::CompleteFile,
        note: None,
    };
    let ready = ready_by(&time, hours, day(submitted));
    let mut words: Vec<String> = ready
        .stages
        .iter()
        .map(|due| due.map_or_else(|year| year.0.to_string(), |day| day.to_string()))
        .collect();
    if !ready.skipped.is_empty() {
        words.push("|".to_owned());
    }
    for skipped in &ready.skipped {
        words.push(format!("{} {}", skipped.day, skipped.exception.name.id));
    }
    assert_eq!(words.join(" "), expect, "{stages} after {submitted}");
    let last = ready.stages.last().copied();
    assert_eq!(ready.due(), last.unwrap_or(Ok(day(submitted))));
}

fn stage(text: &str) -> Stage {
    let (days, unit) = text.split_at(text.len() - 1);
    Stage {
        name: None,
        at_least: None,
        at_most: days.parse().unwrap(),
        unit: match unit {
            "w" => DurationUnit::WorkingDays,
            _ => DurationUnit::CalendarDays,
        },
    }
}

#[test]
fn stages_follow_one_another() {
    check("7w", "2026-11-24", "2026-12-03");
    check("2w 25w", "2026-10-01", "2026-10-05 2026-11-09");
    check("1w 1w 1w", "2026-11-26", "2026-11-27 2026-11-30 2026-12-01");
    check("3w", "2026-11-28", "2026-12-02");
    check("2c", "2026-11-27", "2026-11-29");
    check("2w 7c 1w", "2026-11-24", "2026-11-26 2026-12-03 2026-12-04");
    check("7c 1w", "2026-11-21", "2026-11-28 2026-11-30");
    check("", "2026-11-24", "");
}

#[test]
fn the_days_that_were_skipped_are_listed_once_and_without_weekends() {
    check(
        "3w",
        "2026-12-22",
        "2026-12-29 | 2026-12-24 Natal 2026-12-25 Natal",
    );
    // Idulfitri covers a weekend; Nyepi lies in Ramadan and is the holiday.
    check(
        "1w 2w",
        "2026-03-17",
        "2026-03-25 2026-03-27 | 2026-03-18 Nyepi 2026-03-19 Nyepi 2026-03-20 Idulfitri \
         2026-03-23 Idulfitri 2026-03-24 Idulfitri",
    );
    // The day of the submission does not count, holiday or not.
    check("1w", "2026-08-25", "2026-08-26");
    check("1w", "2026-08-24", "2026-08-26 | 2026-08-25 Maulid");
    // Days in Ramadan are shorter and not skipped.
    check("3w", "2026-02-19", "2026-02-24");
}

#[test]
fn calendar_days_skip_nothing() {
    check("3c", "2026-12-23", "2026-12-26");
    check("3c 1w", "2026-12-22", "2026-12-25 2026-12-28");
    check(
        "1w 2c",
        "2026-12-23",
        "2026-12-28 2026-12-30 | 2026-12-24 Natal 2026-12-25 Natal",
    );
}

#[test]
fn a_stage_in_a_year_without_a_calendar_is_not_certain_nor_is_any_after_it() {
    check("4w", "2026-12-28", "2027");
    check("3w", "2026-12-28", "2026-12-31");
    check(
        "3w 1w 2c",
        "2026-12-23",
        "2026-12-30 2026-12-31 2027-01-02 | 2026-12-24 Natal 2026-12-25 Natal",
    );
    check(
        "3w 2w 2c 1w",
        "2026-12-23",
        "2026-12-30 2027 2027 2027 | 2026-12-24 Natal 2026-12-25 Natal",
    );
    // Calendar days lead into the year, and only a working day there is not certain.
    check("10c", "2026-12-28", "2027-01-07");
    check("10c 1w", "2026-12-28", "2027-01-07 2027");
    // Nothing is said of the holidays on the way to a day that is not known.
    check("9w", "2026-12-22", "2027");
    check("1w", "2025-12-30", "2025");
    check("1w", "2025-12-31", "2026-01-02 | 2026-01-01 Tahun Baru");
}

#[test]
fn special_hours_that_leave_out_a_weekday_skip_it() {
    let mut hours = office_hours();
    hours.exceptions[0].periods = vec![
        period(Weekday::Wednesday, "08:00", "15:00"),
        period(Weekday::Saturday, "08:00", "12:00"),
    ];
    check_in(
        &hours,
        "3w",
        "2026-03-02",
        "2026-03-11 | 2026-03-03 Ramadan 2026-03-05 Ramadan 2026-03-06 Ramadan \
         2026-03-09 Ramadan 2026-03-10 Ramadan",
    );
}
