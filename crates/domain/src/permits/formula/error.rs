//! Why a text is no formula.

use core::fmt;

/// Where a text stops being a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormulaError {
    /// How many bytes of the text come before the mistake.
    pub position: usize,
    /// What should stand there.
    pub expected: FormulaExpectation,
}

/// What a formula should have had in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormulaExpectation {
    /// A number, a symbol or an opening parenthesis.
    Operand,
    /// An operator or the end of the formula.
    Operator,
    /// A closing parenthesis.
    ClosingParenthesis,
    /// A number of at most 15 digits, with digits on both sides of its point.
    Number,
    /// Fewer parentheses within each other.
    LessNesting,
}

impl fmt::Display for FormulaError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = match self.expected {
            FormulaExpectation::Operand => "a number, a symbol or `(`",
            FormulaExpectation::Operator => "an operator or the end",
            FormulaExpectation::ClosingParenthesis => "`)`",
            FormulaExpectation::Number => "a number such as `0.25`, of at most 15 digits",
            FormulaExpectation::LessNesting => "fewer parentheses within each other",
        };
        write!(formatter, "{expected} expected at byte {}", self.position)
    }
}

impl core::error::Error for FormulaError {}
