//! The first step: reading files of each format into raw applications.

pub(super) mod csv;
mod input;
pub(super) mod json;
pub(super) mod oss;

pub use input::Format;
pub(super) use input::{Input, read_whole};
