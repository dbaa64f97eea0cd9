//! A page in memory, as it is and compressed.

use crate::http::etag;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// A page, and once they are made its compressed copies.
#[derive(Debug)]
pub struct Encoded {
    plain: Vec<u8>,
    /// As small as it gets; made once somebody has asked for the page.
    best: OnceLock<Vec<u8>>,
    is_wanted: AtomicBool,
    /// Made at once.
    brotli: OnceLock<Vec<u8>>,
    gzip: OnceLock<Vec<u8>>,
}

/// The encoding of what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// Brotli, as small as it gets.
    BestBrotli,
    /// Brotli, made quickly.
    Brotli,
    /// Gzip.
    Gzip,
}

/// The smallest copy takes a quarter of a second, which is too much for all pages at every
/// start; the quick one takes twenty milliseconds and is a tenth larger.
const BEST: i32 = 11;
const QUICK: i32 = 5;

/// A window of 256 kB: larger than any page.
const WINDOW_BITS: i32 = 18;

impl Encoded {
    pub(super) fn new(html: String) -> Self {
        Self {
            plain: html.into_bytes(),
            best: OnceLock::new(),
            is_wanted: AtomicBool::new(false),
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    /// The page as it is.
    pub fn plain(&self) -> &[u8] {
        &self.plain
    }

    /// Makes the compressed copies.
    pub(super) fn compress(&self) {
        self.gzip
            .get_or_init(|| gzip(&self.plain).unwrap_or_default());
        self.brotli
            .get_or_init(|| brotli(&self.plain, QUICK).unwrap_or_default());
    }

    /// Somebody has asked for the page: the next one gets the smallest copy.
    pub fn want(self: &Arc<Self>) {
        // Not before there is a quick one: the threads would be in each other's way.
        if self.brotli.get().is_some() && !self.is_wanted.swap(true, Ordering::Relaxed) {
            let page = self.clone();
            std::thread::spawn(move || {
                page.best
                    .get_or_init(|| brotli(&page.plain, BEST).unwrap_or_default());
            });
        }
    }

    /// The smallest copy that is there and that the reader understands.
    pub fn for_reader(&self, headers: &HeaderMap) -> (Encoding, &[u8]) {
        let accepted: Vec<&str> = headers
            .get_all(ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter(|one| !one.replace(' ', "").ends_with(";q=0"))
            .map(|one| one.split(';').next().unwrap_or_default().trim())
            .collect();
        let copies = [
            ("br", Encoding::BestBrotli, &self.best),
            ("br", Encoding::Brotli, &self.brotli),
            ("gzip", Encoding::Gzip, &self.gzip),
        ];
        for (name, encoding, copy) in copies {
            if accepted.contains(&name)
                && let Some(copy) = copy.get().filter(|copy| !copy.is_empty())
            {
                return (encoding, copy);
            }
        }
        (Encoding::Identity, &self.plain)
    }

    /// The tag of one of its copies: other bytes have another tag.
    pub fn etag(&self, encoding: Encoding) -> String {
        let tag = etag::strong(&self.plain);
        let tag = tag.trim_matches('"');
        match encoding {
            Encoding::Identity => format!("\"{tag}\""),
            Encoding::BestBrotli => format!("\"{tag}-br\""),
            Encoding::Brotli => format!("\"{tag}-quick-br\""),
            Encoding::Gzip => format!("\"{tag}-gzip\""),
        }
    }

    /// Writes it as the page of a folder, with its compressed copies.
    pub(super) fn write(&self, folder: &Path) -> std::io::Result<()> {
        std::fs::write(folder.join("index.html"), &self.plain)?;
        std::fs::write(folder.join("index.html.br"), brotli(&self.plain, BEST)?)?;
        std::fs::write(folder.join("index.html.gz"), gzip(&self.plain)?)
    }
}

impl Encoding {
    /// The value of `Content-Encoding`.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Encoding::Identity => None,
            Encoding::BestBrotli | Encoding::Brotli => Some("br"),
            Encoding::Gzip => Some("gzip"),
        }
    }
}

fn brotli(plain: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: WINDOW_BITS,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*plain, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    encoder.finish()
}
