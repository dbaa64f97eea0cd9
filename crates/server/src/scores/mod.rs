//! The scores of the integrity zone against the minimums of each predicate.

mod routes;
mod rows;
mod scorecard;

pub use routes::router;
pub(crate) use scorecard::scorecard;
