//! Complaints: writing one, tracking one's own, and the public register.

mod evidence;
mod form;
mod register;
mod tracking;

pub use form::{complaint_page, use_complaint_form};
pub use register::complaint_register_page;
pub use tracking::complaint_status_page;
