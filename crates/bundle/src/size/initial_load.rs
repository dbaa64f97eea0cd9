//! Which files the first page needs: the page itself, the style, glue and wasm that it
//! names, and what those name in turn.

use std::{collections::BTreeSet, ffi::OsStr, path::Path};

/// The names of the files of the first load, or `None` when the page is missing. Lazy
/// chunks are not among them, although the page names them: the app has to know where
/// they are.
pub fn names(
    page: &str,
    files: &[(String, Vec<u8>)],
    is_chunk: impl Fn(&str) -> bool,
) -> Option<BTreeSet<String>> {
    let text_of = |name: &str| {
        files
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, bytes)| String::from_utf8_lossy(bytes))
    };
    text_of(page)?;
    let mut initial = BTreeSet::from([page.to_owned()]);
    let mut to_read = vec![page.to_owned()];
    while let Some(name) = to_read.pop() {
        let Some(text) = text_of(&name) else {
            continue;
        };
        for (other, _) in files {
            let is_new = may_be_needed(other) && !is_chunk(other) && !initial.contains(other);
            if is_new && mentions(&text, other) {
                initial.insert(other.clone());
                // The wasm names nothing that it loads, and is no text.
                if extension(other) != "wasm" {
                    to_read.push(other.clone());
                }
            }
        }
    }
    Some(initial)
}

/// Icons and the manifest come after the page; so does a service worker, which is
/// registered when the page has loaded.
fn may_be_needed(name: &str) -> bool {
    let kinds = ["css", "js", "mjs", "wasm"];
    kinds.iter().any(|kind| extension(name) == *kind) && name != "service-worker.js"
}

fn extension(name: &str) -> &OsStr {
    Path::new(name).extension().unwrap_or_default()
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
        let page = "<meta name=chunk content=/app-pages-3.wasm><link rel=stylesheet href=/app-1.css><link rel=icon href=/icon.svg>\
                    <script type=module>import init from '/app-2.js';\
                    init('/app-2_bg.wasm');navigator.serviceWorker.register('/service-worker.js')</script>";
        let glue = "import { now } from './snippets/clock.js';";
        let files = [
            ("index.html", page),
            ("app-1.css", ""),
            ("app-2.js", glue),
            ("app-2_bg.wasm", ""),
            ("app-pages-3.wasm", ""),
            ("snippets/clock.js", ""),
            ("icon.svg", ""),
            ("service-worker.js", ""),
            ("2.js", ""),
            ("embed.js", ""),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let initial: Vec<String> = names("index.html", &files, |name| name.contains("-pages-"))
            .into_iter()
            .flatten()
            .collect();
        assert_eq!(
            initial,
            [
                "app-1.css",
                "app-2.js",
                "app-2_bg.wasm",
                "index.html",
                "snippets/clock.js"
            ]
        );
        assert!(names("index.html", &files[1..], |_| false).is_none());
    }
}
