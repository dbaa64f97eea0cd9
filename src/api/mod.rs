//! The API, as functions named by resource. HTTP happens here and nowhere else.
//!
//! Each function takes a callback rather than being `async`: every future is a state
//! machine of its own in the wasm, and this way there is one.

mod applications;
mod callback;
mod complaints;
mod error;
mod evidence;
mod integrity;
mod office;
mod permits;
mod proof_of_work;
mod transport;

pub use applications::{ApplicationVersion, application, rate_application};
pub use callback::Done;
pub use complaints::{complaint, rate_complaint, receipt, register, respond, send_complaint};
pub use error::ApiError;
pub use evidence::send_evidence;
pub use integrity::{evaluation, integrity, open_data_file, scores};
pub use office::{english_texts, hours_file, office, time};
pub use permits::{performance, permit, permits};
pub use transport::{new_idempotency_key, report_cached};
