//! The evaluation: what was measured, period by period, against what was promised.
//!
//! For each metric the counter's own measurement where there is enough of it, else the
//! reported one from a document.

mod routes;

mod assemble;
mod cached;

mod comparison;
mod complaints;
mod processing;
mod satisfaction;

mod basis;
mod measured;
mod reported;
mod storage;

pub use cached::EvaluationService;
pub use routes::router;
