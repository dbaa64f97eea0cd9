//! Copies of the real content folder, to be broken.

use std::path::Path;
use tempfile::TempDir;

/// The data that is shipped.
pub const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/content");

/// A copy of the real data.
pub fn copy() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy_folder(Path::new(REAL), folder.path());
    folder
}

/// Replaces a text in a file of a copy; it must be there.
pub fn replace(folder: &TempDir, file: &str, old: &str, new: &str) {
    let path = folder.path().join(file);
    let content = std::fs::read_to_string(&path).unwrap();
    assert!(content.contains(old), "{file} does not contain {old:?}");
    std::fs::write(&path, content.replacen(old, new, 1)).unwrap();
}

/// The first file of a subfolder, `subfolder/name`.
pub fn first_file(folder: &TempDir, subfolder: &str) -> String {
    let mut names: Vec<String> = std::fs::read_dir(folder.path().join(subfolder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    format!("{subfolder}/{}", names[0])
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
