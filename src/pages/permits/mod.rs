//! The catalogue, the ways to find something in it, and the page of one permit.

mod calculator;
mod checklist;
mod detail;
mod fee;
mod finder;
mod list;
mod performance_view;
mod ready_by_view;
mod requirements;
mod result;
mod standard;

pub use detail::permit_page;
pub use finder::finder_page;
pub use list::permits_page;
