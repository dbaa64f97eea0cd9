//! Recognises an NIK, the number of an Indonesian identity card.
//!
//! It reveals a birth date and a sex, and nobody needs it to complain: a text that
//! holds one is sent back to its writer before anything is stored.

/// Whether a text holds what looks like an NIK: sixteen digits in a row, perhaps with
/// spaces, dots or dashes between them, whose seventh to twelfth are a birth date
/// (the day plus 40 for women).
pub fn contains_nik(text: &str) -> bool {
    // The groups of digits since the last character that cannot be inside a number.
    let mut groups = vec![Vec::new()];
    for character in text.chars().chain([';']) {
        match character {
            '0'..='9' => {
                if let Some(group) = groups.last_mut() {
                    group.push(character as u8 - b'0');
                }
            }
            ' ' | '.' | '-' => groups.push(Vec::new()),
            _ => {
                if any_nik(&groups) {
                    return true;
                }
                groups = vec![Vec::new()];
            }
        }
    }
    false
}

/// Other numbers may stand beside an NIK with no more than a space between, such as
/// the number of a list or a phone number. It is then recognised when it is written in
/// one piece or in one of the usual groupings; any sixteen of the digits would be too
/// many false alarms.
fn any_nik(groups: &[Vec<u8>]) -> bool {
    let groups: Vec<&[u8]> = groups
        .iter()
        .map(Vec::as_slice)
        .filter(|group| !group.is_empty())
        .collect();
    let grouped_as = |lengths: &[usize]| {
        groups.windows(lengths.len()).any(|window| {
            let fits = window
                .iter()
                .map(|group| group.len())
                .eq(lengths.iter().copied());
            fits && is_nik(&window.concat())
        })
    };
    is_nik(&groups.concat())
        || grouped_as(&[16])
        || grouped_as(&[4, 4, 4, 4])
        || grouped_as(&[6, 6, 4])
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
