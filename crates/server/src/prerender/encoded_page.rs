//! A prerendered page in memory, with its compressed encodings.

use crate::http::etag;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;
use precompress::{Quality, brotli, gzip};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// A page and, once they are made, its compressed encodings.
#[derive(Debug)]
pub struct EncodedPage {
    identity: Vec<u8>,
    /// The smallest encoding, made after the first request for the page: a quarter of a second
    /// for each page is too much at every start.
    best_brotli: OnceLock<Vec<u8>>,
    is_best_requested: AtomicBool,
    /// Made at the start.
    quick_brotli: OnceLock<Vec<u8>>,
    gzip: OnceLock<Vec<u8>>,
}

/// The encoding of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// No encoding.
    Identity,
    /// Brotli at the best quality.
    BestBrotli,
    /// Brotli at a lower quality.
    QuickBrotli,
    /// Gzip.
    Gzip,
}

impl EncodedPage {
    pub(super) fn new(html: String) -> Self {
        Self {
            identity: html.into_bytes(),
            best_brotli: OnceLock::new(),
            is_best_requested: AtomicBool::new(false),
            quick_brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    /// The page without encoding.
    pub fn identity(&self) -> &[u8] {
        &self.identity
    }

    /// Makes the encodings that take little time.
    pub(super) fn compress(&self) {
        self.gzip
            .get_or_init(|| gzip(&self.identity).unwrap_or_default());
        self.quick_brotli
            .get_or_init(|| brotli(&self.identity, Quality::Quick).unwrap_or_default());
    }

    /// Makes the smallest encoding in the background, once, for later requests.
    pub fn compress_best_in_background(self: &Arc<Self>) {
        // Not before there is a quick one: the threads would slow each other down.
        let is_ready = self.quick_brotli.get().is_some();
        if is_ready && !self.is_best_requested.swap(true, Ordering::Relaxed) {
            let page = self.clone();
            std::thread::spawn(move || {
                page.best_brotli
                    .get_or_init(|| brotli(&page.identity, Quality::Best).unwrap_or_default());
            });
        }
    }

    /// The smallest encoding that is ready and that the request's `Accept-Encoding` allows.
    pub fn negotiate(&self, headers: &HeaderMap) -> (Encoding, &[u8]) {
        let accepted: Vec<&str> = headers
            .get_all(ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter(|one| !one.replace(' ', "").ends_with(";q=0"))
            .map(|one| one.split(';').next().unwrap_or_default().trim())
            .collect();
        let encodings = [
            ("br", Encoding::BestBrotli, &self.best_brotli),
            ("br", Encoding::QuickBrotli, &self.quick_brotli),
            ("gzip", Encoding::Gzip, &self.gzip),
        ];
        for (name, encoding, bytes) in encodings {
            if accepted.contains(&name)
                && let Some(bytes) = bytes.get().filter(|bytes| !bytes.is_empty())
            {
                return (encoding, bytes);
            }
        }
        (Encoding::Identity, &self.identity)
    }

    /// The entity tag of an encoding: other bytes have another tag.
    pub fn etag(&self, encoding: Encoding) -> String {
        let tag = etag::strong(&self.identity);
        let tag = tag.trim_matches('"');
        match encoding {
            Encoding::Identity => format!("\"{tag}\""),
            Encoding::BestBrotli => format!("\"{tag}-br\""),
            Encoding::QuickBrotli => format!("\"{tag}-quick-br\""),
            Encoding::Gzip => format!("\"{tag}-gzip\""),
        }
    }

    /// Writes it as the `index.html` of a folder, with its compressed encodings.
    pub(super) fn write(&self, folder: &Path) -> std::io::Result<()> {
        std::fs::write(folder.join("index.html"), &self.identity)?;
        std::fs::write(
            folder.join("index.html.br"),
            brotli(&self.identity, Quality::Best)?,
        )?;
        std::fs::write(folder.join("index.html.gz"), gzip(&self.identity)?)
    }
}

impl Encoding {
    /// The value of `Content-Encoding`; `None` for no encoding.
    pub fn content_coding(self) -> Option<&'static str> {
        match self {
            Encoding::Identity => None,
            Encoding::BestBrotli | Encoding::QuickBrotli => Some("br"),
            Encoding::Gzip => Some("gzip"),
        }
    }
}
