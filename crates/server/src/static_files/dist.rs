//! The folder of the built app.

use super::content_security_policy::{FrameAncestors, for_page};
use crate::content::Content;
use crate::prerender::{PrerenderedPages, PublicUrl};
use axum::http::HeaderValue;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder of the built app, the policy of its page and the prerendered pages.
#[derive(Clone, Debug)]
pub struct Dist {
    pub(super) folder: PathBuf,
    pub(super) policy: HeaderValue,
    /// Whether pages of other sites may embed the app.
    pub(super) is_embeddable: bool,
    html: Arc<str>,
    pages: PrerenderedPages,
}

/// Why a folder cannot be served.
#[derive(Debug)]
pub enum OpenDistError {
    /// It has no `index.html`.
    Missing(PathBuf),
    /// Its `index.html` cannot be read, or the policy cannot express what is in it.
    Page(PathBuf, String),
}

impl Dist {
    /// Reads the page of a built app and derives its policy.
    ///
    /// # Errors
    /// [`OpenDistError`] when there is no page or it cannot be understood.
    pub fn open(folder: &Path, frame_ancestors: &FrameAncestors) -> Result<Self, OpenDistError> {
        let page = folder.join("index.html");
        if !page.is_file() {
            return Err(OpenDistError::Missing(folder.to_owned()));
        }
        let unusable = |reason: String| OpenDistError::Page(page.clone(), reason);
        let html = std::fs::read_to_string(&page).map_err(|error| unusable(error.to_string()))?;
        Ok(Self {
            folder: folder.to_owned(),
            policy: for_page(&html, frame_ancestors).map_err(unusable)?,
            is_embeddable: frame_ancestors.include_other_sites(),
            html: html.into(),
            pages: PrerenderedPages::default(),
        })
    }

    /// Adds a prerendered page for each address of the app.
    ///
    /// # Errors
    /// Those of [`PrerenderedPages::render`].
    pub fn prerender(
        mut self,
        content: &Content,
        public_url: Option<&PublicUrl>,
    ) -> Result<Self, String> {
        self.pages = PrerenderedPages::render(&self.html, content, public_url)?;
        Ok(self)
    }

    /// The prerendered pages.
    pub fn pages(&self) -> &PrerenderedPages {
        &self.pages
    }

    /// The value of `Content-Security-Policy`.
    pub fn policy(&self) -> &HeaderValue {
        &self.policy
    }
}

impl fmt::Display for OpenDistError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenDistError::Missing(folder) => write!(
                f,
                "there is no built app in {}: index.html is missing.\n\
                 Run `cargo xtask build` first, name its folder with --dist or LOKET_DIST, or \
                 use `--dist none` to serve the API alone.",
                folder.display()
            ),
            OpenDistError::Page(page, reason) => write!(
                f,
                "the app's page {} cannot be served: {reason}.\n\
                 Run `cargo xtask build` to build it again.",
                page.display()
            ),
        }
    }
}

impl std::error::Error for OpenDistError {}
