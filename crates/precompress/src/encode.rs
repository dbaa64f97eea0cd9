//! The two encodings that every browser understands.

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write as _};

/// The quality of brotli, which its time and the size of its result depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// The smallest result (11): about a quarter of a second for 100 kB.
    Best,
    /// A tenth larger (5), in a tenth of the time.
    Quick,
}

/// The smallest and the largest window, as powers of two: 256 kB and 4 MB. Below the
/// smallest one brotli would also use smaller blocks.
const WINDOW_BITS: (u32, u32) = (18, 22);

/// Compresses with brotli.
///
/// # Errors
/// Those of the encoder.
pub fn brotli(bytes: &[u8], quality: Quality) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: match quality {
            Quality::Best => 11,
            Quality::Quick => 5,
        },
        lgwin: window_bits(bytes.len()),
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Compresses with gzip at its best level, without a time or a name in the header.
///
/// # Errors
/// Those of the encoder.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// A window that holds all of the input: a larger one only takes time and memory.
fn window_bits(length: usize) -> i32 {
    let (smallest, largest) = WINDOW_BITS;
    let bits = length.next_power_of_two().trailing_zeros();
    bits.clamp(smallest, largest) as i32
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;
    use std::io::Read as _;

    fn text() -> Vec<u8> {
        let lines = (0..400).map(|line| format!("line {line} of a page\n"));
        lines.collect::<String>().into_bytes()
    }

    #[test]
    fn what_was_compressed_unpacks_to_the_same_bytes() {
        for quality in [Quality::Best, Quality::Quick] {
            let mut unpacked = Vec::new();
            let compressed = brotli(&text(), quality).unwrap();
            brotli::BrotliDecompress(&mut &*compressed, &mut unpacked).unwrap();
            assert_eq!(unpacked, text(), "{quality:?}");
        }
        let mut unpacked = Vec::new();
        let compressed = gzip(&text()).unwrap();
        flate2::read::GzDecoder::new(&*compressed)
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text());
    }

    #[test]
    fn the_same_bytes_give_the_same_result() {
        let best = || brotli(&text(), Quality::Best).unwrap();
        assert_eq!(best(), best());
        assert_eq!(gzip(&text()).unwrap(), gzip(&text()).unwrap());
    }

    #[test]
    fn the_window_holds_the_input() {
        let check = |length: usize, expected: i32| assert_eq!(window_bits(length), expected);
        check(0, 18);
        check(1 << 18, 18);
        check((1 << 18) + 1, 19);
        check(400_000, 19);
        check(100_000_000, 22);
    }
}
