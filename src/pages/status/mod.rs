//! The status of one's own application.

mod application_view;
mod current_status;
mod escalation;
mod freshness;
mod history;
mod page;
mod rating;
mod saved_application;
mod service_clock_view;
mod tracker;

pub use page::application_status_page;
