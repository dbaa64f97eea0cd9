//! Access codes.

use super::base32::{ALPHABET, read_symbols, write_groups, write_symbols};
use super::error::CodeError;
use super::separators::significant;
use crate::problem::{FieldCode, FieldProblem};
use core::fmt;
use core::str::FromStr;

/// The secret that opens an application or a complaint: 80 random bits and two check
/// characters, shown as three groups of six. The check characters tell a mistyped code
/// from a wrong one before anything is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessCode {
    symbols: [u8; ACCESS_CODE_LENGTH],
}

const DATA_LENGTH: usize = 16;
const ACCESS_CODE_LENGTH: usize = DATA_LENGTH + 2;
/// A prime just under 32², so that every single wrong symbol and every swap of two
/// neighbours changes the remainder.
const CHECK_MODULUS: u32 = 1021;

impl AccessCode {
    /// Makes the code from ten random bytes.
    pub fn from_random_bytes(bytes: [u8; 10]) -> Self {
        let mut symbols = [0; ACCESS_CODE_LENGTH];
        write_symbols(&bytes, &mut symbols[..DATA_LENGTH]);
        let check = checksum(&symbols[..DATA_LENGTH]);
        symbols[DATA_LENGTH] = ALPHABET[check as usize / 32];
        symbols[DATA_LENGTH + 1] = ALPHABET[check as usize % 32];
        Self { symbols }
    }

    /// Returns the code without separators, for hashing.
    pub fn as_bytes(&self) -> &[u8] {
        &self.symbols
    }
}

/// Parses the access code in a field of a form.
///
/// # Errors
/// The field's problem: nothing given, not of the form of a code, or mistyped.
pub fn parse_access_code(field: &str, text: &str) -> Result<AccessCode, FieldProblem> {
    if text.trim().is_empty() {
        return Err(FieldProblem::new(field, FieldCode::Required));
    }
    text.parse().map_err(|error| {
        let code = match error {
            CodeError::Check => FieldCode::Mistyped,
            CodeError::Length | CodeError::Character => FieldCode::InvalidFormat,
        };
        FieldProblem::new(field, code)
    })
}

fn checksum(symbols: &[u8]) -> u32 {
    symbols.iter().fold(0, |sum, symbol| {
        let value = ALPHABET
            .iter()
            .position(|letter| letter == symbol)
            .unwrap_or(0);
        (sum * 32 + value as u32) % CHECK_MODULUS
    })
}

impl FromStr for AccessCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let symbols: [u8; ACCESS_CODE_LENGTH] = read_symbols(significant(text))?;
        let check = checksum(&symbols[..DATA_LENGTH]);
        let expected = [ALPHABET[check as usize / 32], ALPHABET[check as usize % 32]];
        if symbols[DATA_LENGTH..] == expected {
            Ok(Self { symbols })
        } else {
            Err(CodeError::Check)
        }
    }
}

impl fmt::Display for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_groups(f, &self.symbols, 6)
    }
}

/// Never the code itself: it must not slip into a log.
impl fmt::Debug for AccessCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessCode(…)")
    }
}
