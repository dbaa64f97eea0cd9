//! Copies of the office's data, to be changed by a journey.

use crate::environment::data_folder;
use std::path::Path;
use std::{fs, io};
use tempfile::TempDir;

/// A copy of the office's data.
///
/// # Errors
/// When it cannot be written.
pub fn data_copy() -> io::Result<TempDir> {
    let folder = TempDir::with_prefix("loket-data-")?;
    copy(&data_folder(), folder.path())?;
    Ok(folder)
}

/// A copy of the office's data with more in `office.toml`, such as hours of a month.
///
/// # Errors
/// When it cannot be written.
pub fn data_with_more_of_the_office(toml: &str) -> io::Result<TempDir> {
    let folder = data_copy()?;
    let office = folder.path().join("office.toml");
    let more = format!("{}\n{toml}", fs::read_to_string(&office)?);
    fs::write(office, more)?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
