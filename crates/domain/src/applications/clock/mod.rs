//! The service clock of an application: how much of the promised time is used.
//!
//! `docs/service-clock.md` has the rule in words, where it comes from, and a worked example.

mod codes;
mod history;
mod interruption;
mod measure;
mod service_clock;
mod service_time;

pub use interruption::{Interruption, InterruptionKind};
pub use measure::service_clock;
pub use service_clock::{ClockState, Outcome, ServiceClock};
