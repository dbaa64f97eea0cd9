//! By when each stage must be done, for a day on which the file is complete.

use crate::app::{Request, use_app};
use crate::locale::{Locale, day_long};
use crate::platform::clock::correction_seconds;
use leptos::prelude::*;
use loket_domain::calendar::{OpeningHours, UnverifiedYear};
use loket_domain::office::Office;
use loket_domain::permits::{ClockStart, ProcessingTime, SkippedDay, ready_by};
use loket_domain::time::Day;
use loket_ui::{Element, ErasedSignal, effect, el, field_label, reactive};

/// A day to choose, and the days that follow from it. Nothing until the office's
/// calendar is here.
pub(super) fn ready_by_view(locale: Locale, time: &ProcessingTime) -> AnyView {
    let app = use_app();
    let (time, starts) = (time.clone(), time.starts);
    // The same day while the page is open, also after midnight, unless the clock by which
    // it was today turns out to be wrong.
    let chosen = ErasedSignal::new(String::new());
    let proposed = ErasedSignal::new(String::new());
    let propose = move |office: &Office| {
        let now = *app.now.get_untracked();
        let today = office.hours.time_zone.local_time(now).day.to_string();
        proposed.set(today.clone());
        chosen.set(today);
    };
    effect(move || {
        app.now.get();
        let is_untouched = *chosen.get_untracked() == *proposed.get_untracked();
        if let Request::Loaded(office) = &*app.office.get_untracked()
            && is_untouched
            && correction_seconds() != 0
        {
            propose(office);
        }
    });
    reactive(move || {
        let office = app.office.get();
        let Request::Loaded(office) = &*office else {
            return ().into_any();
        };
        if proposed.get_untracked().is_empty() {
            propose(office);
        }
        let (time, hours) = (time.clone(), office.hours.clone());
        let days = reactive(move || days(locale, &time, &hours, &chosen.get()).view());
        el("div")
            .class("lk-panel")
            .child(day_field(locale, starts, chosen))
            .child(el("div").attr("aria-live", "polite").child(days))
            .view()
    })
}

fn day_field(locale: Locale, starts: ClockStart, chosen: ErasedSignal<String>) -> Element {
    let texts = &locale.texts().ready_by;
    let label = match starts {
        ClockStart::CompleteFile => texts.date,
        ClockStart::Submission => texts.date_submission,
    };
    let input = el("input")
        .class("lk-input lk-input--day")
        .attr("id", DAY)
        .attr("type", "date")
        .value(move || chosen.get().to_string())
        .on("input", move |event| chosen.set(event_target_value(&event)));
    el("div")
        .child(el("h3").child(texts.title))
        .child(el("p").class("lk-quiet").child(texts.lead))
        .child(
            el("div")
                .class("lk-field")
                .child(field_label(DAY, label))
                .child(input),
        )
}

/// The id of the field of the day.
const DAY: &str = "tanggal";

fn days(locale: Locale, time: &ProcessingTime, hours: &OpeningHours, chosen: &str) -> Element {
    let texts = locale.texts();
    let Ok(submitted) = chosen.parse::<Day>() else {
        return el("p").child(texts.ready_by.no_date);
    };
    let found = ready_by(time, hours, submitted);
    let row = |name: String, due: Result<Day, UnverifiedYear>| {
        el("div")
            .class("lk-facts__row")
            .child(el("dt").child(name))
            .child(el("dd").child(day_or_doubt(locale, due)))
    };
    let mut rows = Vec::new();
    if time.stages.len() > 1 {
        for (stage, due) in time.stages.iter().zip(&found.stages) {
            let name = stage.name.as_ref().map(|name| locale.pick(name));
            rows.push(row(name.unwrap_or_default(), *due));
        }
    }
    rows.push(
        row(texts.ready_by.whole.into(), found.due()).class("lk-facts__row lk-facts__row--whole"),
    );
    el("div")
        .child(el("dl").class("lk-facts").child(rows))
        .child(skipped(locale, &found.skipped))
}

fn day_or_doubt(locale: Locale, due: Result<Day, UnverifiedYear>) -> String {
    let texts = locale.texts();
    match due {
        Ok(day) => day_long(texts, day),
        Err(UnverifiedYear(year)) => texts.ready_by.not_verified(&year.to_string()),
    }
}

fn skipped(locale: Locale, days: &[SkippedDay<'_>]) -> Vec<Element> {
    if days.is_empty() {
        return Vec::new();
    }
    let texts = locale.texts();
    let item = |skipped: &SkippedDay<'_>| {
        el("li")
            .child(day_long(texts, skipped.day))
            .child(" · ")
            .child(locale.pick(&skipped.exception.name))
    };
    let days: Vec<Element> = days.iter().map(item).collect();
    vec![
        el("p").child(texts.ready_by.skipped),
        el("ul").class("lk-list").child(days),
    ]
}
