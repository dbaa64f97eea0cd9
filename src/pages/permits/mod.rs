//! The catalogue, the ways to find something in it, and the page of one permit.

mod at_a_glance;
mod calculator;
mod catalogue_page;
mod checklist;
mod checklist_actions;
mod completeness;
mod fee_view;
mod finder_page;
mod performance_view;
mod permit_list;
mod permit_page;
mod ready_by_view;
mod requirement_list;
mod requirements_view;
mod search;
mod search_form;
mod search_results;
mod standard_view;

pub use catalogue_page::permits_page;
pub use finder_page::finder_page;
pub use permit_page::permit_page;
