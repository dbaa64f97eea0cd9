//! Why a text is no code.

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
