//! Access codes, ticket numbers and references, parsed in any spelling.

mod access_code;
mod base32;
mod error;
mod reference;
mod separators;
mod ticket;

pub use access_code::{AccessCode, parse_access_code};
pub use error::CodeError;
pub use reference::canonical_reference;
pub use ticket::Ticket;
