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
        /// The same formula for a calculator, over the symbols of the inputs, e.g.
        /// `area * days * rent * rate / 100`; whole rupiah come out. See
        /// [`Formula`](super::Formula). Absent where no rate is published, so that
        /// nothing can be calculated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        calculation: Option<String>,
    },
    /// Set and collected by another agency.
    OtherAgency {
        /// The name of the agency.
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
    /// Its unit, e.g. `m²` or `days`, as citizens write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<LocalizedText>,
    /// The name by which the calculation calls it: lower-case letters and `_`. Absent
    /// when there is no calculation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The values to choose from; none when the citizen types a number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<FormulaOption>,
}

/// One of the values that an input can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
pub struct FormulaOption {
    /// What a citizen chooses, e.g. a class of road.
    pub name: LocalizedText,
    /// The value, as a decimal number with a point: `2500`, `0.25`.
    pub value: String,
}
