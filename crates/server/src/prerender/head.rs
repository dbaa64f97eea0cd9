//! The `<head>` of each page: title, description, canonical URL and structured data.

use super::json_ld;
use super::permit_path::permit_path;
use super::public_url::PublicUrl;
use crate::content::Content;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;

/// What differs from page to page in its `<head>`.
pub(super) struct Head {
    /// The path of the page, from the folder of the app.
    pub path: String,
    /// The title; `None` keeps that of the static shell.
    pub title: Option<String>,
    /// The description; `None` keeps that of the static shell.
    pub description: Option<String>,
    /// The canonical URL.
    pub canonical: Option<String>,
    /// Structured data in the vocabulary of schema.org (JSON-LD).
    pub data: Option<Value>,
}

/// The Indonesian texts of the app.
const TEXTS: &str = include_str!("../../../../locales/id.toml");
const DESCRIPTIONS: &str = include_str!("descriptions.toml");

#[derive(Deserialize)]
struct PageDescription {
    title: String,
    description: String,
}

/// The heads of all pages.
pub(super) fn heads(
    content: &Content,
    public_url: Option<&PublicUrl>,
) -> Result<Vec<Head>, String> {
    let texts: toml::Table = TEXTS
        .parse()
        .map_err(|error| format!("locales/id.toml: {error}"))?;
    let text = |key: &str| {
        let (section, name) = key.split_once('.')?;
        texts.get(section)?.get(name)?.as_str()
    };
    let pattern = text("app.title").ok_or("locales/id.toml has no app.title")?;
    let titled = |page: &str| Some(pattern.replace("{page}", page));
    let canonical = |path: &str| public_url.map(|url| url.join(path));
    let described: BTreeMap<String, PageDescription> =
        toml::from_str(DESCRIPTIONS).map_err(|error| format!("descriptions.toml: {error}"))?;
    let mut heads = vec![Head {
        path: "/".into(),
        title: None,
        description: None,
        canonical: canonical("/"),
        data: Some(json_ld::office(&content.office, public_url)),
    }];
    for (path, page) in described {
        let title = text(&page.title).ok_or(format!("no text {}", page.title))?;
        heads.push(Head {
            title: titled(title),
            description: Some(page.description),
            canonical: canonical(&path),
            data: None,
            path,
        });
    }
    for permit in &content.permits {
        let path = permit_path(permit);
        heads.push(Head {
            title: titled(&permit.name.id),
            description: Some(permit.summary.id.clone()),
            canonical: canonical(&path),
            data: Some(json_ld::service(permit, content, public_url)),
            path,
        });
    }
    Ok(heads)
}

/// Marks what was inserted, so that rendering an already rendered page replaces it.
const START: &str = "<!--head-->";
const END: &str = "<!--/head-->";

impl Head {
    /// The page of the static shell with this head.
    ///
    /// # Errors
    /// The element that the shell lacks.
    pub(super) fn insert_into(&self, html: &str) -> Result<String, String> {
        let mut page = without_inserted_head(html);
        if let Some(title) = &self.title {
            let place = between(&page, "<title>", "</title>").ok_or("it has no title")?;
            page.replace_range(place, &escape_html(title));
        }
        if let Some(description) = &self.description {
            let place = description_tag(&page).ok_or("it has no description")?;
            let description = escape_html(description);
            let tag = format!("<meta name=\"description\" content=\"{description}\">");
            page.replace_range(place, &tag);
        }
        let mut inserted = START.to_owned();
        if let Some(canonical) = &self.canonical {
            let canonical = escape_html(canonical);
            inserted.push_str(&format!("<link rel=\"canonical\" href=\"{canonical}\">"));
        }
        if let Some(data) = &self.data {
            // Nothing in a text can end the element.
            let data = data.to_string().replace('<', "\\u003c");
            inserted.push_str("<script type=\"application/ld+json\">");
            inserted.push_str(&data);
            inserted.push_str("</script>");
        }
        inserted.push_str(END);
        let end = page.find("</head>").ok_or("it has no end of its head")?;
        page.insert_str(end, &inserted);
        Ok(page)
    }
}

/// The static shell of a page: `prerender` may have been run on its own output.
fn without_inserted_head(html: &str) -> String {
    match (html.find(START), html.find(END)) {
        (Some(from), Some(until)) if from < until => {
            format!("{}{}", &html[..from], &html[until + END.len()..])
        }
        _ => html.to_owned(),
    }
}

fn between(page: &str, before: &str, after: &str) -> Option<Range<usize>> {
    let start = page.find(before)? + before.len();
    Some(start..start + page[start..].find(after)?)
}

/// The description's `<meta>` tag, with or without quotation marks, its attributes in any
/// order.
fn description_tag(page: &str) -> Option<Range<usize>> {
    page.match_indices("<meta ").find_map(|(start, _)| {
        let end = start + page[start..].find('>')? + 1;
        let plain = page[start..end].replace('"', "");
        plain.contains(" name=description").then_some(start..end)
    })
}

/// Escapes a text for an element or an attribute.
fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
