//! UI components that need the app's texts: error messages, notices about samples, and
//! form fields whose errors are codes. Everything else is in `loket_ui`.

mod field;
mod notice;
mod problem_text;

pub use field::{
    FieldErrors, error_line, error_summary, radio_group, radio_group_with, text_area, text_field,
};
pub use notice::{error_notice, sample_notice};
