//! What search engines may read, and where it is.

use super::head::Head;
use super::public_address::PublicAddress;

/// The addresses of all pages (sitemaps.org, 0.9). The pages behind a receipt are among
/// them: empty forms are all that anybody finds there.
pub(super) fn sitemap(heads: &[Head], address: &PublicAddress) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for head in heads {
        // Neither a path nor a public address has a letter that XML would read otherwise.
        xml.push_str(&format!(
            "<url><loc>{}</loc></url>\n",
            address.of(&head.path)
        ));
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Everything may be read.
pub(super) fn robots(address: Option<&PublicAddress>) -> String {
    let mut text = String::from("User-agent: *\nAllow: /\n");
    if let Some(address) = address {
        text.push_str(&format!("Sitemap: {}\n", address.of("/sitemap.xml")));
    }
    text
}
