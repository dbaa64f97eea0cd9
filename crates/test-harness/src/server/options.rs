//! What differs from one server to another.

use crate::environment::{content_folder, dist_folder};
use std::path::PathBuf;

/// Options of a server; by default it serves the built app and the content folder, from an
/// empty database in a temporary folder.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// The folder of the built app; without one the server answers the API alone.
    pub dist: Option<PathBuf>,
    /// The content folder.
    pub content: PathBuf,
    /// The folder of the database; a temporary one when there is none.
    pub database_folder: Option<PathBuf>,
    /// Environment variables, e.g. of limits.
    pub environment: Vec<(&'static str, &'static str)>,
}

impl Default for ServerOptions {
    fn default() -> Self {
        Self {
            dist: Some(dist_folder()),
            ..Self::without_app()
        }
    }
}

impl ServerOptions {
    /// The API alone: the app need not have been built.
    pub fn without_app() -> Self {
        Self {
            dist: None,
            content: content_folder(),
            database_folder: None,
            environment: Vec::new(),
        }
    }

    /// Serves another folder as the built app.
    pub fn with_dist(dist: impl Into<PathBuf>) -> Self {
        Self {
            dist: Some(dist.into()),
            ..Self::without_app()
        }
    }

    /// Serves the built app with another content folder.
    pub fn with_content(content: impl Into<PathBuf>) -> Self {
        Self {
            content: content.into(),
            ..Self::default()
        }
    }
}
