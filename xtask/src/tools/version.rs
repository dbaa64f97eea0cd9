//! Versions, as tools print them.

use std::fmt;

/// A version of up to three numbers; missing ones are zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl Version {
    /// Reads `1`, `1.2`, `1.2.3`, and the same with more behind it.
    pub fn parse(text: &str) -> Option<Self> {
        let text: &str = text
            .split(|c: char| !c.is_ascii_digit() && c != '.')
            .next()
            .unwrap_or_default();
        let mut numbers = text.split('.').map(|number| number.parse().ok());
        let first = numbers.next()??;
        let mut next = || numbers.next().flatten().unwrap_or(0);
        Some(Self(first, next(), next()))
    }
}

/// The first word of a text that is a version.
pub fn version_in(text: &str) -> Option<Version> {
    text.split_whitespace()
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .find_map(Version::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_the_tools_print() {
        let table = [
            ("trunk 0.22.1", Some(Version(0, 22, 1))),
            (
                "wasm-opt version 132 (version_132)",
                Some(Version(132, 0, 0)),
            ),
            ("wasm-bindgen 0.2.130 (abc1234)", Some(Version(0, 2, 130))),
            (
                "Chromium 156.0.8000.12 built on Debian",
                Some(Version(156, 0, 8000)),
            ),
            ("rustc 1.96.0-nightly (1 2026)", Some(Version(1, 96, 0))),
            ("command not found", None),
        ];
        for (text, version) in table {
            assert_eq!(version_in(text), version, "{text}");
        }
        assert!(Version(0, 22, 1) < Version(0, 23, 0));
    }
}
