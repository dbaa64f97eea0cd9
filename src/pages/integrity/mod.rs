//! The integrity zone.

mod page;
mod promise;
mod scores;
mod section;
mod zero_tolerance;

pub use page::integrity_page;
pub use scores::scores_page;
