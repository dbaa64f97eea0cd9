//! Questions that lead from an intention to a permit.

use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// A question of the finder. The first of the catalogue is where it begins; no way
/// through has more than [`MAX_QUESTIONS`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct FinderQuestion {
    /// A stable name for links, e.g. `shop`.
    pub id: String,
    /// The text of the question.
    pub text: LocalizedText,
    /// What can be answered.
    pub answers: Vec<FinderAnswer>,
}

/// An answer and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct FinderAnswer {
    /// The answer, in everyday words.
    pub text: LocalizedText,
    /// Where it leads.
    pub leads_to: FinderStep,
}

/// Where an answer leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FinderStep {
    /// To the question of this id.
    Question(String),
    /// To these permits, by id, the most likely first.
    Permits(Vec<String>),
}

/// The most questions that a citizen answers on any way to a permit.
pub const MAX_QUESTIONS: usize = 3;
