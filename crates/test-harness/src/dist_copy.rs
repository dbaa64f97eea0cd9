//! Copies of the built app in which files are missing.

use crate::copy_folder::copy_folder;
use crate::environment::dist_folder;
use std::io;
use tempfile::TempDir;

/// The browser requests it by itself, and reports in its own way when it is missing: it
/// is always copied.
const SERVICE_WORKER: &str = "service-worker.js";

/// Copies the built app to a temporary folder without the files whose name ends with
/// `ending`, e.g. `.wasm`, and without their compressed copies.
///
/// # Errors
/// When it cannot be copied.
pub fn dist_without(ending: &str) -> io::Result<TempDir> {
    let copy = TempDir::with_prefix("loket-dist-")?;
    copy_folder(&dist_folder(), copy.path(), &|name| {
        name == SERVICE_WORKER || !uncompressed(name).ends_with(ending)
    })?;
    Ok(copy)
}

fn uncompressed(name: &str) -> &str {
    name.trim_end_matches(".br").trim_end_matches(".gz")
}
