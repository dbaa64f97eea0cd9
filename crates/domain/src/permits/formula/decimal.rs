//! Decimal numbers, without the tables of the standard library's reader: those weigh
//! kilobytes in the browser.

/// Parses a decimal as people write it: `2,5`, `2.5`, `1.500` or `1,500.50`. Not negative; `None`
/// for anything else, and above 10^12.
///
/// `decimal` is the decimal separator of the reader's language, a comma in Indonesian
/// and a point in English. It only decides what can be read both ways:
/// - Of two kinds of separators, the last is the decimal one and the others group.
/// - Several separators of one kind group.
/// - One separator is the decimal one if it is `decimal`, or if no group of three
///   digits can follow it: `2.5` and `0.500` are never thousands.
pub fn parse_decimal(text: &str, decimal: char) -> Option<f64> {
    let text = text.trim_ascii().as_bytes();
    let point = decimal_separator(text, decimal);
    number_of(text, point).filter(|number| *number <= LARGEST_MEASURE)
}

const LARGEST_MEASURE: f64 = 1e12;

/// Fifteen digits are below 2^53, and a quotient of two exact numbers is the nearest
/// `f64` to the decimal.
const MAX_DIGITS: usize = 15;

/// Parses the number that digits make, with at most one `point` between them and separators of
/// the other kind between groups of thousands. `None` if it is anything else.
pub(super) fn number_of(text: &[u8], point: Option<u8>) -> Option<f64> {
    let (whole, fraction) = match text.iter().position(|byte| Some(*byte) == point) {
        Some(split) => (text.get(..split)?, text.get(split + 1..)?),
        None => (text, &[][..]),
    };
    let is_cut_off = fraction.is_empty() && whole.len() < text.len();
    if !is_whole_number(whole) || is_cut_off || fraction.len() > MAX_DIGITS {
        return None;
    }
    let (mut digits, mut divisor) = (0, 1_u64);
    for byte in whole.iter().filter(|byte| !is_separator(byte)) {
        digits = append(digits, *byte)?;
    }
    for byte in fraction {
        digits = append(digits, *byte)?;
        divisor *= 10;
    }
    Some(digits as f64 / divisor as f64)
}

fn append(digits: u64, byte: u8) -> Option<u64> {
    let digit = byte.wrapping_sub(b'0');
    let longer = digits * 10 + u64::from(digit);
    (digit <= 9 && longer < 10_u64.pow(MAX_DIGITS as u32)).then_some(longer)
}

/// Digits, or groups of three after a first one that begins with no zero.
fn is_whole_number(text: &[u8]) -> bool {
    let mut groups = text.split(is_separator);
    let first = groups.next().unwrap_or_default();
    let mut others = groups.peekable();
    let one_group = others.peek().is_none();
    let first_of_several = first.len() <= 3 && !first.starts_with(b"0");
    !first.is_empty() && (one_group || first_of_several) && others.all(|group| group.len() == 3)
}

/// The separator in a text that begins the fraction.
fn decimal_separator(text: &[u8], decimal: char) -> Option<u8> {
    let mut separators = text.iter().copied().filter(is_separator);
    let last = separators.next_back()?;
    match separators.next() {
        Some(first) => (first != last).then_some(last),
        None if char::from(last) == decimal => Some(last),
        None => (!is_whole_number(text)).then_some(last),
    }
}

fn is_separator(byte: &u8) -> bool {
    matches!(byte, b'.' | b',')
}
