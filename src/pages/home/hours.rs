//! The hours of the coming week, and the next days that differ.

use crate::api;
use crate::app::{App, Request};
use crate::locale::{Locale, Texts, arg, clock_time, day_long, weekday_name};
use leptos::prelude::*;
use loket_domain::calendar::{HoursException, OpenPeriod, OpeningHours};
use loket_domain::time::{Day, Weekday};
use loket_ui::{Element, el, reactive};

/// How many of the coming exceptions are shown.
const EXCEPTIONS_SHOWN: usize = 3;

/// The table of the week, and what is coming. It follows the clock: a new day, or a clock
/// that turned out to be wrong, is another today.
pub(super) fn hours(app: &App) -> AnyView {
    let App {
        locale,
        now,
        office,
        ..
    } = *app;
    reactive(move || match &*office.get() {
        Request::Loaded(office) => {
            let hours = &office.hours;
            let today = hours.time_zone.local_time(*now.get()).day;
            hours_on(locale, hours, today).into_any()
        }
        _ => ().into_any(),
    })
}

fn hours_on(locale: Locale, hours: &OpeningHours, today: Day) -> Vec<AnyView> {
    let texts = locale.texts();
    let caption = texts.home.hours_zone(&hours.time_zone.abbreviation);
    let rows: Vec<Element> = Weekday::ALL
        .into_iter()
        .map(|weekday| row(locale, hours, weekday, today))
        .collect();
    let table = el("table")
        .class("lk-hours")
        .child(el("caption").class("lk-quiet").child(caption))
        .child(el("tbody").child(rows));
    let save = el("a")
        .attr("href", api::hours_file())
        .attr("download", "")
        .child(texts.home.calendar_save);
    let note = el("p")
        .class("lk-quiet")
        .child(calendar_note(texts, hours, today));
    let coming = coming(locale, hours, today);
    let mut views = vec![
        table.view(),
        el("p").class("lk-hours__save").child(save).view(),
    ];
    if !coming.is_empty() {
        views.push(el("h3").child(texts.home.exceptions_title).view());
        views.push(el("ul").class("lk-list").child(coming).view());
    }
    views.push(note.view());
    views
}

/// A weekday as it comes next, today included: what is in force that day, not what is
/// usual.
fn row(locale: Locale, hours: &OpeningHours, weekday: Weekday, today: Day) -> Element {
    let texts = locale.texts();
    let ahead = (weekday as i32 - today.weekday() as i32).rem_euclid(7);
    let is_today = ahead == 0;
    let tag = is_today.then(|| el("span").class("lk-tag").child(texts.home.today));
    let schedule = hours.schedule_on(today.plus_days(ahead));
    let why = schedule.exception.map(|exception| {
        el("span")
            .class("lk-hours__why")
            .child(locale.pick(&exception.name))
    });
    el("tr")
        .class(if is_today { "lk-hours__today" } else { "" })
        .child(
            el("th")
                .attr("scope", "row")
                .child(weekday_name(texts, weekday))
                .child(" ")
                .child(tag),
        )
        .child(
            el("td")
                .child(periods_text(texts, &schedule.periods))
                .child(" ")
                .child(why),
        )
}

fn coming(locale: Locale, hours: &OpeningHours, today: Day) -> Vec<Element> {
    let texts = locale.texts();
    let mut coming: Vec<&HoursException> = Vec::new();
    for exception in &hours.exceptions {
        if exception.until.unwrap_or(exception.date) >= today {
            let place = coming.partition_point(|earlier| earlier.date <= exception.date);
            coming.insert(place, exception);
        }
    }
    let item = |exception: &HoursException| {
        let mut days = day_long(texts, exception.date);
        if let Some(until) = exception.until {
            days.push_str(" – ");
            days.push_str(&day_long(texts, until));
        }
        el("li")
            .child(el("strong").child(days))
            .child(" · ")
            .child(locale.pick(&exception.name))
    };
    coming
        .into_iter()
        .take(EXCEPTIONS_SHOWN)
        .map(item)
        .collect()
}

fn periods_text(texts: &Texts, periods: &[OpenPeriod]) -> String {
    let periods: Vec<String> = periods
        .iter()
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

/// Of this year and the next, which are certain and from which decree, and which are not.
fn calendar_note(texts: &Texts, hours: &OpeningHours, today: Day) -> String {
    let note = |year: i32| {
        let calendars = &hours.verified_calendars;
        let calendar = calendars.iter().find(|calendar| calendar.year == year);
        match calendar {
            Some(calendar) => texts.home.calendar_source(
                arg::Source(&calendar.source.title),
                arg::Year(&year.to_string()),
            ),
            None => texts.home.calendar_unknown(&year.to_string()),
        }
    };
    [note(today.year()), note(today.year() + 1)].join(" ")
}
