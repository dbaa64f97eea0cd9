//! Symbols of Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by
//! hand survives; `o` is read as 0, `i` and `l` as 1.

use super::error::CodeError;
use core::fmt;

/// The symbols in the order of their values.
pub(super) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Writes bytes as symbols, five bits each.
pub(super) fn write_symbols(bytes: &[u8], symbols: &mut [u8]) {
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

/// The symbol that a typed character stands for.
fn symbol_of(byte: u8) -> Option<u8> {
    let symbol = match byte.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    ALPHABET.contains(&symbol).then_some(symbol)
}

/// Reads exactly `N` typed symbols.
pub(super) fn read_symbols<const N: usize>(
    typed: impl Iterator<Item = u8>,
) -> Result<[u8; N], CodeError> {
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

/// Writes symbols in groups with dashes between.
pub(super) fn write_groups(
    f: &mut fmt::Formatter<'_>,
    symbols: &[u8],
    group: usize,
) -> fmt::Result {
    for (index, symbol) in symbols.iter().enumerate() {
        if index > 0 && index % group == 0 {
            f.write_str("-")?;
        }
        write!(f, "{}", char::from(*symbol))?;
    }
    Ok(())
}
