//! Applications: looking one up, rating it, and how long they took.

mod routes;

mod lookup;
mod rating;

pub(crate) mod finished;
mod processing_times;
mod progress;
mod promise;
pub(crate) mod rebuild;
pub(crate) mod sample_applications;

pub(crate) mod storage;

pub(crate) use processing_times::{ProcessingTimes, processing_times};
pub use routes::{public_router, receipt_router};
