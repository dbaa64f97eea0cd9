//! The built app with something missing.

use crate::environment::dist_folder;
use std::path::Path;
use std::{fs, io};
use tempfile::TempDir;

/// A copy of the built app without its wasm, as when a file does not arrive.
///
/// # Errors
/// When it cannot be copied.
pub fn dist_without_wasm() -> io::Result<TempDir> {
    let copy = TempDir::with_prefix("loket-dist-")?;
    copy_without_wasm(&dist_folder(), copy.path())?;
    Ok(copy)
}

fn copy_without_wasm(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_without_wasm(&entry.path(), &target)?;
        } else if !entry.file_name().to_string_lossy().contains(".wasm") {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
