//! References of applications.

use super::separators::significant;

/// Returns the canonical form by which references of applications are compared: upper case, letters and
/// digits only. `None` unless 4 to 40 of them are left.
pub fn canonical_reference(text: &str) -> Option<String> {
    let canonical: String = significant(text)
        .map(|byte| char::from(byte.to_ascii_uppercase()))
        .collect();
    let acceptable = canonical.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (acceptable && (4..=40).contains(&canonical.len())).then_some(canonical)
}
