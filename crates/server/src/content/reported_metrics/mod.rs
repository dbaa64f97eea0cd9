//! Reported metrics, taken from documents: the format of the files of `loket-server import
//! integrity` and `import evaluation`, and of the made-up ones of the content folder.

mod check_evaluation;
mod check_integrity;
mod evaluation;
mod integrity;
mod period;

pub(super) use check_evaluation::check_evaluation;
pub(super) use check_integrity::check_integrity;
pub use evaluation::{
    EvaluationEntry, EvaluationFile, ImportedAction, ImportedComplaints, ImportedProcessing,
    ImportedSatisfaction,
};
pub use integrity::{
    CriterionScore, ImportedAssessment, ImportedProgramme, ImportedTraining, IntegrityEntry,
    IntegrityFile,
};
pub use period::Period;
