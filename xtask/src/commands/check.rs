//! `cargo xtask check`: formatting, dependency direction and lints.

use crate::{
    error::Result,
    gates::{checks, report::Report},
    project::Project,
};

/// Runs the gates that need no build of the product.
pub fn run(project: &Project) -> Result {
    let mut report = Report::new();
    checks::run(project, &mut report)?;
    report.conclude(&project.steps.summary())
}
