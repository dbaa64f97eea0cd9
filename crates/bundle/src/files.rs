//! The files of the built app.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Every file below a folder in a stable order, except the compressed copies and
/// what starts with a dot: Trunk leaves its lock there.
pub fn sources(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = all(folder)?
        .into_iter()
        .filter(|file| !is_compressed_copy(file) && !is_hidden(file))
        .collect();
    files.sort();
    Ok(files)
}

/// Every file below a folder.
pub fn all(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(all(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// Whether a file is one that we wrote beside another.
pub fn is_compressed_copy(file: &Path) -> bool {
    matches!(extension(file), "br" | "gz")
}

fn is_hidden(file: &Path) -> bool {
    file.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// The part of the name after the last dot, or nothing.
pub fn extension(file: &Path) -> &str {
    file.extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
}

/// The name of a compressed copy: `app.js` becomes `app.js.br`.
pub fn copy_of(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}
