//! Every page in every state that looks different.

mod applications;
mod complaints;
mod general;
mod integrity;
mod permits;
mod scenario;

pub use scenario::Scenario;

/// All scenarios, grouped by page.
pub fn all() -> impl Iterator<Item = &'static Scenario> {
    general::GENERAL
        .iter()
        .chain(&permits::PERMITS)
        .chain(&applications::APPLICATIONS)
        .chain(&complaints::COMPLAINTS)
        .chain(&integrity::INTEGRITY)
}
