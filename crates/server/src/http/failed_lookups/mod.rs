//! Throttling of clients whose look-ups fail.
//!
//! An access code has 80 random bits, so nobody guesses one. This keeps those who try anyway
//! from using the server's time, and leaves clients at other addresses alone.

mod clients;
mod limiter;
mod rate;

pub use limiter::{FailedLookupLimiter, throttle};
pub use rate::FailedLookupRate;
