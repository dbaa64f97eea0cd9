//! The calendar events of a year.
//!
//! Instants are written in UTC, which every calendar understands without a zone of its
//! own. A week in UTC is a week at the office as well, since the office's zone has no
//! daylight saving.

use icalendar::{Component as _, Event};
use loket_domain::calendar::{OpenPeriod, OpeningHours, WeeklyPeriod};
use loket_domain::office::Office;
use loket_domain::time::{Day, TimeOfDay};

/// The events of a year: opening hours, and days on which the office is closed.
pub(super) fn year_events(office: &Office, year: i32) -> Vec<Event> {
    let hours = &office.hours;
    let days = days_of(year);
    let mut events: Vec<Event> = hours
        .weekly
        .iter()
        .filter_map(|period| weekly(office, &days, *period))
        .collect();
    for day in &days {
        let schedule = hours.schedule_on(*day);
        let Some(exception) = schedule.exception else {
            continue;
        };
        let name = &exception.name.id;
        if schedule.periods.is_empty() {
            events.push(closed(office, *day, name));
        }
        for period in schedule.periods {
            let summary = format!("{} buka ({name})", office.short_name);
            let mut event = event(hours, &format!("khusus-{day}-{}", period.opens), *day);
            event.summary(&summary);
            opens(hours, &mut event, *day, period);
            events.push(event.done());
        }
    }
    events
}

/// A period of the ordinary week, as an event of every week of the year but on days with
/// hours of their own.
fn weekly(office: &Office, days: &[Day], period: WeeklyPeriod) -> Option<Event> {
    let hours = &office.hours;
    let WeeklyPeriod {
        weekday,
        opens: from,
        closes,
    } = period;
    let days_of_weekday = || days.iter().filter(|day| day.weekday() == weekday);
    let (first, last) = (days_of_weekday().next()?, days_of_weekday().next_back()?);
    let mut event = event(hours, &format!("minggu-{first}-{from}"), *first);
    event.summary(&format!("{} buka", office.short_name));
    opens(
        hours,
        &mut event,
        *first,
        OpenPeriod {
            opens: from,
            closes,
        },
    );
    let until = instant(hours, *last, from);
    event.add_property("RRULE", format!("FREQ=WEEKLY;UNTIL={until}"));
    let others: Vec<String> = days_of_weekday()
        .filter(|day| hours.schedule_on(**day).exception.is_some())
        .map(|day| instant(hours, *day, from))
        .collect();
    if !others.is_empty() {
        event.add_property("EXDATE", others.join(","));
    }
    Some(event.done())
}

/// A day on which the office is closed. It does not make the owner of the calendar busy.
fn closed(office: &Office, day: Day, name: &str) -> Event {
    let mut event = event(&office.hours, &format!("tutup-{day}"), day);
    event.summary(&format!("{} tutup: {name}", office.short_name));
    for (property, day) in [("DTSTART", day), ("DTEND", day.plus_days(1))] {
        let mut date = icalendar::Property::new(property, compact(day));
        date.add_parameter("VALUE", "DATE");
        event.append_property(date);
    }
    event.add_property("TRANSP", "TRANSPARENT");
    event.done()
}

/// An event of a day, with a name that stays the same, and the day on which its year's
/// calendar was published as its date: the file must not differ from one request to the
/// next.
fn event(hours: &OpeningHours, name: &str, day: Day) -> Event {
    let mut calendars = hours.verified_calendars.iter();
    let published = calendars
        .find(|calendar| calendar.year == day.year())
        .and_then(|calendar| calendar.source.date)
        .unwrap_or(day);
    let name = name.replace(':', "");
    let mut event = Event::with_uid(&format!("{name}@jam-buka.loket"));
    event.add_property("DTSTAMP", format!("{}T000000Z", compact(published)));
    event
}

fn opens(hours: &OpeningHours, event: &mut Event, day: Day, period: OpenPeriod) {
    event.add_property("DTSTART", instant(hours, day, period.opens));
    event.add_property("DTEND", instant(hours, day, period.closes));
}

/// `20261124T000000Z`.
fn instant(hours: &OpeningHours, day: Day, time: TimeOfDay) -> String {
    let text = hours.time_zone.instant(day, time).to_string();
    text.replace(['-', ':'], "")
}

/// `20261124`.
fn compact(day: Day) -> String {
    day.to_string().replace('-', "")
}

fn days_of(year: i32) -> Vec<Day> {
    let first = Day::new(year, 1, 1);
    std::iter::successors(first, |day| Some(day.plus_days(1)))
        .take_while(|day| day.year() == year)
        .collect()
}
