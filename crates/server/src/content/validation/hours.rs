//! The hours in `office.toml`.

use crate::content::validation_errors::FileErrors;
use loket_domain::calendar::{ExceptionKind, HoursException, OpeningHours, WeeklyPeriod};
use loket_domain::time::{TimeZone, Weekday};
use std::collections::HashSet;

/// The longest run of special hours: Ramadan has thirty days, so a year is a slip.
const LONGEST_EXCEPTION: i32 = 62;

pub(super) fn check_hours(hours: &OpeningHours, errors: &mut FileErrors<'_>) {
    check_zone(&hours.time_zone, errors);
    errors.require(!hours.weekly.is_empty(), "hours.weekly", "has no period");
    check_periods(&hours.weekly, "hours.weekly", errors);
    let mut years = HashSet::new();
    for (index, calendar) in hours.verified_calendars.iter().enumerate() {
        let field = format!("hours.verified_calendars[{index}].year");
        errors.require(years.insert(calendar.year), field, "is listed twice");
    }
    for (index, exception) in hours.exceptions.iter().enumerate() {
        let field = format!("hours.exceptions[{index}]");
        check_exception(exception, hours, &field, errors);
        let twin = hours.exceptions[..index]
            .iter()
            .find(|earlier| collide(earlier, exception));
        if let Some(earlier) = twin {
            let text = format!(
                "overlaps {:?} of {}; one of them must go",
                earlier.name.id, earlier.date
            );
            errors.add(format!("{field}.date"), text);
        }
    }
}

/// None of Indonesia's zones has daylight saving, so name and offset belong together.
fn check_zone(zone: &TimeZone, errors: &mut FileErrors<'_>) {
    let expected = match &*zone.name {
        "Asia/Jakarta" | "Asia/Pontianak" => Some(("WIB", 7 * 60)),
        "Asia/Makassar" => Some(("WITA", 8 * 60)),
        "Asia/Jayapura" => Some(("WIT", 9 * 60)),
        _ => None,
    };
    let Some((abbreviation, minutes)) = expected else {
        let text = "is Asia/Jakarta, Asia/Pontianak, Asia/Makassar or Asia/Jayapura";
        return errors.add("hours.time_zone.name", text);
    };
    errors.require(
        zone.utc_offset_minutes == minutes,
        "hours.time_zone.utc_offset_minutes",
        &format!("{} is {minutes} minutes ahead of UTC", zone.name),
    );
    errors.require(
        zone.abbreviation == abbreviation,
        "hours.time_zone.abbreviation",
        &format!("{} is called {abbreviation}", zone.name),
    );
}

fn check_periods(periods: &[WeeklyPeriod], list: &str, errors: &mut FileErrors<'_>) {
    for (index, period) in periods.iter().enumerate() {
        let field = format!("{list}[{index}]");
        let text = format!("{} is not after {}", period.closes, period.opens);
        errors.require(
            period.opens < period.closes,
            format!("{field}.closes"),
            &text,
        );
        let overlaps = periods[..index].iter().any(|earlier| {
            earlier.weekday == period.weekday
                && earlier.opens < period.closes
                && period.opens < earlier.closes
        });
        errors.require(!overlaps, field, "overlaps another period of its weekday");
    }
}

fn check_exception(
    exception: &HoursException,
    hours: &OpeningHours,
    field: &str,
    errors: &mut FileErrors<'_>,
) {
    let last = exception.until.unwrap_or(exception.date);
    let days = last.days_since_1970() - exception.date.days_since_1970();
    let text = format!(
        "is on or after {}, at most {LONGEST_EXCEPTION} days",
        exception.date
    );
    errors.require(
        (0..=LONGEST_EXCEPTION).contains(&days),
        format!("{field}.until"),
        &text,
    );
    for (name, day) in [("date", exception.date), ("until", last)] {
        let text = format!(
            "the year {} is not among hours.verified_calendars; add it with its decree",
            day.year()
        );
        errors.require(
            hours.is_verified(day.year()),
            format!("{field}.{name}"),
            &text,
        );
        if last == exception.date {
            break;
        }
    }
    let periods = format!("{field}.periods");
    match (exception.kind, exception.periods.is_empty()) {
        (ExceptionKind::SpecialHours, true) => {
            errors.add(
                &periods,
                "special hours need periods; a day off has another kind",
            );
        }
        (ExceptionKind::SpecialHours, false) | (_, true) => {}
        (_, false) => errors.add(&periods, "a day off has no periods; use special_hours"),
    }
    check_periods(&exception.periods, &periods, errors);
    if (0..6).contains(&days) {
        check_weekdays_occur(exception, days, &periods, errors);
    }
}

/// Special hours for a weekday that is not among the days are a slip: that day would
/// silently be closed or open.
fn check_weekdays_occur(
    exception: &HoursException,
    days: i32,
    field: &str,
    errors: &mut FileErrors<'_>,
) {
    let occurring: HashSet<Weekday> = (0..=days)
        .map(|ahead| exception.date.plus_days(ahead).weekday())
        .collect();
    for (index, period) in exception.periods.iter().enumerate() {
        let text = format!("there is no {:?} among these days", period.weekday);
        errors.require(
            occurring.contains(&period.weekday),
            format!("{field}[{index}].weekday"),
            &text,
        );
    }
}

/// Whether two exceptions say different things about one day. A day off inside special
/// hours is meant; two days off or two special hours on one day are not.
fn collide(one: &HoursException, other: &HoursException) -> bool {
    let shares_day = one.covers(other.date) || other.covers(one.date);
    shares_day && one.periods.is_empty() == other.periods.is_empty()
}
