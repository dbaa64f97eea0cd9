use super::*;

/// `printf 'init()' | openssl dgst -sha256 -binary | base64`
const INIT: &str = "'sha256-w4ujnOpjBoH2vcasx+reJRUwYivG8Q3afx/XevGJod8='";
/// Of `a{b:c}`.
const STYLE: &str = "'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='";
/// Of nothing.
const EMPTY: &str = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

fn check(html: &str, scripts: &[&str], styles: &[&str], api: Option<&str>) {
    let page = PageSources::parse(html);
    assert_eq!(page.scripts, scripts, "scripts of {html}");
    assert_eq!(page.styles, styles, "styles of {html}");
    assert_eq!(page.api.as_deref(), api, "API of {html}");
}

#[test]
fn inline_scripts_and_styles_are_hashed() {
    check("<script>init()</script>", &[INIT], &[], None);
    check("<SCRIPT type=Module>init()</SCRIPT>", &[INIT], &[], None);
    check(
        "<script nonce='x' type='text/javascript'>init()</script >",
        &[INIT],
        &[],
        None,
    );
    check("<style>a{b:c}</style>", &[], &[STYLE], None);
    check(
        "<noscript><style>a{b:c}</style></noscript>",
        &[],
        &[STYLE],
        None,
    );
    check("<script></script>", &[EMPTY], &[], None);
    check(
        "<script>init()</script><script>init()</script>",
        &[INIT],
        &[],
        None,
    );
}

#[test]
fn what_is_not_run_is_not_hashed() {
    check("<script src=a.js></script>", &[], &[], None);
    check(
        "<script type='application/ld+json'>{}</script>",
        &[],
        &[],
        None,
    );
    check("<!-- <script>init()</script> -->", &[], &[], None);
    check("<title><script>init()</script></title>", &[], &[], None);
    check("<p title='<script>init()</script>'>", &[], &[], None);
    check("<link rel=stylesheet href=a.css>", &[], &[], None);
}

#[test]
fn the_base_address_of_the_api_is_found() {
    check(
        "<meta name=loket-api content='https://api.example.org/v1'>",
        &[],
        &[],
        Some("https://api.example.org/v1"),
    );
    check("<meta name='loket-api' content=''>", &[], &[], Some(""));
    check("<meta name='other' content='x'>", &[], &[], None);
}

#[test]
fn base64_pads() {
    assert_eq!(base64(b""), "");
    assert_eq!(base64(b"f"), "Zg==");
    assert_eq!(base64(b"fo"), "Zm8=");
    assert_eq!(base64(b"foo"), "Zm9v");
    assert_eq!(base64(b"foob\xff"), "Zm9vYv8=");
}
