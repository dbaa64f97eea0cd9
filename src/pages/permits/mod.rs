//! The catalogue and the page of one permit.

mod detail;
mod fee;
mod filter;
mod list;
mod requirements;
mod standard;

pub use detail::permit_page;
pub use list::permits_page;
