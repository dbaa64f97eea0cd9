//! Starts the real server and a real browser, for journeys, screenshots and measurements.
//!
//! A journey is a plain function that reads like a script. Its helpers wait for what they
//! look for, and panic with what the page shows instead when it does not come.

pub mod browser;
mod complaint_form;
mod content;
mod content_copy;
mod copy_folder;
mod dist_copy;
mod environment;
mod generated_catalogue;
mod http_client;
mod imported_application;
mod journey;
mod polling;
mod process;
mod server;
mod system_clock;
mod texts;

pub use complaint_form::{Complaint, Receipt};
pub use content::{Sample, office, permits, sample_application};
pub use content_copy::{content_copy, content_with_office_addition};
pub use dist_copy::dist_without;
pub use environment::{content_folder, dist_folder, project_folder, server_program};
pub use generated_catalogue::{CATALOGUE_SIZES, content_with_generated_permits};
pub use http_client::{Response, request};
pub use imported_application::ImportedApplication;
pub use journey::{journey, journey_with};
pub use server::{Server, ServerOptions};
pub use system_clock::{minutes_ago, now};
pub use texts::Texts;
