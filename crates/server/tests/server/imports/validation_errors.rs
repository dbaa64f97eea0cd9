//! Validation errors are named by line and field.

use super::{HEADER, Office, row};

pub const AT: &str = "2026-11-02T09:00:00+08:00";

/// A table with one good application of two rows, and something replaced in it.
fn table(old: &str, new: &str) -> String {
    let rows = [
        row("PLU-2026-1", AT, "9,Telah Melengkapi"),
        row(
            "PLU-2026-1",
            "2026-11-03T09:00:00+08:00",
            "10,Dokumen Lengkap",
        ),
    ];
    let table = format!("{HEADER}\n{}\n", rows.join("\n"));
    assert!(table.contains(old), "{old}");
    table.replacen(old, new, 1)
}

pub async fn check(office: &Office, name: &str, content: impl AsRef<[u8]>, expected: &str) {
    let fault = office.import(name, content.as_ref()).await;
    let fault = fault.expect_err(expected);
    let found = fault.lines().any(|line| line.starts_with(expected));
    assert!(found, "expected {expected}\nfound {fault}");
    assert!(fault.ends_with("nothing was changed"), "{fault}");
    assert_eq!(office.count("applications").await, 0, "{expected}");
    assert!(!fault.contains("7271014101900001"), "{fault}");
}

#[tokio::test]
async fn faults_in_a_table_are_named_by_line_and_column() {
    let office = Office::open().await;
    for (old, new, expected) in [
        (HEADER, "", "a.csv:1: the first line names the columns"),
        ("stage,", "", "a.csv:1: stage: the column is missing"),
        (
            "stage,",
            "tahap,",
            "a.csv:1: tahap: there is no such column",
        ),
        (
            "stage,",
            "permit,",
            "a.csv:1: permit: the column is there twice",
        ),
        (
            "izin-reklame",
            "izin-x",
            "a.csv:2: permit: \"izin-x\" is the id of no permit",
        ),
        ("PLU-2026-1", "PL", "a.csv:2: reference: has 4 to 40"),
        ("PLU-2026-1", "PLU_2026", "a.csv:2: reference: has 4 to 40"),
        (
            "PLU-2026-1",
            "7271014101900001",
            "a.csv:2: reference: has what looks like an NIK",
        ),
        (
            "PLU-2026-1",
            "\"PLU-\n1234\"",
            "a.csv:2: reference: has 4 to 40",
        ),
        ("PLU-2026-1", "", "a.csv:2: reference: is empty"),
        (
            "2026-11-02T09:00:00+08:00",
            "2026-11-02 09:00",
            "a.csv:2: submitted_at: is an instant",
        ),
        (
            "2026-11-02T09:00:00+08:00",
            "2026-11-02T09:00:00",
            "a.csv:2: submitted_at: is an instant",
        ),
        (
            "2026-11-02T09:00:00+08:00",
            "2026-11-25T09:00:00+08:00",
            "a.csv:2: submitted_at: is in the future",
        ),
        (
            "2026-11-02T09:00:00+08:00",
            "0026-11-02T09:00:00+08:00",
            "a.csv:2: submitted_at: is before the year 2000",
        ),
        (
            "2026-11-03T09",
            "2026-12-03T09",
            "a.csv:3: event_at: is in the future",
        ),
        (
            "2026-11-03T09",
            "2026-11-01T09",
            "a.csv:3: event_at: is before 2026-11-02T01:00:00Z",
        ),
        (
            ",2,draft",
            ",0,draft",
            "a.csv:2: stage: is the number of a step",
        ),
        (
            ",2,draft",
            ",99,draft",
            "a.csv:2: stage: is the number of a step",
        ),
        (
            ",2,draft",
            ",dua,draft",
            "a.csv:2: stage: is the number of a step",
        ),
        (
            "draft",
            "resmi",
            "a.csv:2: provenance: is official, draft or sample",
        ),
        (
            ",10,",
            ",256,",
            "a.csv:3: status_code: is a whole number from 0 to 255",
        ),
        (",10,", ",-1,", "a.csv:3: status_code: is a whole number"),
        (",10,", ",,", "a.csv:3: status_code: is a whole number"),
        ("Dokumen Lengkap", "", "a.csv:3: status_name: is empty"),
        ("Counter,,", ",,", "a.csv:2: unit_en: is empty although"),
        (
            "Loket,Counter",
            ",Counter",
            "a.csv:2: unit_id: is empty although",
        ),
        (
            "Counter,,",
            "Counter,Catatan,",
            "a.csv:2: note_en: is empty although",
        ),
        (
            "Counter,,",
            "Counter,7271014101900001,x",
            "a.csv:2: note_id: has what looks like an NIK",
        ),
        (
            "Loket,",
            "Petugas 7271 0141 0190 0001,",
            "a.csv:2: unit_id: has what looks like an NIK",
        ),
        (
            "Counter,,",
            "Counter,a\u{0}b,x",
            "a.csv:2: note_id: has a control character",
        ),
        ("Counter,,", "Counter,\"a,x", "a.csv:2: has "),
        (
            "Counter,,",
            "Counter,,,",
            "a.csv:2: has 14 columns and the first line 13",
        ),
    ] {
        check(&office, "a.csv", table(old, new), expected).await;
    }
    check(&office, "a.csv", "", "a.csv:1: the file is empty").await;
    let semicolons = table("", "").replace(',', ";");
    check(
        &office,
        "a.csv",
        semicolons,
        "a.csv:1: the columns are separated by semicolons",
    )
    .await;
    let long = table("Dokumen Lengkap", &"x".repeat(121));
    check(
        &office,
        "a.csv",
        long,
        "a.csv:3: status_name: has 121 characters",
    )
    .await;
    let mut latin = table("Dokumen Lengkap", "Dokum_n").into_bytes();
    let place = latin.iter().rposition(|byte| *byte == b'_').unwrap();
    latin[place] = 0xe9;
    check(
        &office,
        "a.csv",
        latin,
        "a.csv:3: status_name: is not UTF-8",
    )
    .await;
}

