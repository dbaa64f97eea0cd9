//! Copies of folders, with or without some of their files.

use std::path::Path;
use std::{fs, io};

/// Copies the files of a folder and of the folders in it whose name is wanted.
///
/// # Errors
/// When something cannot be read or written.
pub(crate) fn copy_folder(
    from: &Path,
    to: &Path,
    is_wanted: &impl Fn(&str) -> bool,
) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target, is_wanted)?;
        } else if is_wanted(&entry.file_name().to_string_lossy()) {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
