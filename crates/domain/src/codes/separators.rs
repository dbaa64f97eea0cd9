//! Separators in what people type.

/// The bytes of a text without the separators that people put in or leave out.
pub(super) fn significant(text: &str) -> impl Iterator<Item = u8> {
    text.bytes()
        .filter(|byte| !matches!(byte, b' ' | b'-' | b'.' | b'/' | b'\t' | b'\r' | b'\n'))
}
