//! The integrity zone: what the office commits itself to.

use crate::provenance::{Provenance, Source};
use crate::text::LocalizedText;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// `GET /api/v1/integrity`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct IntegrityZone {
    /// What an integrity zone is, a paragraph each.
    pub introduction: Vec<LocalizedText>,
    /// The predicates that the office works towards, in their order.
    pub predicates: Vec<Predicate>,
    /// What the leadership and the office promise.
    pub commitments: Vec<Point>,
    /// What a citizen may expect.
    pub citizen_rights: Vec<LocalizedText>,
    /// What a citizen owes the service in turn.
    pub citizen_obligations: Vec<LocalizedText>,
    /// What citizens, investors and the office gain.
    pub benefits: Vec<Point>,
    /// How far the content may be taken for the office's own.
    pub provenance: Provenance,
    /// Where it comes from.
    pub source: Source,
}

/// A predicate given by the ministry (Kementerian PANRB).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Predicate {
    /// The abbreviation: `WBK` or `WBBM`.
    pub id: String,
    /// What it stands for.
    pub name: LocalizedText,
    /// What it says about an office.
    pub meaning: LocalizedText,
    /// How the office works towards it.
    pub strategies: Vec<Point>,
    /// The decree that awarded it. Absent until then: no badge is shown that has not
    /// been awarded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award: Option<Award>,
}

/// The decree that awarded a predicate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Award {
    /// The number of the decree.
    pub decree: String,
    /// The day of the decree.
    pub date: Day,
}

/// A point with a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Point {
    /// A stable name for links, e.g. `oversight`.
    pub id: String,
    /// The heading.
    pub title: LocalizedText,
    /// One or two sentences.
    pub text: LocalizedText,
}
