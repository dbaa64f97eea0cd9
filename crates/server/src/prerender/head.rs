//! Title, description and structured data of each address.

use super::json_ld;
use super::public_address::PublicAddress;
use crate::counter_data::CounterData;
use loket_domain::permits::Permit;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;

/// What stands in the head of a page.
pub(super) struct Head {
    /// The path of the page, from the folder of the app.
    pub path: String,
    /// The title; absent where that of the built page is right.
    pub title: Option<String>,
    /// The description; absent likewise.
    pub description: Option<String>,
    /// Its own public address.
    pub canonical: Option<String>,
    /// What it is about, in the words of schema.org.
    pub data: Option<Value>,
}

/// The texts of the app.
const TEXTS: &str = include_str!("../../../../locales/id.toml");
const DESCRIPTIONS: &str = include_str!("descriptions.toml");

#[derive(Deserialize)]
struct Described {
    title: String,
    description: String,
}

/// The heads of all pages of a counter.
pub(super) fn heads(
    data: &CounterData,
    address: Option<&PublicAddress>,
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
    let canonical = |path: &str| address.map(|address| address.of(path));
    let described: BTreeMap<String, Described> =
        toml::from_str(DESCRIPTIONS).map_err(|error| format!("descriptions.toml: {error}"))?;
    let mut heads = vec![Head {
        path: "/".into(),
        title: None,
        description: None,
        canonical: canonical("/"),
        data: Some(json_ld::office(&data.office, address)),
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
    for permit in &data.permits {
        let path = path_of(permit);
        heads.push(Head {
            title: titled(&permit.name.id),
            description: Some(permit.summary.id.clone()),
            canonical: canonical(&path),
            data: Some(json_ld::service(permit, data, address)),
            path,
        });
    }
    Ok(heads)
}

/// The path of a permit's page.
pub(super) fn path_of(permit: &Permit) -> String {
    format!("/izin/{}", permit.id)
}

/// Around what was put in, so that a page that has it already gets it once.
const BEGINS: &str = "<!--head-->";
const ENDS: &str = "<!--/head-->";

impl Head {
    /// The built page with this head.
    ///
    /// # Errors
    /// What the built page has no place for.
    pub(super) fn put_into(&self, html: &str) -> Result<String, String> {
        let mut page = without_earlier(html);
        if let Some(title) = &self.title {
            let place = between(&page, "<title>", "</title>").ok_or("it has no title")?;
            page.replace_range(place, &escaped(title));
        }
        if let Some(description) = &self.description {
            let place = description_of(&page).ok_or("it has no description")?;
            let description = escaped(description);
            let tag = format!("<meta name=\"description\" content=\"{description}\">");
            page.replace_range(place, &tag);
        }
        let mut more = BEGINS.to_owned();
        if let Some(canonical) = &self.canonical {
            let canonical = escaped(canonical);
            more.push_str(&format!("<link rel=\"canonical\" href=\"{canonical}\">"));
        }
        if let Some(data) = &self.data {
            // Nothing in a text can end the element.
            let data = data.to_string().replace('<', "\\u003c");
            more.push_str("<script type=\"application/ld+json\">");
            more.push_str(&data);
            more.push_str("</script>");
        }
        more.push_str(ENDS);
        let end = page.find("</head>").ok_or("it has no end of its head")?;
        page.insert_str(end, &more);
        Ok(page)
    }
}

/// The built page: one that was written before may lie in its place.
fn without_earlier(html: &str) -> String {
    match (html.find(BEGINS), html.find(ENDS)) {
        (Some(from), Some(until)) if from < until => {
            format!("{}{}", &html[..from], &html[until + ENDS.len()..])
        }
        _ => html.to_owned(),
    }
}

fn between(page: &str, before: &str, after: &str) -> Option<Range<usize>> {
    let start = page.find(before)? + before.len();
    Some(start..start + page[start..].find(after)?)
}

/// The tag of the description, however the build has written it: with quotation marks or
/// without, its attributes in any order.
fn description_of(page: &str) -> Option<Range<usize>> {
    page.match_indices("<meta ").find_map(|(start, _)| {
        let end = start + page[start..].find('>')? + 1;
        let plain = page[start..end].replace('"', "");
        plain.contains(" name=description").then_some(start..end)
    })
}

/// A text in an element or an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
