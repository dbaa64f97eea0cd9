//! What everybody may see of all complaints.

use crate::support::{day, office_hours, source};
use loket_domain::complaints::{
    AnswerDue, CaseEvent, ComplaintCase, ComplaintEventKind, ComplaintKind, ComplaintRegister,
    ComplaintRules, RegisterInput, Retention, TimeLimit,
};
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;

fn instant(text: &str) -> Timestamp {
    format!("{text}:00+08:00").parse().unwrap()
}

/// A complaint of 14 working days with events at midday of their days.
fn complaint(
    kind: ComplaintKind,
    received_at: &str,
    by: Option<&str>,
    events: &[(&str, ComplaintEventKind)],
    now: &str,
) -> RegisterInput {
    let ten = || TimeLimit {
        working_days: 10,
        source: source(),
    };
    let rules = ComplaintRules {
        closing: ten(),
        reopening: ten(),
        retention: Retention {
            days: 730,
            source: source(),
        },
    };
    let promised = AnswerDue {
        working_days: 14,
        by: by.map(day),
        source: source(),
    };
    let events: Vec<CaseEvent> = events
        .iter()
        .map(|(date, kind)| CaseEvent {
            at: instant(&format!("{date}T12:00")),
            kind: *kind,
        })
        .collect();
    let hours = office_hours();
    let case = ComplaintCase {
        received_at: instant(received_at),
        promised: &promised,
        rules: &rules,
        hours: &hours,
    };
    RegisterInput {
        received_at: instant(received_at),
        kind,
        permit_id: Some("izin-reklame".into()),
        state: case.state_at(&events, instant(now)),
        released: Some(("Antre lama.".into(), Some("Loket ditambah.".into()))),
    }
}

const NOW: &str = "2026-11-24T09:00";

#[test]
fn complaints_are_counted_in_the_month_in_which_they_came() {
    use ComplaintEventKind::{Answered, Confirmed, Reopened};
    use ComplaintKind::{Aspiration, Service};
    let of = |kind, received, by, events: &[(&str, ComplaintEventKind)]| {
        complaint(kind, received, by, events, NOW)
    };
    let register = ComplaintRegister::from_complaints(
        vec![
            // In time, late, late to come, in time but opened again.
            of(
                Service,
                "2026-09-01T09:00",
                Some("2026-09-21"),
                &[("2026-09-21", Answered)],
            ),
            of(
                Service,
                "2026-09-02T09:00",
                Some("2026-09-22"),
                &[("2026-09-23", Answered)],
            ),
            of(Service, "2026-09-03T09:00", Some("2026-09-23"), &[]),
            of(
                Service,
                "2026-09-30T23:59",
                Some("2026-10-20"),
                &[
                    ("2026-10-01", Answered),
                    ("2026-10-02", Confirmed),
                    ("2026-10-05", Reopened),
                ],
            ),
            // A minute later it is another month.
            of(Aspiration, "2026-11-01T00:00", Some("2026-11-24"), &[]),
            // Of a year without a calendar.
            of(Service, "2026-11-20T00:00", None, &[]),
        ],
        &office_hours(),
        instant(NOW),
        Provenance::Draft,
    );
    let months: Vec<String> = register
        .months
        .iter()
        .map(|month| {
            format!(
                "{}: {} = {} in time, {} late, {} overdue, {} waiting, {} not verified; {} reopened",
                month.month,
                month.received,
                month.in_time,
                month.late,
                month.overdue,
                month.waiting,
                month.not_verified,
                month.reopened
            )
        })
        .collect();
    assert_eq!(
        months,
        [
            "2026-11: 2 = 0 in time, 0 late, 0 overdue, 2 waiting, 0 not verified; 0 reopened",
            "2026-10: 0 = 0 in time, 0 late, 0 overdue, 0 waiting, 0 not verified; 0 reopened",
            "2026-09: 4 = 2 in time, 1 late, 1 overdue, 0 waiting, 0 not verified; 1 reopened",
        ]
    );
    let days: Vec<Option<u32>> = register
        .entries
        .iter()
        .filter(|entry| entry.month == "2026-09")
        .map(|entry| entry.days_to_answer)
        .collect();
    // Sorted by the days, so that their order does not tell when each came.
    assert_eq!(days, [None, Some(1), Some(14), Some(15)]);
}

