#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;

fn policy(html: &str) -> Result<String, String> {
    let ancestors = FrameAncestors::parse("'self' https://palu.example").unwrap();
    for_page(html, &ancestors).map(|policy| policy.to_str().unwrap().to_owned())
}

#[test]
fn the_policy_names_what_is_in_the_page() {
    let policy = policy("<style></style><script>1</script>").unwrap();
    assert_eq!(
        policy,
        "default-src 'none'; \
         script-src 'self' 'wasm-unsafe-eval' \
         'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='; \
         style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; \
         img-src 'self'; font-src 'none'; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; \
         frame-ancestors 'self' https://palu.example"
    );
}

#[test]
fn an_api_elsewhere_may_be_connected_to() {
    let check = |api: &str, expected: &str| {
        let html = format!("<meta name=loket-api content=\"{api}\">");
        let policy = policy(&html).unwrap();
        let connect = policy
            .split("; ")
            .find(|part| part.starts_with("connect-src"));
        assert_eq!(connect, Some(expected), "{api}");
    };
    check("", "connect-src 'self'");
    check("/counter", "connect-src 'self'");
    check(
        "https://api.palu.example",
        "connect-src 'self' https://api.palu.example",
    );
    check(
        "HTTPS://api.palu.example/base/",
        "connect-src 'self' https://api.palu.example",
    );
    check(
        "http://localhost:8080/api",
        "connect-src 'self' http://localhost:8080",
    );
}

#[test]
fn an_api_address_cannot_add_a_directive() {
    for api in [
        "https://x; script-src *",
        "javascript://x",
        "https://",
        "https://a b",
    ] {
        let html = format!("<meta name=loket-api content=\"{api}\">");
        assert!(policy(&html).is_err(), "{api}");
    }
}

#[test]
fn frame_ancestors_are_keywords_and_origins() {
    let check = |text: &str, expected: Result<&str, &str>, others: bool| {
        let parsed = FrameAncestors::parse(text);
        let include = parsed
            .as_ref()
            .is_ok_and(FrameAncestors::include_other_sites);
        let parsed = parsed.map(|ancestors| ancestors.0);
        assert_eq!(
            parsed.as_deref().map_err(|entry| &**entry),
            expected,
            "{text}"
        );
        assert_eq!(include, others, "{text}");
    };
    check("'self'", Ok("'self'"), false);
    check("self", Ok("'self'"), false);
    check("", Ok("'none'"), false);
    check("'none'", Ok("'none'"), false);
    check("https://palu.example", Ok("https://palu.example"), true);
    check(
        "'self'  https://*.palu.example:444",
        Ok("'self' https://*.palu.example:444"),
        true,
    );
    check("https://a;script-src", Err("https://a;script-src"), false);
    check("palu.example", Err("palu.example"), false);
}
