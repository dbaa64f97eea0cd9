//! What happened to an application is only ever added to.

use crate::support::{Counter, Setup, content_folder};
use loket_domain::problem::ProblemCode;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{AssertSqlSafe, Executor as _, SqlSafeStr as _};
use std::sync::Arc;
use tempfile::TempDir;

/// Everything that is known of applications, in one text.
const ALL: &str = "SELECT
    (SELECT group_concat(quote(id) || quote(reference) || quote(canonical_reference)
        || quote(lookup_digest) || quote(permit_id) || quote(submitted_at)
        || quote(provenance) || quote(is_example), ';')
     FROM (SELECT * FROM applications ORDER BY id))
    || '|' ||
    (SELECT group_concat(quote(application_id) || quote(position) || quote(at)
        || quote(status_code) || quote(status_name) || quote(note_id), ';')
     FROM (SELECT * FROM application_events ORDER BY application_id, position))";

/// Columns of a new event for the first application, but for its position and its time.
const REST: &str = "20, 'Validasi', NULL, NULL, NULL, NULL";

/// What somebody with SQL could try, and what must not come of it.
fn attempts() -> Vec<String> {
    let mut attempts: Vec<String> = [
        "DELETE FROM application_events",
        "DELETE FROM application_events WHERE application_id = 1",
        "DELETE FROM application_events WHERE position = 0 RETURNING *",
        "UPDATE application_events SET status_code = 50",
        "UPDATE application_events SET note_id = NULL, note_en = NULL",
        "UPDATE application_events SET position = position + 100",
        "UPDATE application_events SET application_id = 2 WHERE application_id = 1",
        "UPDATE application_events SET application_id = application_id",
        "UPDATE application_events AS e SET at = 0 FROM applications AS a
         WHERE a.id = e.application_id",
        "DELETE FROM applications",
        "DELETE FROM applications WHERE provenance = 'sample'",
        "UPDATE applications SET id = id + 100",
        "UPDATE applications SET rowid = rowid + 100",
        "UPDATE applications SET reference = 'PLU-1'",
        "UPDATE applications SET canonical_reference = 'PLU' || id",
        "UPDATE applications SET lookup_digest = randomblob(32)",
        "UPDATE applications SET permit_id = 'izin-reklame'",
        "UPDATE applications SET submitted_at = 0",
        "UPDATE applications SET provenance = 'official', is_example = 0",
        "UPDATE applications SET is_example = 0",
        "REPLACE INTO applications SELECT * FROM applications",
        "INSERT OR REPLACE INTO applications
         SELECT id + 1000, reference, canonical_reference, lookup_digest, 'izin-reklame',
                submitted_at, stage, provenance, is_example, 0 FROM applications",
        "INSERT INTO applications
         SELECT * FROM applications WHERE true
         ON CONFLICT (id) DO UPDATE SET permit_id = 'izin-reklame'",
        "WITH old AS (SELECT 1) REPLACE INTO application_events
         SELECT * FROM application_events",
    ]
    .map(str::to_owned)
    .into();
    for way in [
        "OR REPLACE",
        "OR IGNORE",
        "OR FAIL",
        "OR ROLLBACK",
        "OR ABORT",
    ] {
        attempts.push(format!("UPDATE {way} application_events SET position = 0"));
        attempts.push(format!("UPDATE {way} applications SET id = 1"));
    }
    for way in ["REPLACE", "INSERT OR REPLACE", "INSERT OR IGNORE", "INSERT"] {
        // In the place of the first; the second again; before, between and after a gap.
        for place in [
            "1, 0, 2000000000",
            "1, '0', 2000000000",
            "1, 0.0, 2000000000",
            "1, -1, 2000000000",
            "1, 1000, 2000000000",
            "1, NULL, 2000000000",
        ] {
            attempts.push(format!(
                "{way} INTO application_events VALUES ({place}, {REST})"
            ));
        }
        attempts.push(format!(
            "{way} INTO application_events
             SELECT 1, (SELECT max(position) + 1 FROM application_events WHERE application_id = 1),
                    at, status_code, 'Lain', NULL, NULL, NULL, NULL
             FROM application_events WHERE application_id = 1 AND position = 0"
        ));
    }
    attempts.push(format!(
        "INSERT INTO application_events VALUES (1, 0, 2000000000, {REST})
         ON CONFLICT (application_id, position) DO UPDATE SET status_code = 50"
    ));
    attempts
}

