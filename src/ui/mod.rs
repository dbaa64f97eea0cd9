//! The pieces of which pages are made.

mod field;
mod icon;
mod notice;
mod problem_text;
mod skeleton;

pub use field::{Choice, FieldErrors, error_summary, radio_group, text_area, text_field};
pub use icon::icon;
pub use notice::{error_notice, notice, sample_notice};
pub use problem_text::{error_text, field_error_text};
pub use skeleton::skeleton;
