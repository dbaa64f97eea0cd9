//! The two compressions that every browser understands, at their best levels.

use std::io::{self, Write};

use flate2::{Compression, write::GzEncoder};

/// The window of brotli as a power of two: 4 MB, more than any of our files.
const WINDOW: i32 = 22;
const BEST_QUALITY: i32 = 11;

/// Brotli at its best. The same bytes always give the same result.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: BEST_QUALITY,
        lgwin: WINDOW,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Gzip at its best, without a time or a name in its header, so that the same bytes
/// always give the same result.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
