//! The one live line: open or closed now, and for how long.

use crate::app::{App, Request};
use crate::locale::{Locale, Texts, arg, clock_time, day_long, hours_and_minutes, weekday_name};
use crate::platform::clock::correction_seconds;
use leptos::prelude::*;
use loket_domain::calendar::{NextOpening, OfficeStatus};
use loket_domain::office::Office;
use loket_domain::time::{TimeOfDay, Timestamp};
use loket_ui::{Element, el, fragment, icon, reactive};

/// The line. Its place is kept while the office is not known yet, so that nothing
/// moves when it arrives.
pub(super) fn open_line(app: &App) -> Element {
    let App {
        locale,
        now,
        office,
        ..
    } = *app;
    let line = reactive(move || match &*office.get() {
        Request::Loaded(office) => line_at(locale, office, *now.get()),
        _ => el("span")
            .class("lk-open__waiting")
            .child(locale.texts().home.hours_summary)
            .view(),
    });
    el("div")
        .class("lk-open")
        .attr("role", "status")
        .child(line)
}

fn line_at(locale: Locale, office: &Office, now: Timestamp) -> AnyView {
    let texts = locale.texts();
    let status = office.hours.status_at(now);
    let zone = &office.hours.time_zone.abbreviation;
    let (state, symbol, word) = match status.open_until {
        Some(_) => ("open", "clock", texts.home.open_now),
        None => ("closed", "closed", texts.home.closed_now),
    };
    let after_reason = if status.open_until.is_some() {
        ": "
    } else {
        ". "
    };
    let reason = status
        .exception
        .map(|exception| locale.pick(&exception.name) + after_reason);
    let details = match (status.open_until, status.next_opening) {
        (Some(closes), _) => closing(texts, &status, closes, zone),
        (None, Some(next)) => next_opening(texts, &status, next, zone),
        (None, None) => String::new(),
    };
    let certain = status.calendar_verified
        && status
            .next_opening
            .is_none_or(|next| next.calendar_verified);
    let badge = el("span")
        .class(format!("lk-open__state lk-open__state--{state}"))
        .attr("data-open", state)
        .child(icon(symbol))
        .child(el("strong").child(word));
    let doubt = (!certain).then(|| texts.home.calendar_not_verified.to_owned());
    let warning = |text: String| {
        el("span")
            .class("lk-open__doubt")
            .child(icon("alert"))
            .child(text)
            .view()
    };
    let warnings: Vec<AnyView> = [wrong_clock(texts), doubt]
        .into_iter()
        .flatten()
        .map(warning)
        .collect();
    fragment([
        badge.view(),
        el("span")
            .class("lk-open__details")
            // Counts the minutes, which nobody wants to be told one by one.
            .attr("aria-live", "off")
            .child(reason)
            .child(details)
            .view(),
        warnings.into_any(),
    ])
}

/// When it closes, and how long that is from now.
fn closing(texts: &Texts, status: &OfficeStatus<'_>, closes: TimeOfDay, zone: &str) -> String {
    let now = status.local.time.minutes_since_midnight();
    let left = closes.minutes_since_midnight().saturating_sub(now);
    let left = hours_and_minutes(texts, left.into());
    texts.home.until(
        arg::Left(&left),
        arg::Time(&clock_time(texts, closes)),
        arg::Zone(zone),
    )
}

fn next_opening(texts: &Texts, status: &OfficeStatus<'_>, next: NextOpening, zone: &str) -> String {
    let time = clock_time(texts, next.opens);
    match next.day.days_since_1970() - status.local.day.days_since_1970() {
        0 => texts.home.opens_today(arg::Time(&time), arg::Zone(zone)),
        1 => texts.home.opens_tomorrow(arg::Time(&time), arg::Zone(zone)),
        2..7 => {
            let weekday = weekday_name(texts, next.day.weekday());
            texts
                .home
                .opens_on(arg::Day(weekday), arg::Time(&time), arg::Zone(zone))
        }
        _ => texts.home.opens_on(
            arg::Day(&day_long(texts, next.day)),
            arg::Time(&time),
            arg::Zone(zone),
        ),
    }
}

/// That the device's clock is not the one that counts.
fn wrong_clock(texts: &Texts) -> Option<String> {
    let correction = correction_seconds();
    let minutes = correction.unsigned_abs().saturating_add(30) / 60;
    let off = || hours_and_minutes(texts, minutes as u32);
    match (correction, minutes) {
        (0, _) => None,
        // By a day or more: what matters then is the date.
        (_, 1440..) => Some(texts.home.clock_wrong.to_owned()),
        (..0, _) => Some(texts.home.clock_fast(&off())),
        _ => Some(texts.home.clock_slow(&off())),
    }
}
