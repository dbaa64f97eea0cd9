//! The content: files that officers edit, validated as a whole before any of them is shown.

mod application_file;
mod decimal;
mod evaluation_rules;
mod files;
mod imported_metrics;
mod load;
pub mod reported_metrics;
mod scoring;
mod validation;
mod validation_errors;

pub use application_file::ApplicationFile;
pub use decimal::{Decimal, Hundredths, Tenths};
pub use evaluation_rules::EvaluationRules;
pub use imported_metrics::{MetricsFormat, read_evaluation, read_integrity};
pub use load::Content;
pub use scoring::{Criterion, ScoredPredicate, ScoringRules};
pub use validation_errors::{ValidationError, ValidationErrors};
