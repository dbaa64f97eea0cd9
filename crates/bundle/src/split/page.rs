//! The page of the app, which names the files of its modules.

use std::{
    fs,
    hash::Hasher,
    path::{Path, PathBuf},
};

use crate::{Failure, files};

/// The page, and the module that it names.
#[derive(Debug)]
pub struct Page {
    folder: PathBuf,
    html: String,
    /// The name of the whole module.
    whole: String,
}

/// The element that tells the app the address of the rest, minified and not.
const EMPTY: [&str; 2] = [
    "<meta name=loket-chunk-pages>",
    "<meta name=\"loket-chunk-pages\" content=\"\">",
];

impl Page {
    /// Reads the page of a built app.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        let file = folder.join("index.html");
        let html =
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let modules: Vec<String> = files::sources(folder)?
            .iter()
            .filter_map(|file| file.file_name()?.to_str().map(str::to_owned))
            .filter(|name| name.ends_with(WHOLE))
            .collect();
        let [whole] = &modules[..] else {
            return Err(format!(
                "there are {} modules in {}; it takes one",
                modules.len(),
                folder.display()
            )
            .into());
        };
        Ok(Self {
            folder: folder.to_owned(),
            whole: whole.clone(),
            html,
        })
    }

    /// Puts two modules in the place of the whole one. Their names follow their content,
    /// since browsers keep such files for ever.
    pub fn replace(&self, first: &[u8], rest: &[u8]) -> Result<(), Failure> {
        let app = self.whole.split('-').next().unwrap_or_default();
        let first_name = format!("{app}-{}{WHOLE}", hash(first));
        let rest_name = format!("{app}-rest-{}.wasm", hash(rest));
        let html = self.naming(&first_name, &rest_name)?;
        fs::remove_file(self.folder.join(&self.whole))?;
        fs::write(self.folder.join(first_name), first)?;
        fs::write(self.folder.join(rest_name), rest)?;
        fs::write(self.folder.join("index.html"), html)?;
        Ok(())
    }

    fn naming(&self, first: &str, rest: &str) -> Result<String, Failure> {
        let at = self
            .html
            .find(&self.whole)
            .ok_or("index.html does not name the module")?;
        // The public address of the folder stands before the name.
        let before = &self.html[..at];
        let start = before
            .rfind(['"', '\'', '`', '=', '(', ' '])
            .map_or(0, |quote| quote + 1);
        let empty = EMPTY
            .iter()
            .find(|element| self.html.contains(**element))
            .ok_or("index.html has no empty meta element loket-chunk-pages")?;
        let filled = format!(
            "<meta name=\"loket-chunk-pages\" content=\"{}{rest}\">",
            &before[start..]
        );
        Ok(self
            .html
            .replace(*empty, &filled)
            .replace(&self.whole, first))
    }
}

/// How the name of the module ends that Trunk's script loads.
const WHOLE: &str = "_bg.wasm";

/// Sixteen hexadecimal digits, as Trunk writes them.
fn hash(bytes: &[u8]) -> String {
    let mut hasher = seahash::SeaHasher::new();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> Page {
        Page {
            folder: PathBuf::new(),
            html: html.to_owned(),
            whole: "loket-1111111111111111_bg.wasm".to_owned(),
        }
    }

    #[test]
    fn the_page_names_both_modules_below_its_public_address() -> Result<(), Failure> {
        let table = [
            (
                "<meta name=loket-chunk-pages><script>init({module_or_path:`/loket-1111111111111111_bg.wasm`})</script>",
                "<meta name=\"loket-chunk-pages\" content=\"/r.wasm\"><script>init({module_or_path:`/f.wasm`})</script>",
            ),
            (
                "<meta name=\"loket-chunk-pages\" content=\"\"><link href=/a/loket-1111111111111111_bg.wasm rel=preload>",
                "<meta name=\"loket-chunk-pages\" content=\"/a/r.wasm\"><link href=/a/f.wasm rel=preload>",
            ),
        ];
        for (before, after) in table {
            assert_eq!(page(before).naming("f.wasm", "r.wasm")?, after);
        }
        Ok(())
    }

    #[test]
    fn a_page_that_names_no_module_or_has_no_place_for_the_rest_is_refused() {
        for html in [
            "<meta name=loket-chunk-pages>",
            "<script src=loket-1111111111111111_bg.wasm></script>",
        ] {
            assert!(page(html).naming("f.wasm", "r.wasm").is_err(), "{html}");
        }
    }
}
