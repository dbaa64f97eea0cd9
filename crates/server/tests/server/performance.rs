//! How long applications really took.

use crate::imports::{HEADER, Office};
use crate::support::{Counter, Setup};
use axum::http::StatusCode;
use loket_domain::codes::AccessCode;
use loket_domain::permits::{DurationUnit, Performance};
use loket_domain::provenance::Provenance;
use std::sync::Arc;

/// Applications for a research permit, complete on Monday, 2 November 2026 at noon, so
/// that their clocks begin on Tuesday morning, and ended at these times.
fn table(ended: &[&str], provenance: &str) -> String {
    let mut table = format!("{HEADER}\n");
    for (number, ended) in ended.iter().enumerate() {
        let code = AccessCode::from_random_bytes([number as u8; 10]);
        let reference = format!("{provenance}-{number:06}");
        table.push_str(&format!(
            "{reference},{code},izin-penelitian,2026-11-02T12:00:00+08:00,,{provenance},\
             2026-11-02T12:00:00+08:00,10,Dokumen Lengkap,,,,\n\
             {reference},,,,,,{ended},50,Disetujui,,,,\n"
        ));
    }
    table
}

/// Ten that took one to ten working days.
const TEN: [&str; 10] = [
    "2026-11-03T16:30:00+08:00",
    "2026-11-04T16:30:00+08:00",
    "2026-11-05T16:00:00+08:00",
    "2026-11-06T11:00:00+08:00",
    "2026-11-09T16:30:00+08:00",
    "2026-11-10T16:30:00+08:00",
    "2026-11-11T16:30:00+08:00",
    "2026-11-12T16:00:00+08:00",
    "2026-11-13T11:00:00+08:00",
    "2026-11-16T16:30:00+08:00",
];

const PATH: &str = "/api/v1/permits/izin-penelitian/performance";

/// The figure of a counter without samples of this permit, as of an instant.
async fn figure(tables: &[String], now: &'static str) -> Performance {
    let office = Office::open().await;
    for (number, table) in tables.iter().enumerate() {
        office
            .import(&format!("{number}.csv"), table)
            .await
            .unwrap();
    }
    office.database.close().await;
    let setup = Setup {
        now,
        ..Setup::default()
    };
    let counter = Counter::open_in(Arc::new(office.folder), setup).await;
    counter
        .execute(
            "DELETE FROM finished_applications WHERE application_id IN
             (SELECT id FROM applications WHERE is_example = 1)",
        )
        .await
        .unwrap();
    let answer = counter.get(PATH).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.json()
}

const NOW: &str = "2026-11-24T09:00:00+08:00";

#[tokio::test]
async fn median_and_percentile_are_those_of_the_applications() {
    let found = figure(&[table(&TEN, "official")], NOW).await;
    assert_eq!(found.from.to_string(), "2026-08-27");
    assert_eq!(found.until.to_string(), "2026-11-24");
    assert_eq!((found.applications, found.needed), (10, 10));
    assert_eq!(found.median_tenths, Some(50));
    assert_eq!(found.ninetieth_tenths, Some(90));
    assert_eq!(found.unit, DurationUnit::WorkingDays);
    let promise = found.promise.unwrap();
    assert_eq!(found.in_time, Some(promise.at_most));
    assert_eq!(found.provenance, Provenance::Official);
}

#[tokio::test]
async fn nine_are_too_few() {
    let found = figure(&[table(&TEN[..9], "official")], NOW).await;
    assert_eq!(found.applications, 9);
    assert_eq!(found.median_tenths, None);
    assert_eq!(found.ninetieth_tenths, None);
    assert_eq!(found.in_time, None);
}

#[tokio::test]
async fn one_sample_among_them_makes_it_a_sample() {
    let tables = [table(&TEN, "official"), table(&TEN[..1], "draft")];
    assert_eq!(figure(&tables, NOW).await.provenance, Provenance::Draft);
    let tables = [table(&TEN, "official"), table(&TEN[..1], "sample")];
    let found = figure(&tables, NOW).await;
    assert_eq!(found.provenance, Provenance::Sample);
    assert_eq!(found.applications, 11);
    // None at all: what is said of the permit holds.
    let found = figure(&[], NOW).await;
    assert_eq!(
        (found.applications, found.provenance),
        (0, Provenance::Sample)
    );
}

/// The last of the ten ended on 16 November; its ninetieth day is 13 February.
#[tokio::test]
async fn what_ended_more_than_ninety_days_ago_does_not_count() {
    for (now, expected) in [
        ("2027-01-31T23:59:59+08:00", 10),
        ("2027-02-01T00:00:00+08:00", 9),
        ("2027-02-13T23:59:59+08:00", 1),
        ("2027-02-14T00:00:00+08:00", 0),
    ] {
        let found = figure(&[table(&TEN, "official")], now).await;
        assert_eq!(found.applications, expected, "{now}");
    }
}

/// Figures follow the calendar: one that changes makes them again.
#[tokio::test]
async fn figures_are_made_again_when_the_calendar_changes() {
    let office = Office::open().await;
    office
        .import("a.csv", table(&TEN, "official"))
        .await
        .unwrap();
    office.database.close().await;
    let folder = Arc::new(office.folder);
    let counter = Counter::open_in(folder.clone(), Setup::default()).await;
    counter
        .execute("UPDATE finished_applications SET elapsed_tenths = 999")
        .await
        .unwrap();
    let wrong = "SELECT count(*) FROM finished_applications WHERE elapsed_tenths = 999";
    let counter = Counter::open_in(folder.clone(), Setup::default()).await;
    assert_ne!(
        counter.query::<i64>(wrong).await,
        0,
        "nothing changed, nothing is made"
    );
    counter
        .execute("UPDATE derivations SET fingerprint = 'of another calendar'")
        .await
        .unwrap();
    let counter = Counter::open_in(folder, Setup::default()).await;
    assert_eq!(counter.query::<i64>(wrong).await, 0);
}