/// What could make SQLite less careful.
const CIRCUMSTANCES: [&str; 6] = [
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA defer_foreign_keys = ON",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA count_changes = ON",
];

async fn pool(folder: &TempDir) -> SqlitePool {
    let file = folder.path().join("loket.db");
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true);
    SqlitePool::connect_with(options).await.unwrap()
}

#[tokio::test]
async fn nothing_that_happened_is_changed_or_removed() {
    let counter = Counter::open().await;
    let before: String = counter.query(ALL).await;
    let pool = pool(&counter.folder).await;
    for circumstance in CIRCUMSTANCES {
        let mut connection = pool.acquire().await.unwrap();
        connection
            .execute(AssertSqlSafe(circumstance))
            .await
            .unwrap();
        for attempt in attempts() {
            let result = connection.execute(AssertSqlSafe(&*attempt)).await;
            let after: String = sqlx::query_scalar(ALL)
                .fetch_one(&mut *connection)
                .await
                .unwrap();
            assert_eq!(after, before, "{circumstance}: {attempt}");
            assert!(result.is_err(), "{circumstance}: {attempt}");
        }
        connection.detach();
    }
}

#[tokio::test]
async fn an_event_is_added_after_the_others_and_keeps_its_own_time() {
    let counter = Counter::open().await;
    let next = "(SELECT max(position) + 1 FROM application_events WHERE application_id = 1)";
    let long_ago = format!("INSERT INTO application_events VALUES (1, {next}, 0, {REST})");
    counter.execute(&long_ago).await.unwrap();
    let last: i64 = counter
        .query("SELECT at FROM application_events WHERE application_id = 1 ORDER BY position DESC")
        .await;
    assert_eq!(last, 0);
    let again = counter.execute(&long_ago).await.unwrap_err();
    assert!(again.contains("has this event already"), "{again}");
}

#[tokio::test]
async fn only_an_example_is_withdrawn_and_for_good() {
    let counter = Counter::open().await;
    counter
        .execute("UPDATE applications SET withdrawn = 1 WHERE id = 1")
        .await
        .unwrap();
    for refused in [
        "UPDATE applications SET withdrawn = 0 WHERE id = 1",
        "UPDATE OR REPLACE applications SET withdrawn = 0 WHERE id = 1",
        "INSERT INTO applications
         SELECT id + 1000, 'A-1000', 'A1000', randomblob(32), permit_id, submitted_at, stage,
                'official', 0, 1 FROM applications WHERE id = 2",
    ] {
        assert!(counter.execute(refused).await.is_err(), "{refused}");
    }
}

#[tokio::test]
async fn examples_that_did_not_change_stay_as_they_are() {
    let folder = Arc::new(TempDir::new().unwrap());
    let first = Counter::open_in(folder.clone(), Setup::default()).await;
    let before: String = first.query(ALL).await;
    let second = Counter::open_in(folder, Setup::default()).await;
    assert_eq!(second.query::<String>(ALL).await, before);
}

const FILE: &str = "applications/plu-2026-000318.toml";
const NOTES: &str = "SELECT group_concat(withdrawn || ' ' || count, ', ') FROM (
        SELECT withdrawn, count(*) AS count FROM applications
        JOIN application_events ON application_id = id
        WHERE reference = 'PLU-2026-000318' GROUP BY id ORDER BY id)";

