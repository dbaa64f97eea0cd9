//! Copies of the content folder, which a journey may change.

use crate::copy_folder::copy_folder;
use crate::environment::content_folder;
use std::{fs, io};
use tempfile::TempDir;

/// Copies the content folder to a temporary one.
///
/// # Errors
/// When it cannot be written.
pub fn content_copy() -> io::Result<TempDir> {
    let folder = TempDir::with_prefix("loket-content-")?;
    copy_folder(&content_folder(), folder.path(), &|_| true)?;
    Ok(folder)
}

/// Copies the content folder and appends TOML to its `office.toml`, such as special hours.
///
/// # Errors
/// When it cannot be written.
pub fn content_with_office_addition(toml: &str) -> io::Result<TempDir> {
    let folder = content_copy()?;
    let office = folder.path().join("office.toml");
    let extended = format!("{}\n{toml}", fs::read_to_string(&office)?);
    fs::write(office, extended)?;
    Ok(folder)
}
