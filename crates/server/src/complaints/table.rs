//! Complaints in the database.

mod columns;

use crate::database::Database;
use crate::keys::Digest;
use columns::{answer_due, identity, identity_name, kind, kind_name};
use loket_domain::complaints::{AnswerDue, ComplaintProgress, ComplaintStatus, NewComplaint};
use loket_domain::time::Timestamp;
use sqlx::{Row as _, Sqlite, Transaction};

/// A complaint on its way into the database.
pub(super) struct StoredComplaint<'request> {
    pub ticket: String,
    pub lookup_digest: Digest,
    pub idempotency_digest: Digest,
    pub fingerprint: Digest,
    pub received_at: Timestamp,
    pub answer: &'request AnswerDue,
    pub complaint: &'request NewComplaint,
}

/// What of an earlier complaint goes into its receipt.
pub(super) struct EarlierComplaint {
    pub ticket: String,
    pub fingerprint: Digest,
    pub received_at: Timestamp,
    pub answer: AnswerDue,
}

/// Another complaint has this number.
pub(super) struct TicketTaken;

/// The complaint that came with an idempotency key. Asked inside the transaction that
/// would add it, so that of two requests with one key the second finds the first.
pub(super) async fn find_by_key(
    transaction: &mut Transaction<'static, Sqlite>,
    idempotency_digest: &Digest,
) -> sqlx::Result<Option<EarlierComplaint>> {
    let found = sqlx::query(
        "SELECT ticket, fingerprint, received_at, answer_working_days, answer_by,
                answer_source_title, answer_source_date, answer_source_url
         FROM complaints WHERE idempotency_digest = ?",
    )
    .bind(&idempotency_digest[..])
    .fetch_optional(&mut **transaction)
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

/// Adds a complaint.
pub(super) async fn insert(
    transaction: &mut Transaction<'static, Sqlite>,
    stored: &StoredComplaint<'_>,
) -> sqlx::Result<Result<(), TicketTaken>> {
    let StoredComplaint {
        complaint, answer, ..
    } = stored;
    let inserted = sqlx::query(
        "INSERT INTO complaints
         (ticket, lookup_digest, idempotency_digest, fingerprint, received_at,
          kind, identity, message, name, contact, permit_id, application_reference,
          answer_working_days, answer_by,
          answer_source_title, answer_source_date, answer_source_url)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (ticket) DO NOTHING",
    )
    .bind(&stored.ticket)
    .bind(&stored.lookup_digest[..])
    .bind(&stored.idempotency_digest[..])
    .bind(&stored.fingerprint[..])
    .bind(stored.received_at.unix_seconds())
    .bind(kind_name(complaint.kind()))
    .bind(identity_name(complaint.identity()))
    .bind(complaint.message())
    .bind(complaint.name())
    .bind(complaint.contact())
    .bind(complaint.permit_id())
    .bind(complaint.application_reference())
    .bind(answer.working_days)
    .bind(answer.by.map(|day| day.to_string()))
    .bind(&answer.source.title)
    .bind(answer.source.date.map(|day| day.to_string()))
    .bind(&answer.source.url)
    .execute(&mut **transaction)
    .await?;
    Ok(match inserted.rows_affected() {
        0 => Err(TicketTaken),
        _ => Ok(()),
    })
}

/// The state of the complaint of a ticket and a code. One query decides whether there
/// is one, so that every miss is the same miss.
pub(super) async fn find(
    database: &Database,
    digest: &Digest,
) -> sqlx::Result<Option<ComplaintStatus>> {
    let found = sqlx::query(
        "SELECT ticket, kind, identity, received_at, answer_working_days, answer_by,
                answer_source_title, answer_source_date, answer_source_url
         FROM complaints WHERE lookup_digest = ?",
    )
    .bind(&digest[..])
    .fetch_optional(database.readers())
    .await?;
    let Some(row) = found else { return Ok(None) };
    Ok(Some(ComplaintStatus {
        ticket: row.try_get("ticket")?,
        kind: kind(row.try_get("kind")?)?,
        identity: identity(row.try_get("identity")?)?,
        received_at: Timestamp::from_unix_seconds(row.try_get("received_at")?),
        progress: ComplaintProgress::Received,
        answer: answer_due(&row)?,
    }))
}
