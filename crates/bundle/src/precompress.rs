//! Compressed copies beside the files, so that the server has nothing to compute.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    Failure, compress,
    files::{all, copy_of, extension, is_compressed_copy, sources},
};

/// What is worth compressing; pictures and fonts are compressed already.
const TEXT_LIKE: [&str; 13] = [
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
/// Below this a compressed copy saves nothing: a packet is sent anyway.
const WORTH_IT_FROM: usize = 200;

type Compression = fn(&[u8]) -> io::Result<Vec<u8>>;
const KINDS: [(&str, Compression); 2] = [("br", compress::brotli), ("gz", compress::gzip)];

/// Compresses a folder and says what it did in one line.
pub fn run(folder: &Path) -> Result<String, Failure> {
    let mut written = 0_usize;
    let mut kept = 0_usize;
    let mut wanted: Vec<PathBuf> = Vec::new();
    let files =
        sources(folder).map_err(|error| format!("can not read {}: {error}", folder.display()))?;
    for file in files
        .iter()
        .filter(|file| TEXT_LIKE.contains(&extension(file)))
    {
        let named = |error: io::Error| format!("{}: {error}", file.display());
        let bytes = fs::read(file).map_err(named)?;
        if bytes.len() < WORTH_IT_FROM {
            continue;
        }
        for (extension, compression) in KINDS {
            let copy = copy_of(file, extension);
            if is_newer(&copy, file) {
                kept += 1;
                wanted.push(copy);
                continue;
            }
            let compressed = compression(&bytes).map_err(named)?;
            if compressed.len() < bytes.len() {
                write_whole(&copy, &compressed).map_err(named)?;
                written += 1;
                wanted.push(copy);
            }
        }
    }
    let removed = remove_stale(folder, &wanted)?;
    Ok(format!(
        "{}: {written} compressed copies written, {kept} kept, {removed} removed",
        folder.display()
    ))
}

fn is_newer(copy: &Path, file: &Path) -> bool {
    let time = |path: &Path| -> Option<SystemTime> { fs::metadata(path).ok()?.modified().ok() };
    matches!((time(copy), time(file)), (Some(copy), Some(file)) if copy > file)
}

/// Writes under another name first: half a copy would be served as the whole file.
fn write_whole(copy: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = copy_of(copy, "tmp");
    fs::write(&unfinished, bytes)?;
    fs::rename(unfinished, copy)
}

/// Removes copies whose file is gone, or which are no longer worth it.
fn remove_stale(folder: &Path, wanted: &[PathBuf]) -> io::Result<usize> {
    let mut removed = 0;
    for file in all(folder)? {
        if is_compressed_copy(&file) && !wanted.contains(&file) {
            fs::remove_file(file)?;
            removed += 1;
        }
    }
    Ok(removed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn folder(name: &str) -> io::Result<PathBuf> {
        let folder =
            std::env::temp_dir().join(format!("loket-bundle-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("snippets"))?;
        Ok(folder)
    }

    fn text() -> String {
        (0..400)
            .map(|line| format!("line {line} of a page\n"))
            .collect()
    }

    #[test]
    fn copies_unpack_to_the_very_same_bytes() -> Result<(), Failure> {
        let folder = folder("round-trip")?;
        let page = folder.join("snippets/page.html");
        fs::write(&page, text())?;
        run(&folder)?;

        let mut from_brotli = Vec::new();
        brotli::BrotliDecompress(&mut fs::File::open(copy_of(&page, "br"))?, &mut from_brotli)?;
        assert_eq!(from_brotli, text().as_bytes());

        let mut from_gzip = Vec::new();
        flate2::read::GzDecoder::new(fs::File::open(copy_of(&page, "gz"))?)
            .read_to_end(&mut from_gzip)?;
        assert_eq!(from_gzip, text().as_bytes());
        Ok(fs::remove_dir_all(folder)?)
    }

    #[test]
    fn only_what_gets_smaller_has_copies_and_stale_copies_go() -> Result<(), Failure> {
        let folder = folder("stale")?;
        fs::write(folder.join("app.js"), text())?;
        fs::write(folder.join("tiny.css"), "a{}")?;
        fs::write(folder.join("photo.png"), text())?;
        fs::write(folder.join("gone.js.br"), "of a file that is gone")?;

        let line = run(&folder)?;
        assert!(
            line.ends_with("2 compressed copies written, 0 kept, 1 removed"),
            "{line}"
        );
        let mut names: Vec<String> = all(&folder)?
            .iter()
            .filter_map(|file| Some(file.file_name()?.to_str()?.to_owned()))
            .collect();
        names.sort();
        assert_eq!(
            names,
            ["app.js", "app.js.br", "app.js.gz", "photo.png", "tiny.css"]
        );

        let line = run(&folder)?;
        assert!(
            line.ends_with("0 compressed copies written, 2 kept, 0 removed"),
            "{line}"
        );
        Ok(fs::remove_dir_all(folder)?)
    }

    #[test]
    fn the_same_bytes_give_the_same_copies() -> io::Result<()> {
        for (_, compression) in KINDS {
            assert_eq!(
                compression(text().as_bytes())?,
                compression(text().as_bytes())?
            );
        }
        Ok(())
    }
}
