//! What the types cannot say about the data.

mod applications;
mod fee;
mod fields;
mod finder;
mod hours;
mod integrity;
mod office;
mod permits;
mod standard;

pub(super) use applications::check_applications as applications;
pub(super) use finder::check_questions as questions;
pub(super) use integrity::check_integrity as integrity;
pub(super) use office::check_office as office;
pub(super) use permits::{check_categories as categories, check_permits as permits};
