//! The two encodings that every browser understands.

use std::io::{self, Write};

use flate2::{Compression, write::GzEncoder};

/// How much time brotli takes for how small a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrotliQuality {
    /// Level 11: the smallest result. A page of 100 kB takes a quarter of a second.
    Best,
    /// Level 5: a tenth larger, and ten times as fast.
    Fast,
}

/// The sizes of brotli's window as powers of two: 256 kB and 4 MB.
const SMALL_WINDOW: i32 = 18;
const LARGE_WINDOW: i32 = 22;

/// Encodes bytes with brotli.
///
/// # Errors
/// When memory runs out.
pub fn brotli(bytes: &[u8], quality: BrotliQuality) -> io::Result<Vec<u8>> {
    let fits_small_window = bytes.len() < 1 << SMALL_WINDOW;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: match quality {
            BrotliQuality::Best => 11,
            BrotliQuality::Fast => 5,
        },
        // A larger window than the file costs memory and saves nothing.
        lgwin: if fits_small_window {
            SMALL_WINDOW
        } else {
            LARGE_WINDOW
        },
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Encodes bytes with gzip at its best level, without a time or a name in the header.
///
/// # Errors
/// When memory runs out.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn text(lines: usize) -> Vec<u8> {
        (0..lines)
            .flat_map(|line| format!("line {line} of a page\n").into_bytes())
            .collect()
    }

    #[test]
    fn what_is_decoded_is_what_was_encoded() -> io::Result<()> {
        for bytes in [Vec::new(), text(400), text(14_000)] {
            for quality in [BrotliQuality::Best, BrotliQuality::Fast] {
                let mut decoded = Vec::new();
                brotli::BrotliDecompress(&mut &brotli(&bytes, quality)?[..], &mut decoded)?;
                assert_eq!(decoded, bytes);
            }
            let mut decoded = Vec::new();
            flate2::read::GzDecoder::new(&gzip(&bytes)?[..]).read_to_end(&mut decoded)?;
            assert_eq!(decoded, bytes);
        }
        Ok(())
    }

    #[test]
    fn the_same_bytes_give_the_same_result() -> io::Result<()> {
        let bytes = text(400);
        let best = BrotliQuality::Best;
        assert_eq!(brotli(&bytes, best)?, brotli(&bytes, best)?);
        assert_eq!(gzip(&bytes)?, gzip(&bytes)?);
        Ok(())
    }
}
