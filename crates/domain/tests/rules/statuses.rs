//! The status vocabulary of OSS-RBA.

use crate::support::{office_hours, text};
use loket_domain::applications::{
    Application, ApplicationEvent, ReportedStatus, StatusMeaning, Turn, service_clock,
};
use loket_domain::permits::{ClockStart, IssuingSystem};
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;

/// Annex 10 of the public API documentation, typed off once more: code, whose turn,
/// how it ended.
const ANNEX_10: [(u8, Turn, Option<bool>); 26] = [
    (5, Turn::Office, None),
    (9, Turn::Office, None),
    (10, Turn::Office, None),
    (11, Turn::Applicant, None),
    (12, Turn::Applicant, None),
    (20, Turn::Office, None),
    (30, Turn::Office, None),
    (31, Turn::Applicant, None),
    (32, Turn::Office, None),
    (33, Turn::Office, None),
    (34, Turn::Applicant, None),
    (40, Turn::Office, None),
    (41, Turn::Applicant, None),
    (42, Turn::Office, None),
    (43, Turn::Applicant, None),
    (44, Turn::Office, None),
    (45, Turn::Office, None),
    (49, Turn::Office, None),
    (50, Turn::Nobody, Some(true)),
    (52, Turn::Applicant, None),
    (57, Turn::Nobody, Some(true)),
    (60, Turn::Applicant, None),
    (70, Turn::Applicant, None),
    (80, Turn::Applicant, None),
    (90, Turn::Nobody, Some(false)),
    (93, Turn::Nobody, Some(false)),
];

#[test]
fn every_code_has_its_meaning_and_every_other_has_none() {
    for code in 0..=u8::MAX {
        let meaning = StatusMeaning::from_code(code)
            .map(|meaning| (meaning.code, meaning.turn, meaning.granted));
        let expect = ANNEX_10.into_iter().find(|expect| expect.0 == code);
        assert_eq!(meaning, expect, "{code}");
    }
}

#[test]
fn every_code_is_there_once() {
    let codes: Vec<u8> = StatusMeaning::all().map(|meaning| meaning.code).collect();
    assert_eq!(codes, ANNEX_10.map(|expect| expect.0));
    assert!(codes.is_sorted_by(|earlier, later| earlier < later));
}

#[test]
fn it_is_nobodys_turn_exactly_when_the_application_has_ended() {
    for meaning in StatusMeaning::all() {
        assert_eq!(
            meaning.turn == Turn::Nobody,
            meaning.granted.is_some(),
            "{}",
            meaning.code
        );
    }
}

#[test]
fn the_newest_event_has_the_status_that_holds_now() {
    let at = Timestamp::from_unix_seconds;
    let event = |seconds: i64, code: u8| ApplicationEvent {
        at: at(seconds),
        status: ReportedStatus {
            code,
            name: String::new(),
        },
        unit: None,
        note: None,
    };
    let application = |events: Vec<ApplicationEvent>| Application {
        reference: "PLU-2026-000123".into(),
        permit_id: "izin-reklame".into(),
        permit_name: text("Izin Reklame"),
        submitted_at: at(0),
        steps: Vec::new(),
        issuing_system: IssuingSystem::Office,
        clock: service_clock(
            &office_hours(),
            None,
            ClockStart::CompleteFile,
            at(0),
            &events,
            at(30),
        ),
        events,
        as_of: at(30),
        provenance: Provenance::Sample,
        can_rate: false,
    };
    let code = |events| {
        application(events)
            .current_status()
            .map(|status| status.code)
    };
    assert_eq!(code(vec![event(20, 20), event(10, 10)]), Some(20));
    assert_eq!(code(Vec::new()), None);
}
