//! The catalogue of permits and the service standard of each.

mod catalogue;
mod fee;
mod finder;
mod formula;
mod performance;
mod permit;
mod procedure;
mod processing_time;
mod ready_by;
mod requirements;
mod search;
mod standard;

pub use catalogue::{PermitCatalogue, PermitCategory, PermitSummary};
pub use fee::{Charge, Fee, FormulaInput, FormulaOption};
pub use finder::{FinderAnswer, FinderQuestion, FinderStep, MAX_QUESTIONS};
pub use formula::{Formula, FormulaError, FormulaExpectation, parse_decimal};
pub use performance::{MIN_APPLICATIONS, Performance, WINDOW_DAYS};
pub use permit::{IssuingSystem, Permit};
pub use procedure::{Actor, ProcedureStep, StepTarget, StepUnit};
pub use processing_time::{ClockStart, DurationUnit, ProcessingTime, Stage};
pub use ready_by::{ReadyBy, SkippedDay, ready_by};
pub use requirements::{DocumentForm, Requirement, RequirementVariant, Requirements};
pub use search::SearchIndex;
pub use standard::{COMPONENT_COUNT, Component, ServiceStandard};
