//! What journeys are made of: the real server, a real browser, and the texts that a
//! citizen should see.
//!
//! A journey is a plain function that reads like a script. Its helpers wait for what
//! they look for and panic, with what the page shows instead, when it does not come.

mod applications;
mod broken_dist;
pub mod browser;
mod complaint_form;
mod counter_data;
mod data_copy;
mod environment;
mod figures;
mod http_request;
mod journey;
mod many_permits;
mod process;
mod server;
mod texts;
mod waiting;

pub use applications::{ImportedApplication, minutes_ago, now};
pub use broken_dist::dist_without;
pub use complaint_form::{Complaint, Receipt};
pub use counter_data::{Sample, office, permits, sample_application};
pub use data_copy::{data_copy, data_with_more_of_the_office};
pub use environment::{data_folder, dist_folder, project_folder, server_program};
pub use figures::Figures;
pub use http_request::{Answer, request};
pub use journey::{journey, journey_with};
pub use many_permits::{MANY, data_with_many_permits};
pub use server::{Server, ServerOptions};
pub use texts::Texts;
