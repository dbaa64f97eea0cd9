//! The limits of texts that citizens write, in characters.

/// The shortest message: shorter ones cannot be acted upon.
pub const MIN_MESSAGE: u32 = 10;
/// The longest message.
pub const MAX_MESSAGE: u32 = 4000;
/// The longest name.
pub const MAX_NAME: u32 = 100;
/// The longest contact.
pub const MAX_CONTACT: u32 = 120;
/// The longest text about when and where.
pub const MAX_CIRCUMSTANCE: u32 = 120;
/// The longest reference of an application as typed, with its separators.
pub const MAX_REFERENCE: u32 = 100;
/// The characters that are kept of the field that nobody sees. What a program wrote is no
/// more than a sign.
pub(super) const HOMEPAGE_KEPT: usize = 100;
