//! Tracking one's own complaint.

mod add_evidence;
mod deadlines;
mod page;
mod rating;
mod response_form;
mod status_view;
mod thread;
mod tracker;

pub use page::complaint_status_page;
pub use tracker::use_complaint_tracker;