#[test]
fn of_a_report_of_corruption_nothing_but_kind_month_and_state_is_told() {
    let of = |kind| {
        let complaints = vec![complaint(
            kind,
            "2026-11-02T09:00",
            Some("2026-11-20"),
            &[],
            NOW,
        )];
        ComplaintRegister::from_complaints(
            complaints,
            &office_hours(),
            instant(NOW),
            Provenance::Draft,
        )
        .entries
        .remove(0)
    };
    let corruption = of(ComplaintKind::Corruption);
    assert_eq!(
        (corruption.permit_id, corruption.text, corruption.answer),
        (None, None, None)
    );
    let service = of(ComplaintKind::Service);
    assert_eq!(service.permit_id.as_deref(), Some("izin-reklame"));
    assert_eq!(service.text.as_deref(), Some("Antre lama."));
    assert_eq!(service.answer.as_deref(), Some("Loket ditambah."));
    assert!(service.overdue);
}

#[test]
fn without_complaints_it_is_empty() {
    let register = ComplaintRegister::from_complaints(
        Vec::new(),
        &office_hours(),
        instant(NOW),
        Provenance::Draft,
    );
    assert_eq!((register.months.len(), register.entries.len()), (0, 0));
}

#[test]
fn a_deadline_whose_day_is_not_known_is_counted_as_not_verified() {
    let of = |received, events: &[(&str, ComplaintEventKind)], now| {
        complaint(ComplaintKind::Service, received, None, events, now)
    };
    // Fourteen working days from 15 December on lie in 2027, which has no calendar.
    let now = "2026-12-18T09:00";
    let answered = [("2026-12-17", ComplaintEventKind::Answered)];
    let complaints = vec![
        of("2026-12-15T09:00", &[], now),
        of("2026-12-15T10:00", &answered, now),
        of("2026-12-01T09:00", &[], now),
    ];
    let register = ComplaintRegister::from_complaints(
        complaints,
        &office_hours(),
        instant(now),
        Provenance::Draft,
    );
    let month = &register.months[0];
    assert_eq!((month.received, month.not_verified), (3, 2));
    assert_eq!((month.waiting, month.in_time, month.overdue), (1, 0, 0));
}

#[test]
fn the_list_is_sorted_by_month_kind_and_permit_and_not_by_time() {
    use ComplaintKind::{Aspiration, Corruption, Information, Service};
    let of = |kind, received: &str, permit: Option<&str>| RegisterInput {
        permit_id: permit.map(Into::into),
        ..complaint(kind, received, Some("2026-12-31"), &[], NOW)
    };
    let complaints = vec![
        of(Information, "2026-10-01T09:00", Some("a")),
        of(Aspiration, "2026-11-01T09:00", Some("a")),
        of(Information, "2026-11-02T09:00", Some("a")),
        of(Corruption, "2026-11-03T09:00", Some("a")),
        of(Service, "2026-11-04T09:00", Some("b")),
        of(Service, "2026-11-05T09:00", Some("a")),
        of(Service, "2026-11-06T09:00", None),
    ];
    let register = ComplaintRegister::from_complaints(
        complaints,
        &office_hours(),
        instant(NOW),
        Provenance::Draft,
    );
    let list: Vec<(&str, ComplaintKind, Option<&str>)> = register
        .entries
        .iter()
        .map(|entry| (entry.month.as_str(), entry.kind, entry.permit_id.as_deref()))
        .collect();
    assert_eq!(
        list,
        [
            ("2026-11", Service, None),
            ("2026-11", Service, Some("a")),
            ("2026-11", Service, Some("b")),
            ("2026-11", Corruption, None),
            ("2026-11", Aspiration, Some("a")),
            ("2026-11", Information, Some("a")),
            ("2026-10", Information, Some("a")),
        ]
    );
}
