//! The receipt of a complaint.

use crate::provenance::Source;
use crate::time::{Day, Timestamp};
use serde::{Deserialize, Serialize};

/// The body of `POST /api/v1/complaints/receipt`: whether what was sent under a key has
/// arrived.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ReceiptRequest {
    /// The `Idempotency-Key` under which the complaint was sent.
    #[cfg_attr(
        feature = "server",
        schema(min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9_-]+$")
    )]
    pub idempotency_key: String,
}

/// The answer to `POST /api/v1/complaints`. The access code is in no other place: the
/// server keeps only its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ComplaintReceipt {
    /// The number of the complaint, `ADU-XXXX-XXXX`.
    pub ticket: String,
    /// The code that opens it, three groups of six.
    pub access_code: String,
    /// When it was received.
    pub received_at: Timestamp,
    /// The deadline for the answer.
    pub answer: AnswerDue,
}

/// The deadline for the answer, as the receipt promises it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct AnswerDue {
    /// Working days from the day after it was received.
    pub working_days: u32,
    /// The last day that is in time; absent when the holidays up to then are not
    /// published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
    /// The rule that says so.
    pub source: Source,
}
