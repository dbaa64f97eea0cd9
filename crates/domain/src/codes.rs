//! Access codes, ticket numbers and references, forgiving of how people write them.
//!
//! Codes are in Crockford's base 32: no I, L, O or U, so that a code read aloud or
//! copied by hand survives; `o` is read as 0, `i` and `l` as 1.

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

/// The number of a complaint, `ADU-XXXX-XXXX`: eight symbols drawn at random, so that a
/// number says nothing about how many complaints there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    symbols: [u8; TICKET_LENGTH],
}

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Too few or too many characters.
    Length,
    /// A character that no code has.
    Character,
    /// The check characters do not fit: it was mistyped.
    Check,
}

const DATA_LENGTH: usize = 16;
const ACCESS_CODE_LENGTH: usize = DATA_LENGTH + 2;
const TICKET_LENGTH: usize = 8;
const TICKET_PREFIX: &str = "ADU";
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// A prime just under 32², so that every single wrong symbol and every swap of two
/// neighbours changes the remainder.
const CHECK_MODULUS: u32 = 1021;

impl AccessCode {
    /// The code of ten random bytes.
    pub fn from_random_bytes(bytes: [u8; 10]) -> Self {
        let mut symbols = [0; ACCESS_CODE_LENGTH];
        write_symbols(&bytes, &mut symbols[..DATA_LENGTH]);
        let check = checksum(&symbols[..DATA_LENGTH]);
        symbols[DATA_LENGTH] = ALPHABET[check as usize / 32];
        symbols[DATA_LENGTH + 1] = ALPHABET[check as usize % 32];
        Self { symbols }
    }

    /// The code without separators, for hashing.
    pub fn as_bytes(&self) -> &[u8] {
        &self.symbols
    }
}

impl Ticket {
    /// The number of five random bytes.
    pub fn from_random_bytes(bytes: [u8; 5]) -> Self {
        let mut symbols = [0; TICKET_LENGTH];
        write_symbols(&bytes, &mut symbols);
        Self { symbols }
    }

    /// The number without prefix and separators.
    pub fn as_bytes(&self) -> &[u8] {
        &self.symbols
    }
}

/// The form in which references of applications are compared: upper case, letters and
/// digits only. `None` unless 4 to 40 of them are left.
pub fn canonical_reference(text: &str) -> Option<String> {
    let canonical: String = significant(text)
        .map(|byte| char::from(byte.to_ascii_uppercase()))
        .collect();
    let acceptable = canonical.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (acceptable && (4..=40).contains(&canonical.len())).then_some(canonical)
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

/// The bytes of a text without the separators that people put in or leave out.
fn significant(text: &str) -> impl Iterator<Item = u8> {
    text.bytes()
        .filter(|byte| !matches!(byte, b' ' | b'-' | b'.' | b'/' | b'\t' | b'\r' | b'\n'))
}

fn write_symbols(bytes: &[u8], symbols: &mut [u8]) {
    let mut bits = 0_u32;
    let mut bit_count = 0;
    let mut bytes = bytes.iter();
    for symbol in symbols {
        if bit_count < 5 {
            bits = bits << 8 | u32::from(bytes.next().copied().unwrap_or(0));
            bit_count += 8;
        }
        bit_count -= 5;
        *symbol = ALPHABET[(bits >> bit_count & 31) as usize];
    }
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

/// The symbol that a typed character stands for.
fn symbol_of(byte: u8) -> Option<u8> {
    let symbol = match byte.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    ALPHABET.contains(&symbol).then_some(symbol)
}

fn read_symbols<const N: usize>(typed: impl Iterator<Item = u8>) -> Result<[u8; N], CodeError> {
    let mut symbols = [0; N];
    let mut length = 0;
    for byte in typed {
        let symbol = symbol_of(byte).ok_or(CodeError::Character)?;
        *symbols.get_mut(length).ok_or(CodeError::Length)? = symbol;
        length += 1;
    }
    if length == N {
        Ok(symbols)
    } else {
        Err(CodeError::Length)
    }
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

impl FromStr for Ticket {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let typed: Vec<u8> = significant(text).collect();
        let has_prefix = typed
            .get(..TICKET_PREFIX.len())
            .is_some_and(|prefix| prefix.eq_ignore_ascii_case(TICKET_PREFIX.as_bytes()));
        let number = if has_prefix {
            &typed[TICKET_PREFIX.len()..]
        } else {
            &typed[..]
        };
        Ok(Self {
            symbols: read_symbols(number.iter().copied())?,
        })
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

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(TICKET_PREFIX)?;
        f.write_str("-")?;
        write_groups(f, &self.symbols, 4)
    }
}

fn write_groups(f: &mut fmt::Formatter<'_>, symbols: &[u8], group: usize) -> fmt::Result {
    for (index, symbol) in symbols.iter().enumerate() {
        if index > 0 && index % group == 0 {
            f.write_str("-")?;
        }
        write!(f, "{}", char::from(*symbol))?;
    }
    Ok(())
}
