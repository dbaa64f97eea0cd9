//! The public register of complaints.

mod entries;
mod month_chart;
mod month_table;
mod page;

pub use page::complaint_register_page;
