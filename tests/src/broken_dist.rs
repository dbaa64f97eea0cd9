//! The built app with something missing.

use crate::environment::dist_folder;
use std::path::Path;
use std::{fs, io};
use tempfile::TempDir;

/// A copy of the built app without its files of a kind, e.g. `.wasm`, as when they do
/// not arrive.
///
/// # Errors
/// When it cannot be copied.
pub fn dist_without(ending: &str) -> io::Result<TempDir> {
    let copy = TempDir::with_prefix("loket-dist-")?;
    copy_without(ending, &dist_folder(), copy.path())?;
    Ok(copy)
}

/// Not a file of the page: the browser asks for it on its own, and says so in its own
/// way when it is not there.
const SERVICE_WORKER: &str = "service-worker.js";

fn copy_without(ending: &str, from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_without(ending, &entry.path(), &target)?;
        } else if !is_of_kind(&entry.file_name().to_string_lossy(), ending)
            || entry.file_name() == SERVICE_WORKER
        {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Compressed copies are of the same kind.
fn is_of_kind(name: &str, ending: &str) -> bool {
    let name = name.trim_end_matches(".br").trim_end_matches(".gz");
    name.ends_with(ending)
}
