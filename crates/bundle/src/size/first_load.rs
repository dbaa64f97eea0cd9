//! Which files the first page needs: index.html, and the style, glue and wasm that
//! it names, and what those name in turn.

use std::collections::BTreeSet;

use crate::files::extension;

/// The names of the files of the first load, or `None` without an index.html.
pub fn names(files: &[(String, Vec<u8>)]) -> Option<BTreeSet<String>> {
    let text_of = |name: &str| {
        files
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, bytes)| String::from_utf8_lossy(bytes))
    };
    text_of("index.html")?;
    let mut first = BTreeSet::from(["index.html".to_owned()]);
    let mut to_read = vec!["index.html".to_owned()];
    while let Some(name) = to_read.pop() {
        let Some(text) = text_of(&name) else {
            continue;
        };
        for (other, _) in files {
            if can_be_needed(other) && !first.contains(other) && mentions(&text, other) {
                first.insert(other.clone());
                // The wasm names nothing that it loads, and is no text.
                if extension(other.as_ref()) != "wasm" {
                    to_read.push(other.clone());
                }
            }
        }
    }
    Some(first)
}

/// Whether a file is the part of the app that the home page does without. The page
/// names it all the same, so that the app knows where it is.
pub fn is_rest(name: &str) -> bool {
    name.contains("-rest-") && extension(name.as_ref()) == "wasm"
}

/// Icons and the manifest come after the page; so does a service worker, which is
/// registered when the page has loaded.
fn can_be_needed(name: &str) -> bool {
    let kind = extension(name.as_ref());
    matches!(kind, "css" | "js" | "mjs" | "wasm") && name != "service-worker.js" && !is_rest(name)
}

/// Whether a text has this name as a whole: `app.js` is not in `my-app.js`.
fn mentions(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_some_and(|c| matches!(c, '"' | '\'' | '`' | '/' | '=' | '('))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_what_it_needs_are_the_first_load() {
        let page = "<meta name=loket-chunk-pages content=/loket-rest-3.wasm><link rel=stylesheet href=/loket-1.css><link rel=icon href=/icon.svg>\
                    <script type=module>import init from '/loket-2.js';\
                    init('/loket-2_bg.wasm');navigator.serviceWorker.register('/service-worker.js')</script>";
        let glue = "import { now } from './snippets/clock.js';";
        let files = [
            ("index.html", page),
            ("loket-1.css", ""),
            ("loket-2.js", glue),
            ("loket-2_bg.wasm", ""),
            ("loket-rest-3.wasm", ""),
            ("snippets/clock.js", ""),
            ("icon.svg", ""),
            ("service-worker.js", ""),
            ("2.js", ""),
            ("embed.js", ""),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let first: Vec<String> = names(&files).into_iter().flatten().collect();
        assert_eq!(
            first,
            [
                "index.html",
                "loket-1.css",
                "loket-2.js",
                "loket-2_bg.wasm",
                "snippets/clock.js"
            ]
        );
        assert!(names(&files[1..]).is_none());
    }
}
