//! The complaint form, step by step, and the receipt after sending.

mod complaint_form;
mod delivery;
mod draft;
mod draft_saving;
mod evidence_step;
mod identity_step;
mod kind_step;
mod leave_guard;
mod page;
mod pending;
mod person_step;
mod privacy_notice;
mod receipt;
mod receipt_picture;
mod receipt_view;
mod recovery;
mod recovery_view;
mod review_step;
mod save_draft_box;
mod saved_draft;
mod step;
mod step_view;
mod story_step;
mod submission;
mod submission_view;
mod tab_form;
mod wizard;

pub use page::complaint_page;
pub use tab_form::use_complaint_form;
