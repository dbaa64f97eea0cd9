//! The notation of the tables: `Mon 2026-11-02 10:00 10; …` for events, and a clock in
//! words.

use crate::support::{day, office_hours};
use loket_domain::applications::{
    ApplicationEvent, ClockState, InterruptionKind, Outcome, ReportedStatus, ServiceClock,
};
use loket_domain::time::Timestamp;

pub fn events(text: &str) -> Vec<ApplicationEvent> {
    let events = text.split(';').map(str::trim);
    events.filter(|text| !text.is_empty()).map(event).collect()
}

pub fn event(text: &str) -> ApplicationEvent {
    let (at, code) = text.rsplit_once(' ').unwrap();
    ApplicationEvent {
        at: instant(at),
        status: ReportedStatus {
            code: code.parse().unwrap(),
            name: format!("Status {code}"),
        },
        unit: None,
        note: None,
    }
}

/// `Mon 2026-11-02 10:00`, with or without seconds.
pub fn instant(text: &str) -> Timestamp {
    let fields: Vec<&str> = text.split(' ').collect();
    let [weekday, date, time] = fields[..] else {
        panic!("a weekday, a date and a time, not {text}");
    };
    assert_eq!(weekday, short_weekday(date), "{text}");
    let seconds = if time.len() == 5 { ":00" } else { "" };
    format!("{date}T{time}{seconds}+08:00").parse().unwrap()
}

pub fn describe(clock: &ServiceClock) -> String {
    let mut words = match (clock.state, clock.outcome) {
        (ClockState::NotStarted, None) => "not started".to_owned(),
        (ClockState::Running, None) => "running".to_owned(),
        (ClockState::Paused, None) => "paused".to_owned(),
        (ClockState::Ended, Some(Outcome::Granted)) => "granted".to_owned(),
        (ClockState::Ended, Some(Outcome::DeemedGranted)) => "deemed granted".to_owned(),
        (ClockState::Ended, Some(Outcome::Refused)) => "refused".to_owned(),
        (state, outcome) => format!("{state:?} but {outcome:?}"),
    };
    let mut add = |label: &str, value: Option<String>| {
        if let Some(value) = value {
            words += &format!(", {label}{value}");
        }
    };
    add("since ", clock.started_at.map(local));
    add("used ", clock.elapsed_tenths.map(tenths));
    add("left ", clock.remaining_tenths.map(tenths));
    add("overdue", clock.overdue.then(String::new));
    add("by ", clock.overdue_tenths.map(tenths));
    add("due ", clock.due.map(local));
    add(
        "no calendar ",
        clock.unverified_year.map(|year| year.to_string()),
    );
    for interruption in &clock.interruptions {
        let kind = match interruption.kind {
            InterruptionKind::Pause => "pause",
            InterruptionKind::Reset => "reset",
            InterruptionKind::Restart => "restart",
        };
        let until = interruption.until.map_or("now".to_owned(), local);
        words += &format!("; {kind} {} to {until}", local(interruption.from));
    }
    words
}

fn tenths(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// An instant as the tables write it, with seconds only where there are some.
fn local(at: Timestamp) -> String {
    let local = office_hours().time_zone.local_time(at);
    let date = local.day.to_string();
    let seconds = match at.unix_seconds() % 60 {
        0 => String::new(),
        seconds => format!(":{seconds:02}"),
    };
    format!("{} {date} {}{seconds}", short_weekday(&date), local.time)
}

fn short_weekday(date: &str) -> String {
    format!("{:?}", day(date).weekday())[..3].to_owned()
}
