//! Recognises an NIK, the number of an Indonesian identity card.
//!
//! It reveals a birth date and a sex, and nobody needs it to complain: a text that
//! holds one is sent back to its writer before anything is stored.

/// Whether a text holds what looks like an NIK: sixteen digits in a row, perhaps with
/// spaces, dots or dashes between them, whose seventh to twelfth are a birth date
/// (the day plus 40 for women).
pub(super) fn contains_nik(text: &str) -> bool {
    let mut run = Vec::new();
    for character in text.chars().chain([';']) {
        match character {
            '0'..='9' => run.push(character as u8 - b'0'),
            ' ' | '.' | '-' if !run.is_empty() => {}
            _ => {
                if is_nik(&run) {
                    return true;
                }
                run.clear();
            }
        }
    }
    false
}

fn is_nik(digits: &[u8]) -> bool {
    if digits.len() != 16 {
        return false;
    }
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let (province, day, month) = (two(0), two(6), two(8));
    (11..=99).contains(&province)
        && ((1..=31).contains(&day) || (41..=71).contains(&day))
        && (1..=12).contains(&month)
}
