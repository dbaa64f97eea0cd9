//! SQL of sending a complaint.

use super::columns::{answer_due, identity_name, kind_name};
use crate::secret_key::Digest;
use loket_domain::complaints::{AnswerDue, NewComplaint};
use loket_domain::time::Timestamp;
use sqlx::{Row as _, Sqlite, SqliteExecutor, Transaction};

/// A complaint to insert.
pub(crate) struct StoredComplaint<'request> {
    pub ticket: String,
    pub lookup_digest: Digest,
    pub idempotency_digest: Digest,
    pub fingerprint: Digest,
    pub received_at: Timestamp,
    pub answer: &'request AnswerDue,
    pub complaint: &'request NewComplaint,
}

/// What the receipt of an earlier complaint repeats.
pub(crate) struct EarlierComplaint {
    pub ticket: String,
    pub fingerprint: Digest,
    pub received_at: Timestamp,
    pub answer: AnswerDue,
}

/// Another complaint has this ticket number.
pub(crate) struct TicketTaken;

/// The complaint that was sent with an idempotency key. Called inside the transaction that
/// would insert it, so that of two requests with one key the second finds the first.
pub(crate) async fn find_by_key(
    executor: impl SqliteExecutor<'_>,
    idempotency_digest: &Digest,
) -> sqlx::Result<Option<EarlierComplaint>> {
    let found = sqlx::query(
        "SELECT ticket, fingerprint, received_at, answer_working_days, answer_by,
                answer_source_title, answer_source_date, answer_source_url
         FROM complaints WHERE idempotency_digest = ?",
    )
    .bind(&idempotency_digest[..])
    .fetch_optional(executor)
    .await?;
    let Some(row) = found else { return Ok(None) };
    let fingerprint: Vec<u8> = row.try_get("fingerprint")?;
    Ok(Some(EarlierComplaint {
        ticket: row.try_get("ticket")?,
        fingerprint: fingerprint
            .try_into()
            .map_err(|_| sqlx::Error::Decode("the fingerprint is not 32 bytes".into()))?,
        received_at: Timestamp::from_unix_seconds(row.try_get("received_at")?),
        answer: answer_due(&row)?,
    }))
}

/// Inserts a complaint.
pub(crate) async fn insert(
    transaction: &mut Transaction<'static, Sqlite>,
    stored: &StoredComplaint<'_>,
) -> sqlx::Result<Result<(), TicketTaken>> {
    let StoredComplaint {
        complaint, answer, ..
    } = stored;
    let inserted = sqlx::query(
        "INSERT INTO complaints
         (ticket, lookup_digest, idempotency_digest, fingerprint, received_at,
          kind, identity, message, happened_when, happened_where, name, contact,
          permit_id, application_reference, may_be_published, suspect,
          answer_working_days, answer_by,
          answer_source_title, answer_source_date, answer_source_url)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&stored.ticket)
    .bind(&stored.lookup_digest[..])
    .bind(&stored.idempotency_digest[..])
    .bind(&stored.fingerprint[..])
    .bind(stored.received_at.unix_seconds())
    .bind(kind_name(complaint.kind()))
    .bind(identity_name(complaint.identity()))
    .bind(complaint.message())
    .bind(complaint.happened_when())
    .bind(complaint.happened_where())
    .bind(complaint.name())
    .bind(complaint.contact())
    .bind(complaint.permit_id())
    .bind(complaint.application_reference())
    .bind(complaint.may_be_published())
    .bind(complaint.is_suspect())
    .bind(answer.working_days)
    .bind(answer.by.map(|day| day.to_string()))
    .bind(&answer.source.title)
    .bind(answer.source.date.map(|day| day.to_string()))
    .bind(&answer.source.url)
    .execute(&mut **transaction)
    .await?;
    // The database inserts nothing under a number that is taken.
    Ok(match inserted.rows_affected() {
        0 => Err(TicketTaken),
        _ => Ok(()),
    })
}
