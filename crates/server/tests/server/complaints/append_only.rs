//! Nothing of a complaint, of what happened to it, and of who saw it is lost.

use super::{KEY, OTHER_KEY, Staff, complaint, respond, ticket};
use crate::support::Counter;
use loket_domain::complaints::ComplaintReceipt;
use loket_server::staff::Role;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{AssertSqlSafe, Executor as _};

/// Everything that must stay, in one text.
const ALL: &str = "SELECT
    (SELECT group_concat(quote(id) || quote(ticket) || quote(message) || quote(lookup_digest)
        || quote(received_at) || quote(kind) || quote(identity) || quote(erased_at), ';')
     FROM (SELECT * FROM complaints ORDER BY id))
    || (SELECT group_concat(quote(complaint_id) || quote(position) || quote(at) || quote(kind)
        || quote(staff_id) || quote(text), ';')
     FROM (SELECT * FROM complaint_events ORDER BY complaint_id, position))
    || (SELECT group_concat(quote(complaint_id) || quote(position) || quote(content), ';')
     FROM (SELECT * FROM complaint_evidence ORDER BY complaint_id, position))
    || (SELECT group_concat(quote(id) || quote(complaints), ';') FROM survey_answers)
    || (SELECT group_concat(quote(receipt_digest) || quote(key_digest), ';')
     FROM survey_receipts)
    || (SELECT group_concat(quote(position) || quote(subject) || quote(json), ';')
     FROM imported_figures)
    || (SELECT group_concat(quote(position) || quote(staff_name) || quote(action)
        || quote(outcome), ';') FROM (SELECT * FROM staff_log ORDER BY position))
    || (SELECT group_concat(quote(id) || quote(name) || quote(role), ';') FROM staff)";

const ATTEMPTS: &[&str] = &[
    "DELETE FROM complaints",
    "DELETE FROM complaint_events",
    "DELETE FROM complaint_events WHERE position = 0 RETURNING *",
    "DELETE FROM complaint_evidence",
    "DELETE FROM survey_answers",
    "DELETE FROM staff_log",
    "DELETE FROM staff",
    "UPDATE complaints SET message = 'lain'",
    "UPDATE complaints SET message = NULL, name = NULL",
    "UPDATE complaints SET kind = 'aspiration'",
    "UPDATE complaints SET id = id + 100",
    "UPDATE complaints SET lookup_digest = randomblob(32)",
    "UPDATE complaints SET suspect = 1",
    "UPDATE OR REPLACE complaints SET id = 1",
    "UPDATE OR IGNORE complaints SET received_at = 0",
    "REPLACE INTO complaints SELECT * FROM complaints",
    "UPDATE complaint_events SET text = 'lain'",
    "UPDATE complaint_events SET text = NULL",
    "UPDATE complaint_events SET at = 0",
    "UPDATE complaint_events SET kind = 'confirmed' WHERE kind = 'answered'",
    "UPDATE OR REPLACE complaint_events SET position = 0",
    "REPLACE INTO complaint_events SELECT * FROM complaint_events",
    "INSERT OR REPLACE INTO complaint_events VALUES (1, 0, 0, 'answered', 1, 'U', 'T', NULL)",
    "INSERT INTO complaint_events VALUES (2, 0, 0, 'closing_proposed', 1, 'U', NULL, NULL)",
    "UPDATE complaint_evidence SET content = x'00'",
    "UPDATE complaint_evidence SET content = NULL",
    "UPDATE complaint_evidence SET bytes = 1",
    "REPLACE INTO complaint_evidence SELECT * FROM complaint_evidence",
    "INSERT OR REPLACE INTO complaint_evidence
     SELECT complaint_id, 1, 0, kind, bytes, digest, content FROM complaint_evidence",
    "UPDATE survey_answers SET complaints = 4",
    "REPLACE INTO survey_answers SELECT id, month, about, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1 FROM survey_answers",
    "DELETE FROM survey_receipts",
    "UPDATE survey_receipts SET receipt_digest = randomblob(32)",
    "INSERT OR REPLACE INTO survey_receipts SELECT receipt_digest, randomblob(32) FROM survey_receipts",
    "DELETE FROM imported_figures",
    "UPDATE imported_figures SET json = '{}'",
    "INSERT OR REPLACE INTO imported_figures VALUES (0, 'evaluation', 'x', '{}', 0)",
    "UPDATE staff_log SET staff_name = 'lain'",
    "REPLACE INTO staff_log SELECT * FROM staff_log",
    "INSERT OR REPLACE INTO staff_log VALUES (0, 0, 'x', 'y', NULL, 'done')",
    "REPLACE INTO staff SELECT * FROM staff",
    "INSERT OR REPLACE INTO staff VALUES (7, 'ani', 'oversight', 'U', '$argon2id$x', 0)",
];

#[tokio::test]
async fn nothing_is_changed_or_removed_whoever_asks() {
    let counter = Counter::open().await;
    let receipt: ComplaintReceipt = counter
        .complain(KEY, complaint("Antrean terlalu lama."))
        .await
        .json();
    counter
        .complain(OTHER_KEY, complaint("Petugas tidak ramah."))
        .await;
    let staff = Staff::new(
        &counter,
        "ani",
        Role::Handler,
        "Bidang A",
        "2026-11-24T08:30:00+08:00",
    )
    .await;
    staff
        .complaints()
        .answer(ticket(&receipt), "Sudah kami perbaiki.")
        .await
        .unwrap();
    respond(
        &counter,
        &receipt,
        "a1f1d2a4490c14a0e0000000001",
        "reply",
        "Belum, masih lama.",
    )
    .await;
    for sql in [
        "INSERT INTO complaint_evidence VALUES (1, 0, 0, 'document', 3, randomblob(32), x'010203')",
        "INSERT INTO survey_answers VALUES (randomblob(16), '2026-11', 'complaint', 0, 1, 2, 3, 4, 1, 2, 3, 4, 1)",
        "INSERT INTO survey_receipts VALUES (randomblob(32), randomblob(32))",
        "INSERT INTO imported_figures VALUES (0, 'evaluation', 'satisfaction 2026', '{}', 0)",
    ] {
        counter.execute(sql).await.unwrap();
    }
    let before: String = counter.query(ALL).await;
    let options = SqliteConnectOptions::new().filename(counter.folder.path().join("loket.db"));
    let pool = SqlitePool::connect_with(options).await.unwrap();
    for circumstance in [
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA recursive_triggers = ON",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA ignore_check_constraints = ON",
    ] {
        let mut connection = pool.acquire().await.unwrap();
        connection
            .execute(AssertSqlSafe(circumstance))
            .await
            .unwrap();
        for attempt in ATTEMPTS {
            let result = connection.execute(AssertSqlSafe(*attempt)).await;
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
