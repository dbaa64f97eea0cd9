//! What the Content-Security-Policy of a page depends on: the hashes of inline scripts and
//! styles, and the URL of the API.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use sha2::{Digest as _, Sha256};

/// What the Content-Security-Policy of a page depends on.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PageSources {
    /// The hashes of inline scripts that browsers run, as sources of the policy.
    pub scripts: Vec<String>,
    /// The hashes of inline styles, as sources of the policy.
    pub styles: Vec<String>,
    /// The base URL of the API, when the page names one.
    pub api: Option<String>,
}

/// The name of the `<meta>` element with the base URL of the API.
const API_META: &[u8] = b"loket-api";

impl PageSources {
    /// Parses a page as a browser does. The tokenizer normalises line breaks as browsers do
    /// before they hash.
    pub(super) fn parse(html: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut page = Self::default();
        let mut open: Option<Element> = None;
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) if &**tag.name == b"script" && is_run(&tag) => {
                    open = Some(Element::new(ElementKind::Script));
                }
                Token::StartTag(tag) if &**tag.name == b"style" => {
                    open = Some(Element::new(ElementKind::Style));
                }
                Token::StartTag(tag) if &**tag.name == b"noscript" => {
                    open = Some(Element::new(ElementKind::Noscript));
                }
                Token::StartTag(tag)
                    if &**tag.name == b"meta" && attribute(&tag, b"name") == Some(API_META) =>
                {
                    page.api = attribute(&tag, b"content")
                        .map(|content| String::from_utf8_lossy(content).into_owned());
                }
                Token::String(text) => {
                    if let Some(element) = &mut open {
                        element.text.extend_from_slice(&text);
                    }
                }
                Token::EndTag(_) => {
                    if let Some(element) = open.take() {
                        element.add_to(&mut page);
                    }
                }
                _ => {}
            }
        }
        page
    }
}

/// An element whose text matters.
struct Element {
    kind: ElementKind,
    text: Vec<u8>,
}

enum ElementKind {
    Script,
    Style,
    /// A browser that runs scripts takes its content for text, another one for elements.
    Noscript,
}

impl Element {
    fn new(kind: ElementKind) -> Self {
        let text = Vec::new();
        Self { kind, text }
    }

    fn add_to(self, page: &mut PageSources) {
        let hashes = match self.kind {
            ElementKind::Script => &mut page.scripts,
            ElementKind::Style => &mut page.styles,
            ElementKind::Noscript => {
                let inside = PageSources::parse(&String::from_utf8_lossy(&self.text));
                return page.styles.extend(inside.styles);
            }
        };
        let hash = format!("'sha256-{}'", base64(&Sha256::digest(&self.text)));
        if !hashes.contains(&hash) {
            hashes.push(hash);
        }
    }
}

/// Whether a script is inline and of a type that browsers run. Others, such as JSON-LD,
/// are data and need no permission.
fn is_run(tag: &StartTag<()>) -> bool {
    if attribute(tag, b"src").is_some() {
        return false;
    }
    let kind = attribute(tag, b"type").unwrap_or_default().trim_ascii();
    let kind = kind.to_ascii_lowercase();
    let runs: [&[u8]; 6] = [
        b"",
        b"module",
        b"importmap",
        b"speculationrules",
        b"text/javascript",
        b"application/javascript",
    ];
    runs.contains(&&*kind)
}

fn attribute<'tag>(tag: &'tag StartTag<()>, name: &[u8]) -> Option<&'tag [u8]> {
    tag.attributes.get(name).map(|value| value.as_slice())
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            if digit > chunk.len() {
                text.push('=');
            } else {
                text.push(char::from(DIGITS[(bits >> (18 - 6 * digit) & 63) as usize]));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests;
