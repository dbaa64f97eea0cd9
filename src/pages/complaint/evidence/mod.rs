//! Photos and documents that come with a complaint.

mod photo;
mod upload;
mod view;

pub use photo::canvas;
pub use upload::EvidenceUpload;
pub use view::{file_field, file_line, upload_view};
