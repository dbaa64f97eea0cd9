//! The parser of formulas: recursive descent, to postfix order.

use super::decimal::number_of;
use super::error::{FormulaError, FormulaExpectation};
use super::expression::{Formula, Operator, Step};

impl Formula {
    /// Parses `+`, `-`, `*`, `/` and parentheses, decimal numbers with a point, and
    /// symbols of lower-case letters and `_`. Signs are refused: no measure and no
    /// rate is negative.
    ///
    /// # Errors
    /// The first place where the text is no formula.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        let mut parser = Parser {
            text,
            position: 0,
            steps: Vec::new(),
            symbols: Vec::new(),
        };
        parser.sum(0)?;
        if parser.position < text.len() {
            return Err(parser.expected(FormulaExpectation::Operator));
        }
        Ok(Formula {
            steps: parser.steps,
            symbols: parser.symbols,
        })
    }
}

/// Parentheses in parentheses are read by recursion, so they have a limit.
const MAX_NESTING: usize = 32;

/// Each of its methods leaves the position at the next symbol that is not blank.
struct Parser<'a> {
    text: &'a str,
    position: usize,
    steps: Vec<Step>,
    symbols: Vec<String>,
}

impl<'a> Parser<'a> {
    fn sum(&mut self, nesting: usize) -> Result<(), FormulaError> {
        self.product(nesting)?;
        loop {
            let operator = match self.peek() {
                Some(b'+') => Operator::Add,
                Some(b'-') => Operator::Subtract,
                _ => return Ok(()),
            };
            self.advance();
            self.product(nesting)?;
            self.steps.push(Step::Apply(operator));
        }
    }

    fn product(&mut self, nesting: usize) -> Result<(), FormulaError> {
        self.operand(nesting)?;
        loop {
            let operator = match self.peek() {
                Some(b'*') => Operator::Multiply,
                Some(b'/') => Operator::Divide,
                _ => return Ok(()),
            };
            self.advance();
            self.operand(nesting)?;
            self.steps.push(Step::Apply(operator));
        }
    }

    fn operand(&mut self, nesting: usize) -> Result<(), FormulaError> {
        self.skip_blanks();
        match self.peek() {
            Some(b'(') if nesting == MAX_NESTING => {
                Err(self.expected(FormulaExpectation::LessNesting))
            }
            Some(b'(') => {
                self.advance();
                self.sum(nesting + 1)?;
                if self.peek() != Some(b')') {
                    return Err(self.expected(FormulaExpectation::ClosingParenthesis));
                }
                self.advance();
                Ok(())
            }
            Some(b'0'..=b'9') => self.number(),
            Some(b'a'..=b'z' | b'_') => {
                self.symbol();
                Ok(())
            }
            _ => Err(self.expected(FormulaExpectation::Operand)),
        }
    }

    fn number(&mut self) -> Result<(), FormulaError> {
        let mistake = self.expected(FormulaExpectation::Number);
        let text = self.take_while(|byte| byte.is_ascii_digit() || byte == b'.');
        let number = number_of(text.as_bytes(), Some(b'.')).ok_or(mistake)?;
        self.steps.push(Step::Number(number));
        Ok(())
    }

    fn symbol(&mut self) {
        let name = self.take_while(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let known = self.symbols.iter().position(|symbol| symbol == name);
        let index = known.unwrap_or_else(|| {
            self.symbols.push(name.to_owned());
            self.symbols.len() - 1
        });
        self.steps.push(Step::Symbol(index));
    }

    fn take_while(&mut self, belongs: impl Fn(u8) -> bool) -> &'a str {
        let start = self.position;
        while self.peek().is_some_and(&belongs) {
            self.position += 1;
        }
        let taken = self.text.get(start..self.position).unwrap_or_default();
        self.skip_blanks();
        taken
    }

    fn advance(&mut self) {
        self.position += 1;
        self.skip_blanks();
    }

    fn skip_blanks(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.position += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    fn expected(&self, expected: FormulaExpectation) -> FormulaError {
        FormulaError {
            position: self.position,
            expected,
        }
    }
}