/// An officer who corrects an example sees the correction; what was shown before is kept.
#[tokio::test]
async fn an_edited_example_is_withdrawn_and_added_again() {
    let folder = Arc::new(TempDir::new().unwrap());
    let first = Counter::open_in(folder.clone(), Setup::default()).await;
    assert_eq!(first.query::<String>(NOTES).await, "0 4");
    let data = content_folder::copy();
    content_folder::replace(&data, FILE, "The check begins.", "We begin.");
    let setup = || Setup {
        data: Some(data.path().to_owned()),
        ..Setup::default()
    };
    let edited = Counter::open_in(folder.clone(), setup()).await;
    assert_eq!(edited.query::<String>(NOTES).await, "1 4, 0 4");
    let body = r#"{"reference": "PLU-2026-000318", "access_code": "2CC6JW-M91F5T-D0CW05"}"#;
    let answer = edited.post("/api/v1/applications/lookup", body).await;
    assert!(answer.text().contains("We begin."), "{}", answer.text());

    // One that only goes on stays the same application.
    let file = data.path().join(FILE);
    let mut content = std::fs::read_to_string(&file).unwrap();
    content.push_str(
        "\n[[events]]\nat = \"2026-10-29T11:05:00+08:00\"\nstatus.code = 60\n\
         status.name = \"Peringatan\"\n",
    );
    std::fs::write(&file, content).unwrap();
    let continued = Counter::open_in(folder.clone(), setup()).await;
    assert_eq!(continued.query::<String>(NOTES).await, "1 4, 0 5");
    std::fs::remove_file(&file).unwrap();
    let removed = Counter::open_in(folder, setup()).await;
    assert_eq!(removed.query::<String>(NOTES).await, "1 4, 1 5");
    let answer = removed.post("/api/v1/applications/lookup", body).await;
    answer.assert_problem(ProblemCode::NoMatch, &[]);
}

/// A database as the first version left it.
async fn first_version(folder: &TempDir) -> SqlitePool {
    let pool = pool(folder).await;
    let sql = include_str!("../../migrations/0001_counter.sql");
    let kind = MigrationType::Simple;
    let migration = Migration::new(1, "counter".into(), kind, sql.into_sql_str(), false);
    let migrator = Migrator::with_migrations(vec![migration]);
    migrator.run(&pool).await.unwrap();
    pool
}

#[tokio::test]
async fn a_database_of_the_first_version_keeps_what_it_knows() {
    let folder = Arc::new(TempDir::new().unwrap());
    let old = first_version(&folder).await;
    old.execute(
        "INSERT INTO applications VALUES
         (3, 'plu/2025 000.7-A', randomblob(32), 'izin-reklame', 1760000000, 2, 'official'),
         (4, 'PLU-2026-999999', randomblob(32), 'izin-reklame', 1760000000, 2, 'sample');
         INSERT INTO application_events VALUES
         (3, 0, 1760000000, 9, 'Lengkap', 'Loket', 'Counter', NULL, NULL),
         (3, 1, 1760000300, 10, 'Dokumen Lengkap', NULL, NULL, 'Ya', 'Yes'),
         (3, 2, 1760000000, 9, 'Dua kali', NULL, NULL, NULL, NULL),
         (3, 3, 1760000100, 50, 'Disetujui', NULL, NULL, NULL, NULL),
         (4, 0, 1760000000, 9, 'Lengkap', NULL, NULL, NULL, NULL);",
    )
    .await
    .unwrap();
    old.close().await;
    let counter = Counter::open_in(folder, Setup::default()).await;
    let application: String = counter
        .query(
            "SELECT id || ' ' || reference || ' ' || canonical_reference || ' ' || stage
                 || ' ' || is_example || withdrawn
             FROM applications WHERE provenance = 'official'",
        )
        .await;
    assert_eq!(application, "3 plu/2025 000.7-A PLU20250007A 2 00");
    let events: String = counter
        .query(
            "SELECT group_concat(position || ' ' || at || ' ' || status_name, ', ')
             FROM (SELECT * FROM application_events WHERE application_id = 3 ORDER BY position)",
        )
        .await;
    assert_eq!(
        events,
        "0 1760000000 Lengkap, 1 1760000300 Dokumen Lengkap, 2 1760000100 Disetujui"
    );
    let foreign: i64 = counter
        .query("SELECT count(*) FROM pragma_foreign_key_check")
        .await;
    assert_eq!(foreign, 0);
    let gone: i64 = counter
        .query("SELECT withdrawn FROM applications WHERE id = 4")
        .await;
    assert_eq!(gone, 1, "the folder has no such example");
    let finished: i64 = counter
        .query("SELECT count(*) FROM finished_applications WHERE application_id = 3")
        .await;
    assert_eq!(finished, 1, "derived for what was there already");
}
