//! How a request reports its result.

use super::error::ApiError;

/// The callback of a request.
pub type Done<T> = Box<dyn FnOnce(Result<T, ApiError>)>;
