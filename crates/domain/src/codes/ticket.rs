//! Ticket numbers of complaints.

use super::base32::{read_symbols, write_groups, write_symbols};
use super::error::CodeError;
use super::separators::significant;
use core::fmt;
use core::str::FromStr;

/// The number of a complaint, `ADU-XXXX-XXXX`: eight symbols drawn at random, so that a
/// number says nothing about how many complaints there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket {
    symbols: [u8; TICKET_LENGTH],
}

const TICKET_LENGTH: usize = 8;
const TICKET_PREFIX: &str = "ADU";

impl Ticket {
    /// Makes the number from five random bytes.
    pub fn from_random_bytes(bytes: [u8; 5]) -> Self {
        let mut symbols = [0; TICKET_LENGTH];
        write_symbols(&bytes, &mut symbols);
        Self { symbols }
    }

    /// Returns the number without prefix and separators.
    pub fn as_bytes(&self) -> &[u8] {
        &self.symbols
    }
}

impl FromStr for Ticket {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let typed: Vec<u8> = significant(text).collect();
        let has_prefix = typed
            .get(..TICKET_PREFIX.len())
            .is_some_and(|prefix| prefix.eq_ignore_ascii_case(TICKET_PREFIX.as_bytes()));
        let number = if has_prefix {
            &typed[TICKET_PREFIX.len()..]
        } else {
            &typed[..]
        };
        Ok(Self {
            symbols: read_symbols(number.iter().copied())?,
        })
    }
}

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(TICKET_PREFIX)?;
        f.write_str("-")?;
        write_groups(f, &self.symbols, 4)
    }
}
