//! The public URL of the app.

use std::fmt;
use std::str::FromStr;

/// The URL under which the public reaches the app, e.g. `https://loket.palukota.go.id`, with
/// its path where it has one, without a slash at its end. It is configured, never taken from
/// a request: clients choose their `Host` header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The URL of a path of the app.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

impl FromStr for PublicUrl {
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

impl fmt::Display for PublicUrl {
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
            let read = text.parse::<PublicUrl>().ok();
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
