//! Importing scores and measured figures.

use super::Office;
use crate::support::{Counter, Setup, content_folder};
use loket_domain::scores::Scorecard;
use std::sync::Arc;

const TRAINING: &str = "[[trainings]]\nid = \"etika\"\nsubject.id = \"Etika\"\n\
                        subject.en = \"Ethics\"\nhours = 8\npeople = 30\ndate = \"2026-11-02\"\n\
                        provenance = \"official\"\nsource.title = \"Daftar hadir\"\n";

fn shipped(name: &str) -> String {
    std::fs::read_to_string(format!("{}/reported-metrics/{name}", content_folder::REAL)).unwrap()
}

#[tokio::test]
async fn the_files_of_the_data_folder_are_of_the_form_that_is_imported() {
    let office = Office::open().await;
    let scores = shipped("integrity.toml");
    assert_eq!(
        office.import_integrity("a.toml", &scores).await,
        Ok((10, 0))
    );
    assert_eq!(
        office.import_integrity("a.toml", &scores).await,
        Ok((0, 10))
    );
    let measured = shipped("evaluation.toml");
    assert_eq!(
        office.import_evaluation("b.toml", &measured).await,
        Ok((16, 0))
    );
    assert_eq!(
        office.import_evaluation("b.toml", &measured).await,
        Ok((0, 16))
    );
}

#[tokio::test]
async fn what_is_imported_takes_the_place_of_the_samples_and_of_what_it_corrects() {
    let office = Office::open().await;
    assert_eq!(
        office.import_integrity("a.toml", TRAINING).await,
        Ok((1, 0))
    );
    let corrected = TRAINING.replace("people = 30", "people = 31");
    assert_eq!(
        office.import_integrity("a.toml", &corrected).await,
        Ok((1, 0))
    );
    office.database.close().await;
    let counter = Counter::open_in(Arc::new(office.folder), Setup::default()).await;
    let card: Scorecard = counter.get("/api/v1/integrity/scores").await.json();
    let trainings: Vec<(u32, u32)> = card
        .trainings
        .iter()
        .map(|training| (training.hours, training.people))
        .collect();
    assert_eq!(trainings, [(8, 31)]);
    assert!(card.assessments.is_empty() && card.programmes.is_empty());
    // What was said before is still known.
    let rows: i64 = counter.query("SELECT count(*) FROM imported_figures").await;
    assert_eq!(rows, 2);
}

#[tokio::test]
async fn json_has_the_same_names() {
    let office = Office::open().await;
    let json = r#"{"complaints": [{"period": "2026-q3", "received": 4, "in_time": 3, "late": 1,
        "overdue": 0, "reopened": 0, "provenance": "official",
        "source": {"title": "Laporan", "date": "2026-10-01"}}]}"#;
    assert_eq!(office.import_evaluation("a.json", json).await, Ok((1, 0)));
    let unfinished = &json[..json.len() - 1];
    let told = office.import_evaluation("a.json", unfinished).await;
    assert!(told.unwrap_err().contains("EOF while parsing"));
}

#[tokio::test]
async fn one_fault_and_nothing_is_imported() {
    let office = Office::open().await;
    let check = async |file: &str, faults: &[&str]| {
        let told = office.import_integrity("a.toml", file).await.unwrap_err();
        let lines: Vec<&str> = told.lines().skip(1).collect();
        assert_eq!(lines.len(), faults.len(), "{told}");
        for fault in faults {
            assert!(told.contains(fault), "{fault} in {told}");
        }
    };
    let second = TRAINING.replace("\"etika\"", "\"lain\"");
    let with = |from: &str, to: &str| format!("{TRAINING}{}", second.replace(from, to));
    check(
        &with("hours = 8\npeople = 30", "hours = 0\npeople = 0"),
        &[
            "a.toml: trainings[1].hours: is at least 1",
            "trainings[1].people: is at least 1",
        ],
    )
    .await;
    check(
        &with("2026-11-02", "2062-11-02"),
        &["trainings[1].date: is still to come"],
    )
    .await;
    check(
        &with("\"lain\"", "\"etika\""),
        &["trainings[1].id: \"etika\" is used twice"],
    )
    .await;
    check(
        &with("people", "orang"),
        &["trainings[1].orang: unknown field `orang`"],
    )
    .await;
    check(
        &with("source.title = \"Daftar hadir\"", ""),
        &["trainings[1]: missing field `source`"],
    )
    .await;
    let empty = office.import_integrity("a.toml", "").await;
    assert_eq!(empty, Err("a.toml has no entries".into()));
    let counter = Counter::open_in(Arc::new(office.folder), Setup::default()).await;
    let rows: i64 = counter.query("SELECT count(*) FROM imported_figures").await;
    assert_eq!(rows, 0);
}
