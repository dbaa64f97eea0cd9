//! The files of a folder, and the encoded copies beside them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Lists every file below a folder in a stable order, without the encoded copies and
/// without hidden files.
///
/// # Errors
/// When the folder cannot be read.
pub fn source_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = all_files(folder)?
        .into_iter()
        .filter(|file| !is_encoded_copy(file) && !is_hidden(file))
        .collect();
    files.sort();
    Ok(files)
}

/// Lists every file below a folder.
pub fn all_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(all_files(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// Whether a file is an encoded copy of another.
pub fn is_encoded_copy(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
}

/// The path of an encoded copy: `app.js` becomes `app.js.br`.
pub fn copy_of(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

fn is_hidden(file: &Path) -> bool {
    file.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'))
}
