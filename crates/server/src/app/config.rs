//! The configuration of the HTTP server.

use super::limits::Limits;
use crate::http::cors::AllowedOrigins;
use crate::static_files::Dist;

/// The configuration of the HTTP server.
pub struct HttpConfig {
    /// The built app; `None` serves the API alone.
    pub dist: Option<Dist>,
    /// Other origins whose pages may use the API.
    pub allowed_origins: AllowedOrigins,
    /// The rate limits.
    pub limits: Limits,
}
