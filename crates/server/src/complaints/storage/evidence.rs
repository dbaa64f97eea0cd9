//! SQL of the files that citizens add to complaints.

use super::columns::{evidence_kind, evidence_kind_name};
use crate::secret_key::Digest;
use loket_domain::complaints::EvidenceKind;
use loket_domain::time::Timestamp;
use sqlx::{Row as _, SqliteExecutor};

/// A stored file.
#[derive(Clone, Debug)]
pub struct StoredEvidence {
    /// How many files of the complaint arrived before it.
    pub position: u32,
    /// The kind of file.
    pub kind: EvidenceKind,
    /// The content; absent once it was erased.
    pub content: Option<Vec<u8>>,
}

/// A file to insert.
pub(crate) struct NewEvidence<'data> {
    pub complaint_id: i64,
    pub position: u32,
    pub received_at: Timestamp,
    pub kind: EvidenceKind,
    pub bytes: u32,
    pub digest: Digest,
    pub content: &'data [u8],
}

/// The files of a complaint, in the order of their receipt.
pub(crate) async fn list(
    executor: impl SqliteExecutor<'_>,
    complaint_id: i64,
) -> sqlx::Result<Vec<StoredEvidence>> {
    let rows = sqlx::query(
        "SELECT position, kind, content FROM complaint_evidence
         WHERE complaint_id = ? ORDER BY position",
    )
    .bind(complaint_id)
    .fetch_all(executor)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(StoredEvidence {
                position: row.try_get("position")?,
                kind: evidence_kind(row.try_get("kind")?)?,
                content: row.try_get("content")?,
            })
        })
        .collect()
}

/// The number of files of a complaint.
pub(crate) async fn count(
    executor: impl SqliteExecutor<'_>,
    complaint_id: i64,
) -> sqlx::Result<u32> {
    sqlx::query_scalar("SELECT count(*) FROM complaint_evidence WHERE complaint_id = ?")
        .bind(complaint_id)
        .fetch_one(executor)
        .await
}

/// Whether a complaint has a file with this digest.
pub(crate) async fn exists(
    executor: impl SqliteExecutor<'_>,
    complaint_id: i64,
    digest: &Digest,
) -> sqlx::Result<bool> {
    let found: Option<i64> = sqlx::query_scalar(
        "SELECT position FROM complaint_evidence WHERE complaint_id = ? AND digest = ?",
    )
    .bind(complaint_id)
    .bind(&digest[..])
    .fetch_optional(executor)
    .await?;
    Ok(found.is_some())
}

/// Inserts a file.
pub(crate) async fn insert(
    executor: impl SqliteExecutor<'_>,
    new: &NewEvidence<'_>,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO complaint_evidence
         (complaint_id, position, received_at, kind, bytes, digest, content)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(new.complaint_id)
    .bind(new.position)
    .bind(new.received_at.unix_seconds())
    .bind(evidence_kind_name(new.kind))
    .bind(new.bytes)
    .bind(&new.digest[..])
    .bind(new.content)
    .execute(executor)
    .await?;
    Ok(())
}
