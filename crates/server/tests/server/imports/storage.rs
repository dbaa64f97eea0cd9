//! What an import leaves in the database.

use super::{HEADER, Office, code_of, counts, row};
use crate::support::content_folder;
use std::os::unix::fs::PermissionsExt as _;

const EVENTS: &str = "SELECT group_concat(position || ' ' || status_code || ' ' || at, ', ')
    FROM (SELECT * FROM application_events ORDER BY application_id, position)";

fn example(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/examples/{name}", content_folder::REAL)).unwrap()
}

#[tokio::test]
async fn the_example_files_say_the_same() {
    let [table, array] = [Office::open().await, Office::open().await];
    let first = table
        .import("a.csv", example("applications.csv"))
        .await
        .unwrap();
    let second = array
        .import("a.json", example("applications.json"))
        .await
        .unwrap();
    assert_eq!(first, second);
    assert_eq!(first.new_applications, 3);
    for sql in [
        EVENTS,
        "SELECT group_concat(quote(status_name) || quote(unit_id) || quote(unit_en)
             || quote(note_id) || quote(note_en)) FROM application_events",
        "SELECT group_concat(reference || permit_id || submitted_at || ifnull(stage, '')
             || provenance) FROM applications",
        "SELECT ifnull(group_concat(permit_id || ended_at || elapsed_tenths || in_time), '')
         FROM finished_applications",
    ] {
        assert_eq!(table.text(sql).await, array.text(sql).await);
    }
    // And again: everything is known.
    let again = table
        .import("a.json", example("applications.json"))
        .await
        .unwrap();
    assert_eq!(again, counts([0, 3], [0, first.new_events]));
}

#[tokio::test]
async fn a_known_application_is_continued() {
    let office = Office::open().await;
    let first = row(
        "PLU-2026-1",
        "2026-11-02T09:00:00+08:00",
        "9,Telah Melengkapi",
    );
    office
        .import("a.csv", format!("{HEADER}\n{first}\n"))
        .await
        .unwrap();
    // Without the code, in another spelling, late, out of order, one of them twice.
    let later = "plu.2026/1,,izin-reklame,2026-11-02T01:00:00Z,3,draft,\
                 2026-11-04T09:00:00+08:00,20,Validasi,,,,\n\
                 ,,,,,,2026-11-03T09:00:00+08:00,10,Dokumen Lengkap,,,,\n\
                 ,,,,,,2026-11-03T09:00:00+08:00,10,Dokumen Lengkap,,,,\n\
                 ,,,,,,2026-11-02T09:00:00+08:00,9,Telah Melengkapi,,,,\n";
    let later = format!("{HEADER}\n{later}");
    let found = office.import("b.csv", later).await.unwrap();
    assert_eq!(found, counts([0, 1], [2, 2]));
    assert_eq!(
        office.text(EVENTS).await,
        "0 9 1793581200, 1 10 1793667600, 2 20 1793754000"
    );
    let stage = office
        .text("SELECT 'stage ' || stage FROM applications")
        .await;
    assert_eq!(stage, "stage 3");
    assert_eq!(office.count("finished").await, 0);
    let end = "PLU-2026-1,,izin-reklame,2026-11-02T09:00:00+08:00,,draft,\
               2026-11-05T09:00:00+08:00,50,Disetujui,,,,\n";
    office
        .import("c.csv", format!("{HEADER}\n{end}"))
        .await
        .unwrap();
    assert_eq!(office.count("finished").await, 1);
    let stage = office
        .text("SELECT 'stage ' || stage FROM applications")
        .await;
    assert_eq!(stage, "stage 3", "an empty stage says nothing");
}

#[tokio::test]
async fn one_fault_anywhere_and_nothing_is_stored() {
    let office = Office::open().await;
    let mut table = format!("{HEADER}\n");
    for number in 0..2000 {
        let at = if number == 1999 {
            "yesterday"
        } else {
            "2026-11-02T09:00:00+08:00"
        };
        table.push_str(&row(&format!("PLU-{number:06}"), at, "9,Telah Melengkapi"));
        table.push('\n');
    }
    let fault = office.import("a.csv", &table).await.unwrap_err();
    assert!(
        fault.starts_with("a.csv:2001: event_at: is an instant"),
        "{fault}"
    );
    assert_eq!(office.count("applications").await, 0);
    assert_eq!(office.count("events").await, 0);
    let mended = table.replace("yesterday", "2026-11-02T09:00:00+08:00");
    let found = office.import("a.csv", mended).await.unwrap();
    assert_eq!(found, counts([2000, 0], [2000, 0]));
}

#[tokio::test]
async fn codes_are_issued_into_a_file_of_its_own() {
    let office = Office::open().await;
    let given = row("PLU-1001", "2026-11-02T09:00:00+08:00", "9,Lengkap");
    let without = |reference: &str| {
        let row = row(reference, "2026-11-02T09:00:00+08:00", "9,Lengkap");
        row.replace(&code_of(reference).to_string(), "")
    };
    let table = format!(
        "{HEADER}\n{given}\n{}\n{}\n",
        without("PLU-1002"),
        without("PLU-1003")
    );
    let fault = office.import("a.csv", &table).await.unwrap_err();
    assert!(fault.contains("a.csv:3: access_code: is empty"), "{fault}");

    let out = office.folder.path().join("codes.csv");
    let broken = table.replace("PLU-1003", "PLU_1003");
    office
        .import_with("a.csv", broken, Some(&out))
        .await
        .unwrap_err();
    let files = || std::fs::read_dir(office.folder.path()).unwrap();
    let codes = files().filter(|file| {
        let name = file.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("codes")
    });
    assert_eq!(
        codes.count(),
        0,
        "an import that failed leaves no codes behind"
    );

    office
        .import_with("a.csv", &table, Some(&out))
        .await
        .unwrap();
    let mode = std::fs::metadata(&out).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let codes = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = codes.lines().collect();
    assert_eq!(lines[0], "reference,access_code");
    assert_eq!(lines.len(), 3);
    for line in &lines[1..] {
        let (reference, code) = line.split_once(',').unwrap();
        let code = code.parse().unwrap();
        let canonical = reference.replace('-', "");
        let digest = office.secret.application_digest(&canonical, &code);
        let found: i64 =
            sqlx::query_scalar("SELECT count(*) FROM applications WHERE lookup_digest = ?")
                .bind(&digest[..])
                .fetch_one(office.database.readers())
                .await
                .unwrap();
        assert_eq!(found, 1, "{reference}");
    }
    let refused = office
        .import_with("a.csv", &table, Some(&out))
        .await
        .unwrap_err();
    assert!(
        refused.contains("there is such a file already"),
        "{refused}"
    );
    assert_eq!(std::fs::read_to_string(&out).unwrap(), codes);
}
