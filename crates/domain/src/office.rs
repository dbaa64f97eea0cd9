//! The office: who it is, where, when, and how it must answer.

use crate::calendar::OpeningHours;
use crate::complaints::{ComplaintDeadline, ComplaintRules};
use crate::permits::DurationUnit;
use crate::provenance::{Provenance, Source};
use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// `GET /api/v1/office`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Office {
    /// The full name.
    pub name: LocalizedText,
    /// The name that citizens use, e.g. `DPMPTSP Kota Palu`.
    pub short_name: String,
    /// Where it can be visited.
    pub addresses: Vec<Address>,
    /// How it can be reached.
    pub contacts: Vec<Contact>,
    /// When it is open.
    pub hours: OpeningHours,
    /// Where the hours were published.
    pub hours_source: Source,
    /// How soon each kind of complaint must be answered.
    pub complaint_deadlines: Vec<ComplaintDeadline>,
    /// How complaints are handled apart from that.
    pub complaint_rules: ComplaintRules,
    /// Bodies outside the office to which a citizen can turn.
    pub oversight: Vec<Contact>,
    /// The promise with which the home page leads. Not in `office.toml`: the server makes
    /// it from the permit that `evaluation.toml` names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<Headline>,
}

/// How long a permit may take, in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Headline {
    /// The id of the permit.
    pub permit_id: String,
    /// The name of the permit.
    pub permit_name: LocalizedText,
    /// The longest time that all stages together may take.
    pub at_most: u32,
    /// The unit of it.
    pub unit: DurationUnit,
    /// How far the promise may be taken for the office's own.
    pub provenance: Provenance,
}

/// A place where the office can be visited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Address {
    /// What is there.
    pub label: LocalizedText,
    /// Street, district, city, as on an envelope, one line each.
    pub lines: Vec<String>,
    /// How far the address may be trusted.
    pub provenance: Provenance,
}

/// The channel of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ContactKind {
    Phone,
    Whatsapp,
    Sms,
    Email,
    Website,
}

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Contact {
    /// Who or what is reached.
    pub label: LocalizedText,
    /// The channel.
    pub kind: ContactKind,
    /// Phone and SMS numbers as dialled, e-mail addresses, and web addresses with
    /// `https://`.
    pub value: String,
    /// How far it may be trusted.
    pub provenance: Provenance,
    /// Whether a citizen can turn here when the office is late.
    #[serde(default)]
    pub when_late: bool,
}
