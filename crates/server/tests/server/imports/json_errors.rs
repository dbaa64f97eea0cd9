//! Validation errors in JSON are named by line and path.

use super::Office;
use super::validation_errors::{AT, check};
use serde_json::{Value, json};

/// What is done to an application that has no fault.
type Change = fn(&mut Value);

fn array(change: impl FnOnce(&mut Value)) -> String {
    let mut application = json!({
        "reference": "PLU-2026-1",
        "access_code": super::code_of("PLU-2026-1").to_string(),
        "permit": "izin-reklame",
        "submitted_at": AT,
        "stage": 2,
        "provenance": "draft",
        "events": [
            {"at": AT, "status": {"code": 9, "name": "Lengkap"}},
            {"at": "2026-11-03T09:00:00+08:00", "status": {"code": 10, "name": "Dokumen Lengkap"},
             "unit": {"id": "Loket", "en": "Counter"}}
        ]
    });
    change(&mut application);
    // The application begins on the third line.
    format!("\n[\n  {application}\n]\n")
}

#[tokio::test]
async fn faults_in_json_are_named_by_line_and_path() {
    let office = Office::open().await;
    let cases: Vec<(Change, &str)> = vec![
        (
            |it| it["permit"] = json!("izin-x"),
            "permit: \"izin-x\" is the id of no permit",
        ),
        (
            |it| it["stage"] = json!("dua"),
            "stage: invalid type: string",
        ),
        (|it| it["nik"] = json!("x"), "nik: unknown field `nik`"),
        (|it| it["events"] = json!([]), "events: has no entry"),
        (
            |it| it["events"][1]["status"]["code"] = json!(300),
            "events[1].status.code: is a whole",
        ),
        (
            |it| it["events"][1]["at"] = json!("kemarin"),
            "events[1].at: is an instant",
        ),
        (
            |it| it["events"][1]["unit"]["en"] = json!(null),
            "events[1].unit.en: is empty although",
        ),
        (
            |it| it["events"][0]["status"]["nama"] = json!("x"),
            "events[0].status.nama: unknown field",
        ),
        (
            |it| it["access_code"] = json!("ABC"),
            "access_code: has not eighteen",
        ),
        (
            |it| it["submitted_at"] = json!(null),
            "submitted_at: is an instant",
        ),
    ];
    for (change, expected) in cases {
        let expected = format!("a.json:3: {expected}");
        check(&office, "a.json", array(change), &expected).await;
    }
    for (content, expected) in [
        ("", "a.json:1: is not as expected: EOF"),
        (
            "{}",
            "a.json:1: is not as expected: invalid type: map, expected an array",
        ),
        ("[1]", "a.json:1: invalid type"),
        ("[\n\n{]", "a.json:3: is not as expected"),
        ("[] []", "a.json:1: is not as expected: trailing characters"),
    ] {
        check(&office, "a.json", content, expected).await;
    }
    let cut = array(|_| {});
    check(&office, "a.json", &cut[..cut.len() - 3], "a.json:").await;
}
