//! Applications: their status, their events and their service clock.

mod application;
mod clock;
mod credentials;
mod event;
mod event_order;
mod lookup;
mod rating;
mod status;

pub use application::{Application, ApplicationStep, StepState};
pub use clock::{ClockState, Interruption, InterruptionKind, Outcome, ServiceClock, service_clock};
pub use event::{ApplicationEvent, ReportedStatus};
pub use event_order::sort_and_dedup;
pub use lookup::ApplicationLookup;
pub use rating::ApplicationRating;
pub use status::{StatusMeaning, Turn};
