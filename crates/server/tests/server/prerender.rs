//! The app's page for each address: what a reader that runs no script is told.

use crate::support::{Answer, Counter, Setup, content_folder, dist_folder};
use axum::http::StatusCode;
use loket_server::content::Content;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;
use tempfile::TempDir;

const ADDRESS: &str = "https://loket.example.go.id";
const PAGE: &str = "<!doctype html><html lang=id><head><title>Loket</title>\
                    <meta charset=utf-8><meta content=\"Syarat\" name=description></head>\
                    <body><script type=module>init()</script></body></html>";

/// A counter with a built page and pages made from a content folder.
async fn counter(data: &Path, address: Option<&str>) -> (Counter, TempDir) {
    let folder = dist_folder::make();
    std::fs::write(folder.path().join("index.html"), PAGE).unwrap();
    let address = address.map(|address| address.parse().unwrap());
    let loaded = Content::load(data).unwrap();
    let dist = dist_folder::open(&folder, "'self'");
    let dist = dist.prerender(&loaded, address.as_ref()).unwrap();
    let setup = Setup {
        dist: Some(dist),
        data: Some(data.into()),
        ..Setup::default()
    };
    (Counter::open_with(setup).await, folder)
}

async fn real() -> (Counter, TempDir) {
    counter(content_folder::REAL.as_ref(), Some(ADDRESS)).await
}

fn between<'text>(text: &'text str, before: &str, after: &str) -> &'text str {
    let (_, rest) = text
        .split_once(before)
        .unwrap_or_else(|| panic!("{before} in {text}"));
    rest.split_once(after).unwrap().0
}

fn json_ld(answer: &Answer) -> Value {
    let text = between(
        answer.text(),
        "<script type=\"application/ld+json\">",
        "</script>",
    );
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn each_address_has_a_title_and_a_description_of_its_own() {
    let (counter, _folder) = real().await;
    let sitemap = counter.get("/sitemap.xml").await;
    assert_eq!(sitemap.header("content-type"), "application/xml");
    let paths: Vec<&str> = sitemap
        .text()
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split_once("</loc>").unwrap().0)
        .map(|address| address.strip_prefix(ADDRESS).unwrap())
        .collect();
    assert_eq!(paths.len(), 10 + 15);
    let mut seen = BTreeMap::new();
    for path in paths {
        let answer = counter.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert!(
            answer
                .header("content-security-policy")
                .contains("script-src")
        );
        let page = answer.text();
        let title = between(page, "<title>", "</title>").to_owned();
        let description = match path {
            // As it was built.
            "/" => between(page, "content=\"", "\" name=description"),
            _ => between(page, "name=\"description\" content=\"", "\""),
        };
        let description = description.to_owned();
        assert_eq!(
            between(page, "rel=\"canonical\" href=\"", "\""),
            format!("{ADDRESS}{path}")
        );
        assert!(description.len() > 5 && page.contains("init()"), "{page}");
        for text in [title, description] {
            if let Some(other) = seen.insert(text, path) {
                panic!("{path} and {other} say the same");
            }
        }
    }
}

#[tokio::test]
async fn a_page_is_asked_about_and_not_sent_twice() {
    let (counter, _folder) = real().await;
    let first = counter.get("/izin/nib").await;
    let tag = first.header("etag").to_owned();
    let again = counter
        .get_with("/izin/nib/", &[("if-none-match", &tag)])
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.body.is_empty());
    let other = counter.get("/izin/pbg").await;
    assert_ne!(other.header("etag"), tag);
}

