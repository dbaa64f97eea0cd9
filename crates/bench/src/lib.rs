//! What the benchmarks share: percentiles of measured times.

mod percentiles;

pub use percentiles::Percentiles;
