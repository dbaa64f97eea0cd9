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
    /// What the head of the office says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement>,
    /// The service promise (*maklumat pelayanan*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_promise: Option<ServicePromise>,
    /// Who does what against corruption: the giver, the citizen, the official.
    #[serde(default)]
    pub zero_tolerance: Vec<ZeroTolerance>,
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

/// What the head of the office says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Statement {
    /// The words, a paragraph each.
    pub paragraphs: Vec<LocalizedText>,
    /// Who says them.
    pub name: String,
    /// In which office.
    pub role: LocalizedText,
    /// The day of the statement.
    pub date: Day,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// Where it was published.
    pub source: Source,
}

/// The service promise (*maklumat pelayanan*, UU 25/2009): the written promise to keep the
/// standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ServicePromise {
    /// How it begins.
    pub opening: LocalizedText,
    /// What is promised.
    pub promises: Vec<Promise>,
    /// What follows when it is not kept.
    pub consequence: LocalizedText,
    /// The day on which it was given.
    pub date: Day,
    /// How far it may be taken for the office's own.
    pub provenance: Provenance,
    /// Where it was published.
    pub source: Source,
}

/// One promise, and how it is measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Promise {
    /// A stable name for links.
    pub id: String,
    /// What is promised.
    pub text: LocalizedText,
    /// Which figures say whether it is kept.
    pub measure: Measure,
}

/// A measure of the service, where its figures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// How long applications took, in the evaluation.
    ProcessingTime,
    /// How complaints were answered, in the evaluation.
    ComplaintsAnswered,
    /// The satisfaction survey, in the evaluation.
    Satisfaction,
    /// How the staff were trained, beside the scores.
    Training,
}

/// What one side does against corruption, and the regulation behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct ZeroTolerance {
    /// A stable name for links: `giver`, `citizen` or `official`.
    pub id: String,
    /// The heading.
    pub title: LocalizedText,
    /// What they do.
    pub text: LocalizedText,
    /// The regulation behind it.
    pub rule: Source,
}
