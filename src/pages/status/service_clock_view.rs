//! The service clock: what was promised, what is used, and when and why it stood still.

use crate::locale::{Locale, Moment, arg, moment, moment_text, stage_length, tenths_of_days};
use loket_domain::applications::{
    ClockState, Interruption, InterruptionKind, Outcome, ServiceClock,
};
use loket_domain::permits::{DurationUnit, Stage};
use loket_domain::time::{TimeZone, Timestamp};
use loket_ui::{Element, el};

/// The clock of an application.
pub(super) fn service_clock_view(
    locale: Locale,
    clock: &ServiceClock,
    zone: Option<&TimeZone>,
) -> Element {
    let texts = &locale.texts().clock;
    let mut view = vec![el("h3").child(texts.title)];
    let promise = clock
        .promise
        .as_ref()
        .map(|promise| stage_length(locale.texts(), promise));
    match clock.state {
        ClockState::NotStarted => {
            view.push(line(texts.not_started));
            view.push(line(promise_text(locale, promise.as_deref())));
        }
        ClockState::Running => running(locale, clock, zone, &mut view),
        ClockState::Paused => {
            view.push(line(paused(locale, clock)));
            view.push(line(promise_text(locale, promise.as_deref())));
        }
        ClockState::Ended => {
            if clock.outcome == Some(Outcome::DeemedGranted) {
                view.push(line(texts.deemed));
            }
            view.extend(ended(locale, clock, promise.as_deref()).map(line));
        }
    }
    if let Some(year) = clock.unverified_year {
        view.push(line(texts.not_verified(&year.to_string())));
    }
    if !clock.interruptions.is_empty() {
        let items: Vec<Element> = clock
            .interruptions
            .iter()
            .map(|interruption| interruption_view(locale, interruption, zone))
            .collect();
        view.push(el("h4").child(texts.interruptions));
        view.push(el("ol").class("lk-timeline").child(items));
    }
    el("section").class("lk-panel").child(view)
}

fn line(text: impl Into<String>) -> Element {
    el("p").child(text.into())
}

fn promise_text(locale: Locale, promise: Option<&str>) -> String {
    let texts = &locale.texts().clock;
    promise.map_or(texts.no_promise.into(), |promise| texts.promise(promise))
}

fn running(locale: Locale, clock: &ServiceClock, zone: Option<&TimeZone>, view: &mut Vec<Element>) {
    let texts = &locale.texts().clock;
    if let Some(due) = clock.due {
        let Moment { day, time, zone } = moment(locale.texts(), due, zone);
        view.push(if clock.overdue {
            line(texts.was_due(arg::Day(&day), arg::Time(&time), arg::Zone(&zone)))
                .class("lk-clock__due lk-clock__due--late")
        } else {
            line(texts.due(arg::Day(&day), arg::Time(&time), arg::Zone(&zone)))
                .class("lk-clock__due")
        });
    }
    let promise = clock
        .promise
        .as_ref()
        .map(|promise| stage_length(locale.texts(), promise));
    view.push(line(promise_text(locale, promise.as_deref())));
    let Some(used) = clock.elapsed_tenths else {
        return;
    };
    let unit = unit_of(clock.promise.as_ref());
    let days = |tenths| tenths_of_days(locale.texts(), tenths, unit);
    let used_text = match clock.remaining_tenths {
        Some(left) if !clock.overdue => texts.used(arg::Left(&days(left)), arg::Used(&days(used))),
        _ => texts.used_only(&days(used)),
    };
    if let Some(promise) = &clock.promise {
        view.push(bar(texts.bar, used, promise.at_most * 10));
    }
    view.push(line(used_text));
}

/// The share that is used, also for those who see no colours: a text says the same.
fn bar(label: &'static str, used: u32, of: u32) -> Element {
    el("progress")
        .class("lk-clock__bar")
        .attr("aria-label", label)
        .attr("max", of.to_string())
        .attr("value", used.min(of).to_string())
}

/// By how much the promise was exceeded.
pub(super) fn overdue_text(locale: Locale, clock: &ServiceClock) -> String {
    let texts = &locale.texts().clock;
    let promise = clock
        .promise
        .as_ref()
        .map(|promise| stage_length(locale.texts(), promise))
        .unwrap_or_default();
    match clock.overdue_tenths {
        Some(tenths) if tenths > 0 => {
            let unit = unit_of(clock.promise.as_ref());
            texts.overdue_by(
                arg::Promise(&promise),
                arg::Time(&tenths_of_days(locale.texts(), tenths, unit)),
            )
        }
        _ => texts.overdue_since(&promise),
    }
}

fn paused(locale: Locale, clock: &ServiceClock) -> String {
    let texts = &locale.texts().clock;
    let was_reset = clock
        .interruptions
        .last()
        .is_some_and(|last| last.kind == InterruptionKind::Reset);
    if was_reset {
        return texts.reset.into();
    }
    let unit = unit_of(clock.promise.as_ref());
    let used = clock.elapsed_tenths.map_or("?".into(), |used| {
        tenths_of_days(locale.texts(), used, unit)
    });
    texts.paused(&used)
}

fn ended(locale: Locale, clock: &ServiceClock, promise: Option<&str>) -> Option<String> {
    let texts = &locale.texts().clock;
    let unit = unit_of(clock.promise.as_ref());
    let days = |tenths| tenths_of_days(locale.texts(), tenths, unit);
    let used = days(clock.elapsed_tenths?);
    Some(match (promise, clock.overdue_tenths) {
        (Some(promise), Some(late)) if clock.overdue && late > 0 => texts.ended_late(
            arg::Late(&days(late)),
            arg::Promise(promise),
            arg::Used(&used),
        ),
        (Some(promise), _) => texts.ended(arg::Promise(promise), arg::Used(&used)),
        (None, _) => texts.ended_only(&used),
    })
}

fn unit_of(promise: Option<&Stage>) -> DurationUnit {
    promise.map_or(DurationUnit::WorkingDays, |promise| promise.unit)
}

/// When the clock stood still, who caused it and why.
fn interruption_view(
    locale: Locale,
    interruption: &Interruption,
    zone: Option<&TimeZone>,
) -> Element {
    let texts = &locale.texts().clock;
    let at = |instant: Timestamp| moment_text(locale.texts(), instant, zone);
    let (from, until) = (at(interruption.from), interruption.until.map(at));
    let what = match (interruption.kind, until) {
        (InterruptionKind::Pause, None) => texts.pause(&from),
        (InterruptionKind::Pause, Some(until)) => {
            texts.pause_until(arg::From(&from), arg::Until(&until))
        }
        (InterruptionKind::Reset, None) => texts.set_back(&from),
        (InterruptionKind::Reset, Some(until)) => {
            texts.set_back_until(arg::From(&from), arg::Until(&until))
        }
        (InterruptionKind::Restart, _) => texts.restarted(&from),
    };
    let unit = interruption
        .unit
        .as_ref()
        .map(|unit| line(texts.caused_by(&locale.pick(unit))).class("lk-quiet"));
    let reason = match &interruption.reason {
        Some(reason) => texts.reason(&locale.pick(reason)),
        None => texts.no_reason.into(),
    };
    el("li")
        .class("lk-timeline__item")
        .child(line(what).class("lk-timeline__name"))
        .child(unit)
        .child(line(reason))
}
