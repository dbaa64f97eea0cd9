//! The error of a command.

/// An error whose text says what to do, in a line or two.
pub type CommandError = Box<dyn std::error::Error>;
