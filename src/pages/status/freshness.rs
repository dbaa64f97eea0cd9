//! How old what is shown is, and whether the server can be reached.

use super::result::moment;
use super::tracker::Tracker;
use crate::app::use_app;
use crate::locale::{Locale, Texts};
use leptos::prelude::*;
use loket_domain::time::TimeZone;
use loket_ui::{Element, SECONDARY, button, el, notice, reactive};

/// The age of what is shown, with a way to ask again.
pub(super) fn freshness(locale: Locale, zone: Option<TimeZone>, tracker: Tracker) -> Element {
    let now = use_app().now;
    let line = reactive(move || {
        let Some(check) = *tracker.check.get() else {
            return ().into_any();
        };
        let texts = locale.texts();
        let seconds = now.get().unix_seconds() - check.seen_at.unix_seconds();
        let (day, time, zone) = moment(locale, check.seen_at, zone.as_ref());
        let seen = texts.status.seen(&age(texts, seconds), &day, &time, &zone);
        if check.reached {
            el("p").class("lk-quiet").child(seen).view()
        } else {
            notice(
                "warning",
                texts.status.not_reached,
                vec![el("p").child(seen)],
            )
            .view()
        }
    });
    let refresh = button(SECONDARY, locale.texts().status.refresh, move || {
        tracker.refresh();
    });
    el("div")
        .class("lk-freshness")
        .child(line)
        .child(el("p").child(refresh))
}

/// `5 menit lalu`.
fn age(texts: &Texts, seconds: i64) -> String {
    let texts = &texts.status;
    match seconds {
        ..60 => texts.age_now.into(),
        60..3600 => texts.age_minutes(&(seconds / 60).to_string()),
        3600..86_400 => texts.age_hours(&(seconds / 3600).to_string()),
        _ => texts.age_days(&(seconds / 86_400).to_string()),
    }
}
