//! What the types cannot say about the data.

mod applications;
mod evaluation;
mod fee;
mod fields;
mod finder;
mod hours;
mod integrity;
mod office;
mod permits;
mod scoring;
mod standard;

pub(super) use applications::check_applications as applications;
pub(super) use evaluation::check_evaluation_rules as evaluation;
pub(super) use fields::{check_ids, check_texts};
pub(super) use finder::check_questions as questions;
pub(super) use integrity::check_integrity as integrity;
pub(super) use office::check_office as office;
pub(super) use permits::{check_categories as categories, check_permits as permits};
pub(super) use scoring::check_scoring as scoring;
