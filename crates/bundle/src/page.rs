//! The built page, which names the files of the app's modules.

use std::{
    error::Error,
    fs,
    hash::Hasher,
    path::{Path, PathBuf},
};

/// How the name of the module ends that Trunk's script loads.
const MODULE_ENDING: &str = "_bg.wasm";

/// The built page, and the module that it loads.
#[derive(Debug)]
pub struct Page {
    file: PathBuf,
    html: String,
    /// The file name of the module.
    module: String,
}

/// A lazy chunk to be put beside the page.
#[derive(Debug)]
pub struct ChunkFile<'a> {
    /// The name of the chunk.
    pub name: &'a str,
    /// The `name` of the meta element that is to have its address.
    pub meta: &'a str,
    /// The module.
    pub wasm: Vec<u8>,
}

impl Page {
    /// Reads the page of a built app.
    pub fn open(folder: &Path, page: &Path) -> Result<Self, Box<dyn Error>> {
        let file = folder.join(page);
        let html =
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let modules: Vec<String> = precompress::source_files(folder)?
            .iter()
            .filter_map(|file| file.file_name()?.to_str().map(str::to_owned))
            .filter(|name| name.ends_with(MODULE_ENDING))
            .collect();
        let [module] = &modules[..] else {
            return Err(format!(
                "there are {} modules in {}, not one",
                modules.len(),
                folder.display()
            )
            .into());
        };
        Ok(Self {
            file,
            html,
            module: module.clone(),
        })
    }

    /// Puts an initial module in the place of the page's module, and the chunks beside
    /// it. Their names follow their contents, since browsers keep such files for ever.
    pub fn replace(&self, initial: &[u8], chunks: &[ChunkFile<'_>]) -> Result<(), Box<dyn Error>> {
        let app = self.module.split('-').next().unwrap_or_default();
        let initial_name = format!("{app}-{}{MODULE_ENDING}", hash(initial));
        let chunk_names: Vec<String> = chunks
            .iter()
            .map(|chunk| format!("{app}-{}-{}.wasm", chunk.name, hash(&chunk.wasm)))
            .collect();
        let addresses: Vec<(&str, &str)> = chunks
            .iter()
            .zip(&chunk_names)
            .map(|(chunk, name)| (chunk.meta, name.as_str()))
            .collect();
        let html = self.with_names(&initial_name, &addresses)?;
        let folder = self.file.parent().unwrap_or(Path::new(""));
        fs::remove_file(folder.join(&self.module))?;
        fs::write(folder.join(initial_name), initial)?;
        for (chunk, name) in chunks.iter().zip(chunk_names) {
            fs::write(folder.join(name), &chunk.wasm)?;
        }
        fs::write(&self.file, html)?;
        Ok(())
    }

    /// The page with the name of the initial module, and the address of each chunk in its
    /// meta element.
    fn with_names(&self, initial: &str, chunks: &[(&str, &str)]) -> Result<String, Box<dyn Error>> {
        let at = self
            .html
            .find(&self.module)
            .ok_or("the page does not name the module")?;
        // The public address of the folder stands before the name.
        let before = &self.html[..at];
        let start = before
            .rfind(['"', '\'', '`', '=', '(', ' '])
            .map_or(0, |quote| quote + 1);
        let folder = &before[start..];
        let mut html = self.html.replace(&self.module, initial);
        for (meta, name) in chunks {
            // Minified, and not.
            let empty = [
                format!("<meta name={meta}>"),
                format!("<meta name=\"{meta}\" content=\"\">"),
            ];
            let empty = empty
                .iter()
                .find(|element| html.contains(*element))
                .ok_or_else(|| format!("the page has no empty meta element {meta}"))?;
            let filled = format!("<meta name=\"{meta}\" content=\"{folder}{name}\">");
            html = html.replace(empty, &filled);
        }
        Ok(html)
    }
}

/// Whether this is the file name of a chunk: the app's name, the chunk's, and a hash.
pub fn is_chunk_file(file_name: &str, chunk: &str) -> bool {
    file_name
        .strip_suffix(".wasm")
        .and_then(|stem| stem.rsplit_once('-'))
        .is_some_and(|(before, hash)| {
            hash.len() == HASH_DIGITS
                && hash.chars().all(|c| c.is_ascii_hexdigit())
                && before
                    .strip_suffix(chunk)
                    .is_some_and(|app| app.ends_with('-'))
        })
}

/// As many as Trunk writes.
const HASH_DIGITS: usize = 16;

fn hash(bytes: &[u8]) -> String {
    let mut hasher = seahash::SeaHasher::new();
    hasher.write(bytes);
    format!("{:0HASH_DIGITS$x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: &str = "app-1111111111111111_bg.wasm";

    fn page(html: &str) -> Page {
        Page {
            file: PathBuf::new(),
            html: html.to_owned(),
            module: MODULE.to_owned(),
        }
    }

    #[test]
    fn the_page_names_every_module_below_its_public_address() -> Result<(), Box<dyn Error>> {
        let table = [
            (
                "<meta name=one><meta name=two><script>init({module_or_path:`/app-1111111111111111_bg.wasm`})</script>",
                "<meta name=\"one\" content=\"/1.wasm\"><meta name=\"two\" content=\"/2.wasm\"><script>init({module_or_path:`/i.wasm`})</script>",
            ),
            (
                "<meta name=\"one\" content=\"\"><meta name=two><link href=/a/app-1111111111111111_bg.wasm rel=preload>",
                "<meta name=\"one\" content=\"/a/1.wasm\"><meta name=\"two\" content=\"/a/2.wasm\"><link href=/a/i.wasm rel=preload>",
            ),
        ];
        for (before, after) in table {
            let chunks = [("one", "1.wasm"), ("two", "2.wasm")];
            assert_eq!(page(before).with_names("i.wasm", &chunks)?, after);
        }
        Ok(())
    }

    #[test]
    fn a_page_that_names_no_module_or_has_no_place_for_a_chunk_is_refused() {
        for html in [
            "<meta name=one>",
            "<script src=app-1111111111111111_bg.wasm>",
        ] {
            let named = page(html).with_names("i.wasm", &[("one", "1.wasm")]);
            assert!(named.is_err(), "{html}");
        }
    }

    #[test]
    fn chunks_are_known_by_their_file_names() {
        let table = [
            ("app-pages-0123456789abcdef.wasm", true),
            ("app-other-0123456789abcdef.wasm", false),
            ("app-0123456789abcdef_bg.wasm", false),
            ("app-pages-0123.wasm", false),
            ("pages-0123456789abcdef.wasm", false),
            ("app-pages-0123456789abcdef.js", false),
        ];
        for (name, expected) in table {
            assert_eq!(is_chunk_file(name, "pages"), expected, "{name}");
        }
    }
}
