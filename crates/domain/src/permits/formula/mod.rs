//! The formula by which a fee is calculated.

mod decimal;
mod parse;

pub use decimal::read_decimal;

use core::fmt;

/// A formula over named measures, e.g. `area * days * rent * rate / 100`.
///
/// What comes out is an estimate for the citizen, never the bill. It is reckoned in
/// `f64`: whole numbers are exact up to 2^53, nine times the largest amount that is
/// given out; a decimal such as `0.1` is off by less than one part in 10^15, and the
/// rounding forgives that much, so that what is half a rupiah on paper is rounded up.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// In postfix order: operands before their operator.
    steps: Vec<Step>,
    symbols: Vec<String>,
}

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

/// A step of the calculation, on a stack of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Number(f64),
    Symbol(usize),
    Apply(Operator),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// More than any charge of a city office; a larger result is a slip of the keyboard.
const LARGEST_AMOUNT: f64 = 1e15;
/// The share of a result that binary fractions may have put wrong.
const ROUNDING_ERROR: f64 = 1e-14;

impl Formula {
    /// Reads `+`, `-`, `*`, `/` and parentheses, decimal numbers with a point, and
    /// symbols of lower-case letters and `_`. Signs are not read: no measure and no
    /// rate is negative.
    ///
    /// # Errors
    /// The first place where the text is no formula.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        parse::parse(text)
    }

    /// The symbols it uses, each once, in the order of their first use.
    pub fn symbols(&self) -> Vec<&str> {
        self.symbols.iter().map(String::as_str).collect()
    }

    /// The amount in whole rupiah, half a rupiah rounded up. `None` when a value is
    /// missing, something is divided by zero, or the result is negative or absurd.
    pub fn evaluate(&self, value_of: &dyn Fn(&str) -> Option<f64>) -> Option<u64> {
        let mut stack = Vec::new();
        for step in &self.steps {
            let value = match *step {
                Step::Number(number) => number,
                Step::Symbol(index) => value_of(self.symbols.get(index)?)?,
                Step::Apply(operator) => {
                    let right = stack.pop()?;
                    operator.apply(stack.pop()?, right)
                }
            };
            // A division by zero, too. Checked at each step: an infinity could end as an
            // innocent zero.
            if !f64::is_finite(value) {
                return None;
            }
            stack.push(value);
        }
        whole_rupiah(stack.pop()?)
    }
}

impl Operator {
    fn apply(self, left: f64, right: f64) -> f64 {
        match self {
            Operator::Add => left + right,
            Operator::Subtract => left - right,
            Operator::Multiply => left * right,
            Operator::Divide => left / right,
        }
    }
}

fn whole_rupiah(value: f64) -> Option<u64> {
    let tolerance = ROUNDING_ERROR * value.abs().max(1.0);
    if value < -tolerance || value > LARGEST_AMOUNT {
        return None;
    }
    // The conversion cuts the fraction off, and makes zero of a hair less than zero.
    Some((value + 0.5 + tolerance.min(0.001)) as u64)
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