#[tokio::test]
async fn a_code_that_is_mistyped_is_named_but_not_repeated() {
    let office = Office::open().await;
    let code = super::code_of("PLU-2026-1").to_string();
    let other = if code.starts_with('0') { "1" } else { "0" };
    let mistyped = format!("{other}{}", &code[1..]);
    for (wrong, expected) in [
        (&*mistyped, "a.csv:2: access_code: is mistyped"),
        ("ABC", "a.csv:2: access_code: has not eighteen"),
        (
            "UUUUUU-UUUUUU-UUUUUU",
            "a.csv:2: access_code: has a character",
        ),
        (
            "",
            "a.csv:2: access_code: is empty, and the application is new",
        ),
    ] {
        let table = table("", "").replace(&code, wrong);
        let fault = office.import("a.csv", table).await.unwrap_err();
        assert!(fault.starts_with(expected), "{fault}");
        assert!(wrong.len() < 5 || !fault.contains(wrong), "{fault}");
    }
}

#[tokio::test]
async fn rows_of_one_application_stand_together_and_agree() {
    let office = Office::open().await;
    let first = row("PLU-2026-1", AT, "9,Lengkap");
    let other = row("PLU-2026-2", AT, "9,Lengkap");
    let apart = format!("{HEADER}\n{first}\n{other}\n{first}\n");
    let expected = "a.csv:4: reference: is also that of the application of line 2";
    check(&office, "a.csv", apart, expected).await;
    let changed = first.replace("izin-reklame", "sip-dokter");
    let differing = format!("{HEADER}\n{first}\n{changed}\n");
    let expected = "a.csv:3: permit: differs from line 2";
    check(&office, "a.csv", differing, expected).await;
}

#[tokio::test]
async fn what_is_known_is_not_contradicted() {
    let office = Office::open().await;
    office.import("a.csv", table("", "")).await.unwrap();
    let code = super::code_of("PLU-2026-1").to_string();
    let wrong = super::code_of("PLU-2026-2").to_string();
    for (old, new, expected) in [
        (&*code, &*wrong, "access_code: is not the one by which"),
        (
            "izin-reklame",
            "izin-penelitian",
            "permit: is \"izin-reklame\" here",
        ),
        (
            "2026-11-02T09:00:00+08:00,2",
            "2026-11-02T08:00:00+08:00,2",
            "submitted_at: is 2026-11-02T01:00:00Z here",
        ),
        ("draft", "official", "provenance: is another one here"),
    ] {
        let table = table("", "").replace(old, new);
        let fault = office.import("a.csv", table).await.unwrap_err();
        assert!(
            fault.starts_with(&format!("a.csv:2: {expected}")),
            "{fault}"
        );
        assert_eq!(office.count("events").await, 2);
    }
}

#[tokio::test]
async fn every_fault_is_counted_and_the_first_hundred_are_shown() {
    let office = Office::open().await;
    let mut table = format!("{HEADER}\n");
    for number in 0..1234 {
        let row = row(&format!("PLU-{number:06}"), AT, "9,Lengkap");
        table.push_str(&row.replace("izin-reklame", "izin-x"));
        table.push('\n');
    }
    let fault = office.import("a.csv", table).await.unwrap_err();
    assert_eq!(fault.lines().count(), 102);
    assert!(fault.contains("a.csv:101: permit"), "{fault}");
    assert!(
        fault.ends_with("… and 1134 more\n1234 errors; nothing was changed"),
        "{fault}"
    );
}
