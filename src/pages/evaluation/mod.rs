//! The evaluation of the service.

mod complaints;
mod page;
mod period;
mod processing;
mod satisfaction;
mod section_id;

pub use page::evaluation_page;
