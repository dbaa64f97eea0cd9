//! The pieces of which pages are made.

mod attribute;
mod bar;
mod element;
mod field;
mod icon;
mod notice;
mod problem_text;
mod skeleton;

pub use bar::{bar, gauge};
pub use element::{Child, Element, dynamic, el, group, place};
pub use field::{
    Choice, FieldErrors, SECONDARY, button, checkbox, described_checkbox, error_line,
    error_summary, form, label_of, radio_group, radio_group_with, select, text_area, text_field,
};
pub use icon::icon;
pub use notice::{error_notice, notice, sample_notice};
pub use skeleton::skeleton;
