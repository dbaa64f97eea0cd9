//! Who stopped the clock, and why.

use super::five_days;
use super::words::{event, instant};
use crate::support::text;
use loket_domain::applications::{ApplicationEvent, Interruption, InterruptionKind, service_clock};
use loket_domain::permits::ClockStart;

#[test]
fn an_interruption_says_who_caused_it_and_why() {
    let events = [
        noted("Mon 2026-11-02 10:00 10", "Loket depan", "Berkas lengkap"),
        noted("Tue 2026-11-03 10:00 41", "Bidang A", "Denah lokasi"),
        noted("Tue 2026-11-03 15:00 42", "Loket depan", "Denah diterima"),
        noted("Wed 2026-11-04 10:00 43", "Bidang B", "Denah yang baru"),
        noted(
            "Thu 2026-11-05 10:00 44",
            "Loket depan",
            "Denah diterima lagi",
        ),
        event("Thu 2026-11-05 12:00 44"),
    ];
    let setting = five_days();
    let clock = service_clock(
        &setting.hours,
        setting.promise.as_ref(),
        ClockStart::CompleteFile,
        instant(setting.submitted_at),
        &events,
        instant("Fri 2026-11-06 10:00"),
    );
    let interruption = |kind, from: usize, until: usize| Interruption {
        kind,
        from: events[from].at,
        until: Some(events[until].at),
        unit: events[from].unit.clone(),
        reason: events[from].note.clone(),
    };
    assert_eq!(
        clock.interruptions,
        [
            interruption(InterruptionKind::Pause, 1, 2),
            interruption(InterruptionKind::Reset, 3, 4),
            interruption(InterruptionKind::Restart, 5, 5),
        ]
    );
}

fn noted(at_and_code: &str, unit: &str, note: &str) -> ApplicationEvent {
    ApplicationEvent {
        unit: Some(text(unit)),
        note: Some(text(note)),
        ..event(at_and_code)
    }
}
