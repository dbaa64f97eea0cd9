//! The scores of the integrity zone.

mod assessment;
mod page;
mod programmes;
mod score_table;

pub use page::scores_page;
