//! What a permit costs.

use crate::text::LocalizedText;
use serde::{Deserialize, Serialize};

/// The cost or tariff (*biaya/tarif*) of a permit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct Fee {
    /// What is charged.
    pub charge: Charge,
    /// The rule that allows the charge, or that forbids one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_basis: Option<String>,
    /// What else a citizen should know, e.g. where it is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<LocalizedText>,
}

/// How a charge comes about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", rename_all_fields = "snake_case")]
pub enum Charge {
    /// Nothing is charged.
    Free,
    /// One amount for everybody.
    Fixed {
        /// In whole rupiah.
        rupiah: u64,
    },
    /// An amount that follows from measures of the case.
    Formula {
        /// The formula in words, naming its inputs.
        expression: LocalizedText,
        /// What goes into it.
        inputs: Vec<FormulaInput>,
    },
    /// Set and collected by another agency.
    OtherAgency {
        /// Its name.
        agency: LocalizedText,
    },
}

/// A measure that goes into a formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct FormulaInput {
    /// What is measured.
    pub name: LocalizedText,
    /// Its unit, e.g. `m²`, as citizens write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}
