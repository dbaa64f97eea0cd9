//! The one live line: open or closed now, and until when.

use crate::app::{App, Request};
use crate::locale::{Locale, Texts, clock_time, day_long};
use crate::ui::{Element, dynamic, el, group, icon};
use leptos::prelude::*;
use loket_domain::office::Office;
use loket_domain::time::{NextOpening, OfficeStatus, Timestamp};

/// The line. Its place is kept while the office is not known yet, so that nothing
/// moves when it arrives.
pub(super) fn open_line(app: &App) -> Element {
    let App {
        locale,
        now,
        office,
        ..
    } = *app;
    let line = dynamic(move || match &*office.get() {
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
    let reason = status
        .exception
        .map(|exception| format!("{}. ", locale.pick(&exception.name)));
    let details = match (status.open_until, status.next_opening) {
        (Some(closes), _) => texts.home.until(&clock_time(texts, closes), zone),
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
    let doubt = || {
        el("span")
            .class("lk-open__doubt")
            .child(icon("alert"))
            .child(texts.home.calendar_not_verified)
    };
    group([
        badge.view(),
        el("span")
            .class("lk-open__details")
            .child(reason)
            .child(details)
            .view(),
        if certain {
            ().into_any()
        } else {
            doubt().view()
        },
    ])
}

fn next_opening(texts: &Texts, status: &OfficeStatus<'_>, next: NextOpening, zone: &str) -> String {
    let time = clock_time(texts, next.opens);
    match next.day.days_since_1970() - status.local.day.days_since_1970() {
        0 => texts.home.opens_today(&time, zone),
        1 => texts.home.opens_tomorrow(&time, zone),
        _ => texts.home.opens_on(&day_long(texts, next.day), &time, zone),
    }
}
