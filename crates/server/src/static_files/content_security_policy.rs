//! The `Content-Security-Policy` of the app's page.

use super::inline_hashes::PageSources;
use axum::http::HeaderValue;

/// The origins whose pages may embed the app (`frame-ancestors`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameAncestors(String);

impl FrameAncestors {
    /// Parses a list of sources, separated by spaces: `'self'`, `'none'` or origins.
    ///
    /// # Errors
    /// The first entry that is no such source.
    pub fn parse(sources: &str) -> Result<Self, String> {
        let mut parsed = Vec::new();
        for source in sources.split_ascii_whitespace() {
            let source = match source {
                "self" | "none" => format!("'{source}'"),
                _ => source.to_owned(),
            };
            let is_keyword = matches!(&*source, "'self'" | "'none'");
            if !is_keyword && !is_host(&source) {
                return Err(source);
            }
            parsed.push(source);
        }
        if parsed.is_empty() {
            parsed.push("'none'".to_owned());
        }
        Ok(Self(parsed.join(" ")))
    }

    /// Whether pages of other sites may embed the app.
    pub fn include_other_sites(&self) -> bool {
        !matches!(&*self.0, "'self'" | "'none'")
    }
}

/// The policy of a page. It allows the app's own files, the inline scripts and styles of the
/// page by their hashes, and the API; nothing else.
pub(super) fn for_page(html: &str, ancestors: &FrameAncestors) -> Result<HeaderValue, String> {
    let page = PageSources::parse(html);
    let mut connect = vec!["'self'".to_owned()];
    connect.extend(api_origin(page.api.as_deref().unwrap_or_default())?);
    let with_hashes =
        |sources: &str, hashes: &[String]| [&[sources.to_owned()], hashes].concat().join(" ");
    let directives = [
        "default-src 'none'".to_owned(),
        format!(
            "script-src {}",
            with_hashes("'self' 'wasm-unsafe-eval'", &page.scripts)
        ),
        format!("style-src {}", with_hashes("'self'", &page.styles)),
        "img-src 'self'".to_owned(),
        "font-src 'none'".to_owned(),
        format!("connect-src {}", connect.join(" ")),
        "manifest-src 'self'".to_owned(),
        "worker-src 'self'".to_owned(),
        "object-src 'none'".to_owned(),
        "base-uri 'self'".to_owned(),
        "form-action 'self'".to_owned(),
        format!("frame-ancestors {}", ancestors.0),
    ];
    HeaderValue::from_str(&directives.join("; ")).map_err(|error| error.to_string())
}

/// The origin of the API when it is another one than the page's. A URL without a host is
/// on the page's own origin.
fn api_origin(address: &str) -> Result<Option<String>, String> {
    let Some((scheme, rest)) = address.trim().split_once("://") else {
        return Ok(None);
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let origin = format!("{}://{host}", scheme.to_ascii_lowercase());
    if is_host(&origin) {
        Ok(Some(origin))
    } else {
        Err(format!(
            "its loket-api {address:?} is no http or https address"
        ))
    }
}

/// Whether a text is `scheme://host[:port]`, its first label perhaps `*`, or only a
/// scheme. Nothing that could begin another directive.
fn is_host(source: &str) -> bool {
    if matches!(source, "https:" | "http:") {
        return true;
    }
    let Some((scheme, host)) = source.split_once("://") else {
        return false;
    };
    let host_characters = host
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b".-:*[]".contains(&byte));
    matches!(scheme, "https" | "http") && !host.is_empty() && host_characters
}

#[cfg(test)]
mod tests;
