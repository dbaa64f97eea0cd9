//! The one live line: open or closed now, and until when.

use crate::app::{Request, use_now};
use crate::locale::{Texts, clock_time, day_long, use_locale};
use crate::ui::icon;
use leptos::prelude::*;
use loket_domain::office::Office;
use loket_domain::time::{NextOpening, OfficeStatus, Timestamp};
use std::sync::Arc;

/// The line. Its place is kept while the office is not known yet, so that nothing
/// moves when it arrives.
pub(super) fn open_line(office: ReadSignal<Request<Arc<Office>>>) -> AnyView {
    let locale = use_locale();
    let now = use_now();
    let line = move || match &*office.read() {
        Request::Loaded(office) => line_at(locale.texts(), office, now.get(), |name| locale.pick(name)),
        _ => view! { <span class="lk-open__waiting">{locale.texts().home.hours_summary}</span> }.into_any(),
    };
    view! { <p class="lk-open" role="status">{line}</p> }.into_any()
}

fn line_at(
    texts: &Texts,
    office: &Office,
    now: Timestamp,
    pick: impl Fn(&loket_domain::text::LocalizedText) -> String,
) -> AnyView {
    let status = office.hours.status_at(now);
    let zone = &office.hours.time_zone.abbreviation;
    let (state, symbol, word) = match status.open_until {
        Some(_) => ("open", "clock", texts.home.open_now),
        None => ("closed", "closed", texts.home.closed_now),
    };
    let reason = status.exception.map(|exception| format!("{}. ", pick(&exception.name)));
    let details = match (status.open_until, status.next_opening) {
        (Some(closes), _) => texts.home.until(&clock_time(texts, closes), zone),
        (None, Some(next)) => next_opening(texts, &status, next, zone),
        (None, None) => String::new(),
    };
    let certain = status.calendar_verified && status.next_opening.is_none_or(|next| next.calendar_verified);
    let doubt = (!certain).then_some(texts.home.calendar_not_verified);
    view! {
        <span class=format!("lk-open__state lk-open__state--{state}") data-open=state>
            {icon(symbol)}
            <strong>{word}</strong>
        </span>
        <span class="lk-open__details">{reason}{details}</span>
        {doubt.map(|doubt| view! { <span class="lk-open__doubt">{icon("alert")}{doubt}</span> })}
    }
    .into_any()
}

fn next_opening(texts: &Texts, status: &OfficeStatus<'_>, next: NextOpening, zone: &str) -> String {
    let time = clock_time(texts, next.opens);
    match next.day.days_since_1970() - status.local.day.days_since_1970() {
        0 => texts.home.opens_today(&time, zone),
        1 => texts.home.opens_tomorrow(&time, zone),
        _ => texts.home.opens_on(&day_long(texts, next.day), &time, zone),
    }
}
