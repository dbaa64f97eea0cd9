//! SQL of applications, their events, and the derived table of finished ones.

pub(crate) mod append;
pub(crate) mod applications;
pub(crate) mod columns;
pub(crate) mod finished;
