//! Encoded copies beside the files of a folder, so that a server has nothing to compute.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    encode::{Quality, brotli, gzip},
    files::{all_files, copy_of, is_encoded_copy, source_files},
};

/// What compression makes smaller; pictures and fonts are compressed already.
const COMPRESSIBLE: [&str; 13] = [
    "html",
    "js",
    "mjs",
    "css",
    "wasm",
    "svg",
    "json",
    "map",
    "webmanifest",
    "txt",
    "toml",
    "xml",
    "ico",
];
/// Below this size an encoded copy saves nothing: a packet is sent anyway.
const SMALLEST: usize = 200;

type Encode = fn(&[u8]) -> io::Result<Vec<u8>>;
const ENCODINGS: [(&str, Encode); 2] = [("br", |bytes| brotli(bytes, Quality::Best)), ("gz", gzip)];

/// How many encoded copies a call wrote, left alone and removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Copies {
    /// Written, since the file is new or has changed.
    pub written: usize,
    /// Newer than their file.
    pub kept: usize,
    /// Removed, since their file is gone or they are no smaller than it.
    pub removed: usize,
}

/// Writes a `.br` and a `.gz` beside each file in a folder that they make smaller, and
/// removes copies whose file is gone.
///
/// A copy appears under its name once it is complete. One that is newer than its file is
/// kept.
///
/// # Errors
/// When a file cannot be read or written; the message names it.
pub fn compress_folder(folder: &Path) -> io::Result<Copies> {
    let mut copies = Copies::default();
    let mut wanted: Vec<PathBuf> = Vec::new();
    for file in source_files(folder).map_err(naming(folder))? {
        if !is_compressible(&file) {
            continue;
        }
        let bytes = fs::read(&file).map_err(naming(&file))?;
        if bytes.len() < SMALLEST {
            continue;
        }
        for (extension, encode) in ENCODINGS {
            let copy = copy_of(&file, extension);
            if is_newer(&copy, &file) {
                copies.kept += 1;
                wanted.push(copy);
                continue;
            }
            let encoded = encode(&bytes).map_err(naming(&file))?;
            if encoded.len() < bytes.len() {
                write_complete(&copy, &encoded).map_err(naming(&copy))?;
                copies.written += 1;
                wanted.push(copy);
            }
        }
    }
    for file in all_files(folder).map_err(naming(folder))? {
        if is_encoded_copy(&file) && !wanted.contains(&file) {
            fs::remove_file(&file).map_err(naming(&file))?;
            copies.removed += 1;
        }
    }
    Ok(copies)
}

fn naming(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn is_compressible(file: &Path) -> bool {
    let extension = file.extension().unwrap_or_default();
    COMPRESSIBLE.iter().any(|one| extension == *one)
}

fn is_newer(copy: &Path, file: &Path) -> bool {
    let time = |path: &Path| -> Option<SystemTime> { fs::metadata(path).ok()?.modified().ok() };
    matches!((time(copy), time(file)), (Some(copy), Some(file)) if copy > file)
}

/// Writes under another name first: half a copy would be served as the whole file.
fn write_complete(copy: &Path, bytes: &[u8]) -> io::Result<()> {
    let partial = copy_of(copy, "tmp");
    fs::write(&partial, bytes)?;
    fs::rename(partial, copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_gets_smaller_has_copies_and_stale_copies_go() -> io::Result<()> {
        let folder = std::env::temp_dir().join(format!("precompress-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("snippets"))?;
        let text = "a line of a page\n".repeat(100);
        fs::write(folder.join("app.js"), &text)?;
        fs::write(folder.join("snippets/clock.js"), &text)?;
        fs::write(folder.join("tiny.css"), "a{}")?;
        fs::write(folder.join("photo.png"), &text)?;
        fs::write(folder.join("gone.js.br"), "of a file that is gone")?;

        let copies = |written, kept, removed| Copies {
            written,
            kept,
            removed,
        };
        assert_eq!(compress_folder(&folder)?, copies(4, 0, 1));
        let mut names: Vec<String> = all_files(&folder)?
            .iter()
            .filter_map(|file| Some(file.strip_prefix(&folder).ok()?.to_str()?.to_owned()))
            .collect();
        names.sort();
        assert_eq!(
            names,
            [
                "app.js",
                "app.js.br",
                "app.js.gz",
                "photo.png",
                "snippets/clock.js",
                "snippets/clock.js.br",
                "snippets/clock.js.gz",
                "tiny.css"
            ]
        );
        assert_eq!(compress_folder(&folder)?, copies(0, 4, 0));
        fs::remove_dir_all(folder)
    }
}
