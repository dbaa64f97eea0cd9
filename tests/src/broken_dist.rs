//! The built app with something missing.

use crate::environment::dist_folder;
use std::fs;
use std::io;
use tempfile::TempDir;

/// A copy of the built app without its wasm, as when a file does not arrive.
///
/// # Errors
/// When it cannot be copied.
pub fn dist_without_wasm() -> io::Result<TempDir> {
    let copy = TempDir::with_prefix("loket-dist-")?;
    for entry in fs::read_dir(dist_folder())?.flatten() {
        let name = entry.file_name();
        if entry.path().is_file() && !name.to_string_lossy().contains(".wasm") {
            fs::copy(entry.path(), copy.path().join(name))?;
        }
    }
    Ok(copy)
}
