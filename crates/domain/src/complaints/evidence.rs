//! Files that come with a complaint.

use super::jpeg::jpeg_has_metadata;
use serde::{Deserialize, Serialize};

/// How many files a complaint can have.
pub const MAX_EVIDENCE: u32 = 5;
/// The longest file, in bytes.
pub const MAX_EVIDENCE_BYTES: u32 = 5 * 1024 * 1024;

/// What kind of file it is, by what is in it and never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A JPEG. Any photo leaves the phone as one, drawn anew, so that nothing but the
    /// picture is in it.
    Photo,
    /// A PDF, as it was chosen.
    Document,
}

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceError {
    /// There is nothing in it.
    Empty,
    /// It is longer than [`MAX_EVIDENCE_BYTES`].
    TooLarge,
    /// It is neither a JPEG nor a PDF.
    OtherKind,
    /// The photo tells more than its picture: where and when it was taken, by which
    /// phone.
    HasMetadata,
}

/// The answer to `POST /api/v1/complaints/evidence`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct EvidenceReceipt {
    /// What kind of file it is.
    pub kind: EvidenceKind,
    /// Its length in bytes.
    pub bytes: u32,
    /// How many files the complaint has now.
    pub count: u32,
    /// How many more it can have.
    pub left: u32,
}

/// Detects the kind of a file by its bytes.
///
/// # Errors
/// Why it is refused.
pub fn validate_evidence(bytes: &[u8]) -> Result<EvidenceKind, EvidenceError> {
    if bytes.is_empty() {
        return Err(EvidenceError::Empty);
    }
    if bytes.len() > MAX_EVIDENCE_BYTES as usize {
        return Err(EvidenceError::TooLarge);
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok(EvidenceKind::Document);
    }
    match jpeg_has_metadata(bytes) {
        Some(false) => Ok(EvidenceKind::Photo),
        Some(true) => Err(EvidenceError::HasMetadata),
        None => Err(EvidenceError::OtherKind),
    }
}
