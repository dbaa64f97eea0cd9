//! The published content: office, integrity zone and permits as JSON documents, which
//! everybody may read.

mod routes;
pub(crate) mod storage;

pub use routes::router;
