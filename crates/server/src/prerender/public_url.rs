//! The address under which everybody reaches the app.

use std::fmt;
use std::str::FromStr;

/// The address under which everybody reaches the app, e.g. `https://loket.palukota.go.id`,
/// with its folder where it has one, without a slash at its end. Set by whoever runs the
/// server, and never taken from a request: a host header says what its sender likes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicAddress(String);

impl PublicAddress {
    /// The address of a path of the app.
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

impl FromStr for PublicAddress {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "an address such as https://loket.example.go.id, without spaces, quotation \
             marks, ? or #";
        let address = text.trim_end_matches('/');
        let rest = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"));
        let is_plain = |text: &str| {
            let strange = |letter: char| {
                letter.is_whitespace() || letter.is_control() || "\"'<>&?#\\".contains(letter)
            };
            !text.is_empty() && !text.starts_with('/') && !text.contains(strange)
        };
        match rest {
            Some(rest) if is_plain(rest) => Ok(Self(address.to_owned())),
            _ => Err(WRONG),
        }
    }
}

impl fmt::Display for PublicAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_plain_and_ends_without_a_slash() {
        let check = |text: &str, expected: Option<&str>| {
            let read = text.parse::<PublicAddress>().ok();
            let read = read.map(|address| address.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        };
        check("https://a.example/", Some("https://a.example"));
        check("http://localhost:8080", Some("http://localhost:8080"));
        check("https://a.example/loket/", Some("https://a.example/loket"));
        for wrong in [
            "",
            "a.example",
            "https://",
            "https:///x",
            "ftp://a.example",
            "https://a.example/?x",
            "https://a.example/\"><script>",
            "https://a b",
        ] {
            check(wrong, None);
        }
    }
}
