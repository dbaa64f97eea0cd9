//! Everything public as tables.

use crate::imports::Office;
use crate::support::{Counter, Setup};
use axum::http::StatusCode;
use loket_domain::complaints::ComplaintReceipt;
use loket_domain::problem::ProblemCode;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

type Records = Vec<BTreeMap<String, String>>;

/// The columns and the rows of a CSV file.
fn read(csv: &str) -> (Vec<String>, Records) {
    let csv = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let columns: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let record = |record: csv::StringRecord| {
        let cells = record.iter().map(str::to_owned);
        columns.iter().cloned().zip(cells).collect()
    };
    let rows = reader.records().map(|row| record(row.unwrap())).collect();
    (columns, rows)
}

async fn csv(counter: &Counter, dataset: &str) -> (Vec<String>, Records) {
    let answer = counter
        .get(&format!("/api/v1/open-data/{dataset}.csv"))
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{dataset}");
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    read(answer.text())
}

async fn datasets(counter: &Counter) -> Vec<String> {
    let index: Value = counter.get("/api/v1/open-data").await.json();
    assert!(index["terms"]["id"].as_str().unwrap().contains("belum"));
    let datasets = index["datasets"].as_array().unwrap();
    for dataset in datasets {
        for form in ["csv", "json"] {
            let answer = counter.get(dataset["files"][form].as_str().unwrap()).await;
            assert_eq!(answer.status, StatusCode::OK);
        }
    }
    let name = |dataset: &Value| dataset["name"].as_str().unwrap().to_owned();
    datasets.iter().map(name).collect()
}

fn as_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[tokio::test]
async fn both_forms_have_the_same_rows_and_the_dictionary_has_every_column() {
    let counter = Counter::open().await;
    let (_, dictionary) = csv(&counter, "dictionary").await;
    let mut explained: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in &dictionary {
        for text in ["meaning_id", "meaning_en", "kind"] {
            assert!(!row[text].is_empty(), "{row:?}");
        }
        explained
            .entry(row["dataset"].clone())
            .or_default()
            .push(row["column"].clone());
    }
    explained.remove("dictionary");
    let names = datasets(&counter).await;
    let known: BTreeSet<&String> = explained.keys().collect();
    assert_eq!(known, names.iter().collect());
    for name in &names {
        let (columns, rows) = csv(&counter, name).await;
        assert_eq!(columns, explained[name], "{name}");
        let path = format!("/api/v1/open-data/{name}.json");
        let json: Vec<BTreeMap<String, Value>> = counter.get(&path).await.json();
        let json: Records = json
            .iter()
            .map(|row| {
                row.iter()
                    .map(|(name, cell)| (name.clone(), as_text(cell)))
                    .collect()
            })
            .collect();
        assert_eq!(json, rows, "{name}");
        let may_be_empty = name.contains("complaint");
        assert!(may_be_empty || !rows.is_empty(), "{name} is empty");
        // A measured figure is never without its state.
        let is_measured = !["permits", "hours", "minimums"].contains(&&**name);
        assert!(
            !is_measured || columns.iter().any(|column| column == "origin"),
            "{name}"
        );
        for row in rows.iter().filter(|row| row.contains_key("origin")) {
            assert!(!row["provenance"].is_empty() && !row["from"].is_empty());
            assert_eq!(
                row["origin"] == "imported",
                !row["source"].is_empty(),
                "{row:?}"
            );
        }
    }
}

#[tokio::test]
async fn the_tables_say_what_the_pages_say() {
    let counter = Counter::open().await;
    let (_, permits) = csv(&counter, "permits").await;
    let nurse = permits
        .iter()
        .find(|row| row["permit_id"] == "sip-perawat")
        .unwrap();
    assert_eq!(
        (&*nurse["at_most"], &*nurse["time_unit"]),
        ("7", "working_days")
    );
    assert_eq!(nurse["provenance"], "sample");
    let (_, minimums) = csv(&counter, "minimums").await;
    let of = |predicate: &str, criterion: &str| {
        let mut rows = minimums.iter();
        let row = rows.find(|row| row["predicate"] == predicate && row["criterion"] == criterion);
        row.unwrap()["minimum"].clone()
    };
    assert_eq!(of("WBK", "clean-and-accountable"), "1825");
    assert_eq!(of("WBBM", "business-process"), "525");
    let (_, survey) = csv(&counter, "evaluation-satisfaction").await;
    let row = survey
        .iter()
        .find(|row| row["period"] == "2026-q3")
        .unwrap();
    assert_eq!(
        (&*row["index_hundredths"], &*row["weight"]),
        ("8386", "ninth")
    );
    assert_eq!((&*row["weakest"], &*row["time"]), ("time", "312"));
    let (_, hours) = csv(&counter, "hours").await;
    assert_eq!(
        hours.iter().filter(|row| row["kind"] == "weekly").count(),
        5
    );
}

#[tokio::test]
async fn a_text_that_a_spreadsheet_would_compute_is_only_shown() {
    let office = Office::open().await;
    let training = "[[trainings]]\nid = \"x\"\nsubject.id = \"=HYPERLINK(1)\"\n\
                    subject.en = \"x\"\nhours = 8\npeople = 30\ndate = \"2026-11-02\"\n\
                    provenance = \"official\"\nsource.title = \"@Daftar\"\n";
    office.import_integrity("a.toml", training).await.unwrap();
    office.database.close().await;
    let counter = Counter::open_in(Arc::new(office.folder), Setup::default()).await;
    let (_, trainings) = csv(&counter, "trainings").await;
    assert_eq!(trainings[0]["subject"], "'=HYPERLINK(1)");
    assert_eq!(trainings[0]["source"], "'@Daftar");
    // What was not imported is a heading without rows.
    let (columns, scores) = csv(&counter, "scores").await;
    assert!(columns.len() > 10 && scores.is_empty());
}

#[tokio::test]
async fn nothing_of_a_person_is_in_any_table() {
    let counter = Counter::open().await;
    let complaint = serde_json::json!({
        "kind": "service", "identity": "named", "name": "Nurhayati Rahasia",
        "contact": "0812-0000-1111", "message": "Antrean panjang sekali dan tanpa nomor."
    });
    let receipt: ComplaintReceipt = counter
        .complain("0f0f1d2a4490c14a0e000000001", complaint.to_string())
        .await
        .json();
    let (_, entries) = csv(&counter, "complaints").await;
    assert_eq!(entries.len(), 1);
    for name in datasets(&counter).await {
        for form in ["csv", "json"] {
            let answer = counter
                .get(&format!("/api/v1/open-data/{name}.{form}"))
                .await;
            let code = receipt.access_code.to_string();
            let ticket = receipt.ticket.to_string();
            for secret in ["Nurhayati", "0812", "Antrean", &*code, &*ticket] {
                assert!(!answer.text().contains(secret), "{secret} in {name}");
            }
        }
    }
}

#[tokio::test]
async fn an_unknown_table_is_not_found_and_a_known_one_is_not_sent_twice() {
    let counter = Counter::open().await;
    for file in [
        "lain.csv",
        "permits",
        "permits.xml",
        "permits.csv.gz",
        ".csv",
    ] {
        let answer = counter.get(&format!("/api/v1/open-data/{file}")).await;
        answer.assert_problem(ProblemCode::NotFound, &[]);
    }
    let path = "/api/v1/open-data/permits.csv";
    let first = counter.get(path).await;
    let disposition = first.header("content-disposition");
    assert_eq!(disposition, "attachment; filename=\"permits.csv\"");
    let etag = first.header("etag").to_owned();
    let again = counter.get_with(path, &[("if-none-match", &etag)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}