#[tokio::test]
async fn a_page_comes_compressed_once_that_is_done() {
    let folder = dist_folder::make();
    std::fs::write(folder.path().join("index.html"), PAGE.repeat(30)).unwrap();
    let data = Content::load(content_folder::REAL.as_ref()).unwrap();
    let dist = dist_folder::open(&folder, "'self'")
        .prerender(&data, None)
        .unwrap();
    dist.pages().compress_in_background();
    let setup = Setup {
        dist: Some(dist),
        ..Setup::default()
    };
    let counter = Counter::open_with(setup).await;
    let plain = counter.get("/izin/nib").await;
    assert_eq!(plain.header("content-encoding"), "");
    let mut tags = vec![plain.header("etag").to_owned()];
    for (accepted, encoding) in [("gzip, br", "br"), ("br;q=0, gzip", "gzip")] {
        let accepted = [("accept-encoding", accepted)];
        let compressed = loop {
            let answer = counter.get_with("/izin/nib", &accepted).await;
            if answer.header("content-encoding") == encoding {
                break answer;
            }
            tokio::task::yield_now().await;
        };
        assert_eq!(compressed.header("vary"), "accept-encoding");
        assert!(compressed.body.len() < plain.body.len() / 2);
        let mut unpacked = Vec::new();
        match encoding {
            "br" => brotli::BrotliDecompress(&mut &*compressed.body, &mut unpacked).unwrap(),
            _ => drop(
                flate2::read::GzDecoder::new(&*compressed.body)
                    .read_to_end(&mut unpacked)
                    .unwrap(),
            ),
        }
        assert_eq!(unpacked, plain.body);
        tags.push(compressed.header("etag").to_owned());
    }
    let quick = tags[1].clone();
    tags.dedup();
    assert_eq!(tags.len(), 3, "each copy has a tag of its own: {tags:?}");
    // Once somebody has asked, the next one gets a smaller copy under another tag.
    loop {
        let accepted = [("accept-encoding", "br")];
        let answer = counter.get_with("/izin/nib", &accepted).await;
        if answer.header("etag") != quick {
            assert_eq!(answer.header("content-encoding"), "br");
            break;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn an_unknown_address_is_the_built_page_as_it_is() {
    let (counter, _folder) = real().await;
    for path in ["/izin/tidak-ada", "/lain", "/izin/nib/x"] {
        let answer = counter.get(path).await;
        assert_eq!(
            (answer.status, answer.text()),
            (StatusCode::OK, PAGE),
            "{path}"
        );
    }
}

#[tokio::test]
async fn without_a_public_address_nothing_claims_one() {
    let (counter, _folder) = counter(content_folder::REAL.as_ref(), None).await;
    assert_eq!(
        counter.get("/sitemap.xml").await.status,
        StatusCode::NOT_FOUND
    );
    assert!(!counter.get("/robots.txt").await.text().contains("Sitemap"));
    let answer = counter.get("/").await;
    assert!(!answer.text().contains("canonical"));
    let office = json_ld(&answer);
    assert!(office.get("url").is_none() && office.get("@id").is_none());
    assert!(
        real()
            .await
            .0
            .get("/robots.txt")
            .await
            .text()
            .contains("/sitemap.xml")
    );
}

/// Search engines show structured data as fact.
#[tokio::test]
async fn nothing_made_up_is_told_to_a_search_engine() {
    let (counter, _folder) = real().await;
    let office = json_ld(&counter.get("/").await);
    for sample in ["address", "telephone", "email"] {
        assert!(office.get(sample).is_none(), "{sample} is a sample");
    }
    let permit = json_ld(&counter.get("/izin/sip-perawat").await);
    assert!(
        permit["disambiguatingDescription"]
            .as_str()
            .unwrap()
            .starts_with("Contoh")
    );
    assert!(permit.get("offers").is_none());
}

#[tokio::test]
async fn what_is_official_is_told_and_no_text_ends_the_element() {
    let data = content_folder::copy();
    let permit = "permits/02-sip-perawat.toml";
    content_folder::replace(
        &data,
        permit,
        "provenance = \"sample\"",
        "provenance = \"official\"",
    );
    content_folder::replace(
        &data,
        permit,
        "summary.id = \"Izin bagi perawat",
        "summary.id = \"</script><script>alert(1)</script> \\\"Izin\\\" & perawat",
    );
    content_folder::replace(
        &data,
        "office.toml",
        "kind = \"phone\"\nvalue = \"0451-000-000\"\nprovenance = \"sample\"",
        "kind = \"phone\"\nvalue = \"0451-421-001\"\nprovenance = \"official\"",
    );
    let (counter, _folder) = counter(data.path(), Some(ADDRESS)).await;
    let answer = counter.get("/izin/sip-perawat").await;
    assert_eq!(
        answer.text().matches("<script").count(),
        2,
        "{}",
        answer.text()
    );
    let service = json_ld(&answer);
    assert!(
        service["description"]
            .as_str()
            .unwrap()
            .starts_with("</script>")
    );
    assert!(service.get("disambiguatingDescription").is_none());
    assert_eq!(service["offers"]["priceCurrency"], "IDR");
    let office = json_ld(&counter.get("/").await);
    assert_eq!(office["telephone"][0], "0451-421-001");
}

/// What is written in the place of the built page is not put in twice.
#[tokio::test]
async fn pages_that_were_written_before_are_written_again_as_they_were() {
    let folder = dist_folder::make();
    std::fs::write(folder.path().join("index.html"), PAGE).unwrap();
    let data = Content::load(content_folder::REAL.as_ref()).unwrap();
    let address = ADDRESS.parse().unwrap();
    let write = || {
        let dist = dist_folder::open(&folder, "'self'");
        let dist = dist.prerender(&data, Some(&address)).unwrap();
        assert_eq!(dist.pages().write(folder.path()).unwrap(), 25);
        let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
        [
            "index.html",
            "izin/nib/index.html",
            "izin/index.html",
            "sitemap.xml",
        ]
        .map(read)
    };
    let once = write();
    assert_eq!(once[1].matches("ld+json").count(), 1);
    assert!(!once[2].contains("ld+json"));
    assert_eq!(write(), once);
}

/// Day by day: a closure within special hours, and a weekday that they do not name.
#[tokio::test]
async fn special_hours_are_told_as_they_are_in_force() {
    let data = content_folder::copy();
    let office = data.path().join("office.toml");
    let text = std::fs::read_to_string(&office).unwrap();
    std::fs::write(&office, format!("{text}{}", crate::hours_calendar::MORE)).unwrap();
    let (counter, _folder) = counter(data.path(), Some(ADDRESS)).await;
    let told = json_ld(&counter.get("/").await);
    let told = told["specialOpeningHoursSpecification"].as_array().unwrap();
    let hours = Content::load(data.path()).unwrap().office.hours;
    let covers = |entry: &&Value, day: &str| {
        entry["validFrom"].as_str() <= Some(day) && Some(day) <= entry["validThrough"].as_str()
    };
    for day in hours.exception_days() {
        let name = day.to_string();
        let found: Vec<(&str, &str)> = told
            .iter()
            .filter(|entry| covers(entry, &name))
            .map(|entry| {
                (
                    entry["opens"].as_str().unwrap(),
                    entry["closes"].as_str().unwrap(),
                )
            })
            .collect();
        let schedule = hours.schedule_on(day);
        let periods = schedule.periods.iter();
        let mut expected: Vec<(String, String)> = periods
            .map(|period| (period.opens.to_string(), period.closes.to_string()))
            .collect();
        if expected.is_empty() {
            expected.push(("00:00".into(), "00:00".into()));
        }
        let expected: Vec<(&str, &str)> = expected.iter().map(|(a, b)| (&**a, &**b)).collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[derive(Deserialize)]
struct SchemaOrg {
    types: BTreeMap<String, Vec<String>>,
    properties: BTreeMap<String, Property>,
}

#[derive(Deserialize)]
struct Property {
    of: Vec<String>,
    is: Vec<String>,
}

impl SchemaOrg {
    /// Every type, property and value is one that schema.org knows.
    fn check(&self, value: &Value) {
        let kind = value["@type"].as_str().expect("a type");
        let above = self
            .types
            .get(kind)
            .unwrap_or_else(|| panic!("no type {kind}"));
        let is = |wanted: &String| wanted == kind || above.contains(wanted);
        for (name, content) in value.as_object().unwrap() {
            if name.starts_with('@') {
                continue;
            }
            let property = self.properties.get(name);
            let property = property.unwrap_or_else(|| panic!("no property {name}"));
            assert!(property.of.iter().any(is), "{kind} has no {name}");
            let contents = match content {
                Value::Array(contents) => contents.iter().collect(),
                one => vec![one],
            };
            for content in contents {
                self.check_value(name, property, content);
            }
        }
    }

    fn check_value(&self, name: &str, property: &Property, content: &Value) {
        let may_be = |kind: &str| property.is.iter().any(|is| is == kind);
        let Some(text) = content.as_str() else {
            let kind = content["@type"].as_str().expect("a type");
            let above = self
                .types
                .get(kind)
                .unwrap_or_else(|| panic!("no type {kind}"));
            let fits = may_be(kind) || above.iter().any(|above| may_be(above));
            assert!(fits, "{name} is no {kind}");
            return self.check(content);
        };
        let shape: String = text
            .chars()
            .map(|letter| if letter.is_ascii_digit() { '9' } else { letter })
            .collect();
        let fits = may_be("Text")
            || (may_be("URL") && text.starts_with("https://"))
            || (may_be("Time") && shape == "99:99")
            || (may_be("Date") && shape == "9999-99-99")
            || (may_be("DayOfWeek") && text.starts_with("https://schema.org/"));
        assert!(fits, "{name} is not {text}");
    }
}

#[tokio::test]
async fn structured_data_are_in_the_words_of_schema_org() {
    let schema: SchemaOrg = toml::from_str(include_str!("schema_org.toml")).unwrap();
    let (counter, _folder) = real().await;
    let office = json_ld(&counter.get("/").await);
    assert_eq!(office["@type"], "GovernmentOffice");
    schema.check(&office);
    // The week, and the 25 days off of 2026.
    assert_eq!(
        office["openingHoursSpecification"]
            .as_array()
            .unwrap()
            .len(),
        5
    );
    assert!(
        office["specialOpeningHoursSpecification"]
            .as_array()
            .unwrap()
            .len()
            >= 20
    );
    let data = Content::load(content_folder::REAL.as_ref()).unwrap();
    for permit in &data.permits {
        let service = json_ld(&counter.get(&format!("/izin/{}", permit.id)).await);
        assert_eq!(service["@type"], "GovernmentService");
        schema.check(&service);
    }
}
