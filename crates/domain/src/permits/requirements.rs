//! What a citizen must bring.

use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// The requirements (*persyaratan*) of a permit: those of everybody, and those of each
/// variant of the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Requirements {
    /// What everybody must bring.
    #[serde(default)]
    pub common: Vec<Requirement>,
    /// What differs: by kind of applicant, new or renewed, size and the like. A case
    /// is of exactly one variant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<RequirementVariant>,
}

/// A variant of the case and what it needs beyond the common requirements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct RequirementVariant {
    /// A stable name for links, e.g. `renewal`.
    pub id: String,
    /// The name in both languages.
    pub name: LocalizedText,
    /// What it needs beyond the common requirements.
    pub items: Vec<Requirement>,
}

/// The form in which a document is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DocumentForm {
    /// The original.
    Original,
    /// A plain copy.
    Copy,
    /// A copy certified by its issuer.
    CertifiedCopy,
    /// A file that is uploaded.
    Upload,
}

/// One thing that a citizen must bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Requirement {
    /// What it is.
    pub name: LocalizedText,
    /// The form in which it is asked for.
    pub form: DocumentForm,
    /// How many; one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Where it is obtained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obtained_from: Option<LocalizedText>,
    /// What else a citizen should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LocalizedText>,
}
