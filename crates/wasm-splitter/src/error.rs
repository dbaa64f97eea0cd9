//! Why a module cannot be split.

use std::{error::Error, fmt};

use wasmparser::BinaryReaderError;

/// Why a module was not split. Nothing was written in that case.
#[derive(Debug)]
#[non_exhaustive]
pub enum SplitError {
    /// An input is no wasm module, or uses a feature that the splitter does not know how
    /// to keep right.
    Input {
        /// Which of the two inputs: `module` or `linked module`.
        input: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// The relocations are missing, incomplete or those of another build.
    Relocations(String),
    /// The split points name no function, an ambiguous one, or the same one twice.
    SplitPoints(String),
    /// The code of a function cannot be read or written again.
    Code(String),
    /// A written module is invalid: a defect of the splitter.
    Output(BinaryReaderError),
}

impl fmt::Display for SplitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input { input, reason } => write!(f, "the {input}: {reason}"),
            Self::Relocations(reason) => write!(f, "relocations: {reason}"),
            Self::SplitPoints(reason) => write!(f, "split points: {reason}"),
            Self::Code(reason) => write!(f, "code: {reason}"),
            Self::Output(error) => write!(f, "a written module is invalid: {error}"),
        }
    }
}

impl Error for SplitError {}

impl SplitError {
    /// Makes an error about relocations.
    pub(crate) fn relocations(reason: impl Into<String>) -> Self {
        Self::Relocations(reason.into())
    }

    /// Makes an error about code.
    pub(crate) fn code(error: impl fmt::Display) -> Self {
        Self::Code(error.to_string())
    }
}
