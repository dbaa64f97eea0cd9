//! UI components that need the app's texts: error messages, notices about samples, and
//! form fields whose errors are codes. Everything else is in `loket_ui`.

mod contact_link;
mod field;
mod notice;
mod problem_text;
mod provenance_tag;
mod show_more;

pub use contact_link::contact_link;
pub use field::{
    FieldErrors, error_line, error_summary, radio_group, radio_group_with, text_area, text_field,
};
pub use notice::{error_notice, sample_notice};
pub use provenance_tag::{provenance_tag, unofficial_tag};
pub use show_more::{PAGE_SIZE, show_more};
