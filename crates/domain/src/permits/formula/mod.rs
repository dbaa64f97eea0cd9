//! Fee formulas: parsing and evaluation.

mod decimal;
mod error;
mod expression;
mod parse;

pub use decimal::parse_decimal;
pub use error::{FormulaError, FormulaExpectation};
pub use expression::Formula;
