//! The hours of the week and the next days that differ.

use crate::app::use_app;
use crate::locale::{Texts, clock_time, day_long, use_locale, use_texts, weekday_name};
use crate::ui::{Element, el};
use loket_domain::office::Office;
use loket_domain::time::{Day, HoursException, OpeningHours, Weekday};

/// How many of the coming exceptions are shown.
const EXCEPTIONS_SHOWN: usize = 3;

/// The table of the week, and what is coming.
pub(super) fn hours(office: &Office) -> Vec<Element> {
    let texts = use_texts();
    let hours = &office.hours;
    let today = hours
        .time_zone
        .local_time(*use_app().now.get_untracked())
        .day;
    let caption = texts.home.hours_zone(&hours.time_zone.abbreviation);
    let rows: Vec<Element> = Weekday::ALL
        .into_iter()
        .map(|weekday| row(texts, hours, weekday, today))
        .collect();
    let table = el("table")
        .class("lk-hours")
        .child(el("caption").class("lk-quiet").child(caption))
        .child(el("tbody").child(rows));
    vec![
        table,
        el("h3").child(texts.home.exceptions_title),
        el("ul").class("lk-list").child(coming(texts, hours, today)),
        el("p")
            .class("lk-quiet")
            .child(calendar_note(texts, hours, today)),
    ]
}

fn row(texts: &'static Texts, hours: &OpeningHours, weekday: Weekday, today: Day) -> Element {
    let is_today = weekday == today.weekday();
    let tag = is_today.then(|| el("span").class("lk-tag").child(texts.home.today));
    el("tr")
        .class(if is_today { "lk-hours__today" } else { "" })
        .child(
            el("th")
                .attr("scope", "row")
                .child(weekday_name(texts, weekday))
                .child(" ")
                .child(tag),
        )
        .child(el("td").child(periods_of(texts, hours, weekday)))
}

fn coming(texts: &Texts, hours: &OpeningHours, today: Day) -> Vec<Element> {
    let locale = use_locale();
    let mut coming: Vec<&HoursException> = Vec::new();
    for exception in &hours.exceptions {
        if exception.until.unwrap_or(exception.date) >= today {
            let place = coming.partition_point(|earlier| earlier.date <= exception.date);
            coming.insert(place, exception);
        }
    }
    let item = |exception: &HoursException| {
        el("li")
            .child(el("strong").child(day_long(texts, exception.date)))
            .child(" · ")
            .child(locale.pick(&exception.name))
    };
    coming
        .into_iter()
        .take(EXCEPTIONS_SHOWN)
        .map(item)
        .collect()
}

fn periods_of(texts: &Texts, hours: &OpeningHours, weekday: Weekday) -> String {
    let periods: Vec<String> = hours
        .weekly
        .iter()
        .filter(|period| period.weekday == weekday)
        .map(|period| {
            format!(
                "{}–{}",
                clock_time(texts, period.opens),
                clock_time(texts, period.closes)
            )
        })
        .collect();
    if periods.is_empty() {
        texts.home.closed.into()
    } else {
        periods.join(", ")
    }
}

/// Which years are certain, and from which decree.
fn calendar_note(texts: &Texts, hours: &OpeningHours, today: Day) -> String {
    let calendar = hours
        .verified_calendars
        .iter()
        .find(|calendar| calendar.year == today.year());
    let known = calendar.map(|calendar| {
        texts
            .home
            .calendar_source(&calendar.source.title, &calendar.year.to_string())
    });
    let next_year = today.year() + 1;
    let unknown = (!hours.is_verified(next_year))
        .then(|| texts.home.calendar_unknown(&next_year.to_string()));
    [known, unknown]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
