//! The hours of the week and the next days that differ.

use crate::app::use_now;
use crate::locale::{Texts, clock_time, day_long, use_locale, weekday_name};
use leptos::prelude::*;
use loket_domain::office::Office;
use loket_domain::time::{Day, OpeningHours, Weekday};

/// How many of the coming exceptions are shown.
const EXCEPTIONS_SHOWN: usize = 3;

/// The table of the week, and what is coming.
pub(super) fn hours(office: &Office) -> AnyView {
    let locale = use_locale();
    let texts = locale.texts();
    let hours = &office.hours;
    let today = hours.time_zone.local_time(use_now().get_untracked()).day;
    let row = |weekday: Weekday| {
        let is_today = weekday == today.weekday();
        let name = weekday_name(texts, weekday);
        view! {
            <tr class:lk-hours__today=is_today>
                <th scope="row">
                    {name} {is_today.then(|| view! { <span class="lk-tag">{texts.home.today}</span> })}
                </th>
                <td>{periods_of(texts, hours, weekday)}</td>
            </tr>
        }
    };
    let coming = hours
        .exceptions
        .iter()
        .filter(|exception| exception.until.unwrap_or(exception.date) >= today)
        .take(EXCEPTIONS_SHOWN)
        .map(|exception| {
            view! { <li><strong>{day_long(texts, exception.date)}</strong> " · " {locale.pick(&exception.name)}</li> }
        })
        .collect_view();
    view! {
        <table class="lk-hours">
            <caption class="lk-quiet">{texts.home.hours_zone(&hours.time_zone.abbreviation)}</caption>
            <tbody>{Weekday::ALL.map(row).collect_view()}</tbody>
        </table>
        <h3>{texts.home.exceptions_title}</h3>
        <ul class="lk-list">{coming}</ul>
        <p class="lk-quiet">{calendar_note(texts, hours, today)}</p>
    }
    .into_any()
}

fn periods_of(texts: &Texts, hours: &OpeningHours, weekday: Weekday) -> String {
    let periods: Vec<String> = hours
        .weekly
        .iter()
        .filter(|period| period.weekday == weekday)
        .map(|period| format!("{}–{}", clock_time(texts, period.opens), clock_time(texts, period.closes)))
        .collect();
    if periods.is_empty() { texts.home.closed.into() } else { periods.join(", ") }
}

/// Which years are certain, and from which decree.
fn calendar_note(texts: &Texts, hours: &OpeningHours, today: Day) -> String {
    let calendar = hours.verified_calendars.iter().find(|calendar| calendar.year == today.year());
    let known = calendar.map(|calendar| {
        texts.home.calendar_source(&calendar.source.title, &calendar.year.to_string())
    });
    let next_year = today.year() + 1;
    let unknown = (!hours.is_verified(next_year)).then(|| texts.home.calendar_unknown(&next_year.to_string()));
    [known, unknown].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
