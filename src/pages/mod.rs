//! The pages, one module each.

mod complaint;
mod home;
mod integrity;
mod not_found;
mod permits;
mod status;

pub use complaint::{ComplaintPage, ComplaintStatusPage, ComplaintStatusStore, ComplaintStore};
pub use home::HomePage;
pub use integrity::IntegrityPage;
pub use not_found::NotFoundPage;
pub use permits::{PermitPage, PermitsPage};
pub use status::{ApplicationStatusPage, ApplicationStatusStore};
