//! A parsed formula and its evaluation.

/// A formula over named measures, e.g. `area * days * rent * rate / 100`.
///
/// What comes out is an estimate for the citizen, never the bill. It is reckoned in
/// `f64`: whole numbers are exact up to 2^53, nine times the largest amount that is
/// given out; a decimal such as `0.1` is off by less than one part in 10^15, and the
/// rounding forgives that much, so that what is half a rupiah on paper is rounded up.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// In postfix order: operands before their operator.
    pub(super) steps: Vec<Step>,
    pub(super) symbols: Vec<String>,
}

/// A step of the calculation, on a stack of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    Number(f64),
    Symbol(usize),
    Apply(Operator),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
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
