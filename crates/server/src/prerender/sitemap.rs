//! `sitemap.xml` and `robots.txt`.

use super::head::Head;
use super::public_url::PublicUrl;

/// The addresses of all pages (sitemaps.org, 0.9). The pages behind a receipt are among
/// them: empty forms are all that anybody finds there.
pub(super) fn sitemap(heads: &[Head], public_url: &PublicUrl) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for head in heads {
        // Neither a path nor a public URL has a character that XML would have to escape.
        xml.push_str(&format!(
            "<url><loc>{}</loc></url>\n",
            public_url.join(&head.path)
        ));
    }
    xml.push_str("</urlset>\n");
    xml
}

/// `robots.txt`: crawlers may read everything.
pub(super) fn robots(public_url: Option<&PublicUrl>) -> String {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if let Some(public_url) = public_url {
        text.push_str(&format!("Sitemap: {}\n", public_url.join("/sitemap.xml")));
    }
    text
}
