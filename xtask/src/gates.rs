//! The gates that a commit has to pass, and the report on them.

pub mod checks;
pub mod report;
mod test_output;
