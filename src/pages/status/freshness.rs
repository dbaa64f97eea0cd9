//! How old what is shown is, and whether the server can be reached.

use super::tracker::Tracker;
use crate::app::use_app;
use crate::locale::{Locale, Moment, age, arg, moment};
use leptos::prelude::*;
use loket_domain::time::TimeZone;
use loket_ui::{Element, SECONDARY, button, el, notice, reactive};

/// The age of what is shown, with a button that looks it up again.
pub(super) fn freshness(locale: Locale, zone: Option<TimeZone>, tracker: Tracker) -> Element {
    let now = use_app().now;
    let line = reactive(move || {
        let Some(check) = *tracker.check.get() else {
            return ().into_any();
        };
        let texts = locale.texts();
        let seconds = now.get().unix_seconds() - check.seen_at.unix_seconds();
        let Moment { day, time, zone } = moment(texts, check.seen_at, zone.as_ref());
        let seen = texts.status.seen(
            arg::Age(&age(texts, seconds)),
            arg::Day(&day),
            arg::Time(&time),
            arg::Zone(&zone),
        );
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
