//! Complaints in the database.

use super::columns::{answer_due, identity, identity_name, kind, kind_name};
use crate::secret_key::Digest;
use loket_domain::complaints::{AnswerDue, ComplaintKind, Identity, NewComplaint};
use loket_domain::time::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, SqliteExecutor, Transaction};

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

/// The columns of a [`ComplaintRow`].
pub(crate) const COLUMNS: &str = "id, ticket, kind, identity, received_at, permit_id, \
     may_be_published, suspect, erased_at, answer_working_days, answer_by, \
     answer_source_title, answer_source_date, answer_source_url";

/// A complaint as it is stored, without anything that the citizen wrote.
#[derive(Clone, Debug)]
pub struct ComplaintRow {
    /// Its id in the database.
    pub id: i64,
    /// Its number.
    pub ticket: String,
    /// Its kind.
    pub kind: ComplaintKind,
    /// Who learns who complained.
    pub identity: Identity,
    /// When it was received.
    pub received_at: Timestamp,
    /// The permit that it is about.
    pub permit_id: Option<String>,
    /// Whether its writer allows the message in the public register.
    pub may_be_published: bool,
    /// Whether a program has probably written it.
    pub suspect: bool,
    /// Whether what the citizen wrote was erased.
    pub erased: bool,
    /// What the receipt promised.
    pub answer: AnswerDue,
}

impl ComplaintRow {
    pub(crate) fn of(row: &SqliteRow) -> sqlx::Result<Self> {
        let erased_at: Option<i64> = row.try_get("erased_at")?;
        Ok(Self {
            id: row.try_get("id")?,
            ticket: row.try_get("ticket")?,
            kind: kind(row.try_get("kind")?)?,
            identity: identity(row.try_get("identity")?)?,
            received_at: Timestamp::from_unix_seconds(row.try_get("received_at")?),
            permit_id: row.try_get("permit_id")?,
            may_be_published: row.try_get("may_be_published")?,
            suspect: row.try_get("suspect")?,
            erased: erased_at.is_some(),
            answer: answer_due(row)?,
        })
    }
}

/// The complaint that came with an idempotency key. Asked inside the transaction that
/// would add it, so that of two requests with one key the second finds the first.
pub(super) async fn find_by_key(
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
    // The database adds nothing under a number that is taken.
    Ok(match inserted.rows_affected() {
        0 => Err(TicketTaken),
        _ => Ok(()),
    })
}

/// The complaint of a ticket and a code. One query decides whether there is one, so that
/// every miss is the same miss.
pub(super) async fn find(
    executor: impl SqliteExecutor<'_>,
    digest: &Digest,
) -> sqlx::Result<Option<ComplaintRow>> {
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM complaints WHERE lookup_digest = ?"
    ));
    let found = sqlx::query(sql)
        .bind(&digest[..])
        .fetch_optional(executor)
        .await?;
    found.as_ref().map(ComplaintRow::of).transpose()
}
