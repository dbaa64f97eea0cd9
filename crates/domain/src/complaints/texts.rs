//! Cleaning and validation of texts that citizens write.

use super::nik::contains_nik;
use crate::problem::{FieldCode, FieldProblem};

/// Cleans a text: without white space around it, with one kind of line break, and
/// without characters that nobody sees but that could make it read as something else.
pub(super) fn clean(text: &str) -> String {
    // Line by line: to look for a text of two characters weighs 1 kB in the app.
    let without_return = |line: &str| line.strip_suffix('\r').unwrap_or(line).to_owned();
    let visible: String = text.chars().filter(|one| !is_invisible(*one)).collect();
    let lines: Vec<String> = visible.trim().split('\n').map(without_return).collect();
    lines.join("\n")
}

/// Characters that take no room, and those that turn the direction of writing around:
/// with them a text can show another order, or another name, than it has. No word of
/// Indonesian or English needs one.
fn is_invisible(character: char) -> bool {
    matches!(
        u32::from(character),
        0xad | 0x61c
            | 0x180e
            | 0x200b..=0x200f
            | 0x202a..=0x202e
            | 0x2060..=0x206f
            | 0xfeff
            | 0xfff9..=0xfffb
            | 0xe0000..=0xe007f
    )
}

/// Returns what is wrong with a required text.
pub(super) fn required_problem(
    field: &str,
    text: &str,
    at_least: u32,
    at_most: u32,
) -> Option<FieldProblem> {
    if text.is_empty() {
        return Some(FieldProblem::new(field, FieldCode::Required));
    }
    if count(text) < at_least {
        return Some(FieldProblem::with_limit(
            field,
            FieldCode::TooShort,
            at_least,
        ));
    }
    text_problem(field, text, at_most)
}

/// Returns what is wrong with a text: too long, control characters, an NIK.
pub(super) fn text_problem(field: &str, text: &str, limit: u32) -> Option<FieldProblem> {
    if count(text) > limit {
        return Some(FieldProblem::with_limit(field, FieldCode::TooLong, limit));
    }
    if text
        .chars()
        .any(|character| character.is_control() && !matches!(character, '\n' | '\t'))
    {
        return Some(FieldProblem::new(field, FieldCode::InvalidCharacter));
    }
    contains_nik(text).then(|| FieldProblem::new(field, FieldCode::ContainsNik))
}

/// Counts characters.
pub(super) fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}
