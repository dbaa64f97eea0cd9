//! What the browser is told to forbid, and that the app lives with it.

use loket_test_harness::{Texts, journey, sample_application};

#[test]
fn the_policy_forbids_inline_code_and_everything_foreign() {
    journey(|browser, server| {
        for path in ["/", "/izin/izin-reklame", "/ini-tidak-ada"] {
            let answer = server.request("GET", path, &[], "");
            let policy = answer
                .header("content-security-policy")
                .expect("a policy")
                .to_owned();
            assert!(
                !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
                "{policy}"
            );
            assert!(
                policy.contains("default-src 'none'") && policy.contains("'wasm-unsafe-eval'"),
                "{policy}"
            );
            assert!(policy.contains("frame-ancestors "), "{policy}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
            assert!(answer.header("referrer-policy").is_some());
        }
        // The policy is in force: what an injected script would do is refused.
        browser.open("/");
        let refused = "const done = arguments[arguments.length - 1];
            document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
            const script = document.createElement('script');
            script.textContent = 'document.title = 1';
            document.body.append(script);
            setTimeout(() => done(''), 5000);";
        assert_eq!(browser.run_async(refused), "script-src-elem");
        browser.expect_in_console(&["Content Security Policy", "inline script"]);
    });
}

#[test]
fn a_whole_visit_violates_nothing_and_asks_nobody_else() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let site = format!("http://{}/", server.address());
        browser.open("/");
        browser.see(texts.get("home.contact_title"));
        for place in ["permits", "status", "complaint", "integrity", "home"] {
            browser.click(texts.get(&format!("places.{place}")));
            browser.settle();
        }
        browser.open("/status");
        let sample = sample_application(10);
        browser.fill("reference", &sample.reference);
        browser.fill("access_code", &sample.access_code);
        browser.click(texts.get("status.submit"));
        browser.see(&texts.fill("status.turn_unit", &[("unit", sample.unit())]));
        let requests = browser.read("return performance.getEntries().map((entry) => entry.name).filter((name) => name.includes('://')).join('\\n');");
        let foreign: Vec<&str> = requests
            .lines()
            .filter(|request| !request.starts_with(&site))
            .collect();
        assert!(foreign.is_empty(), "{foreign:?}");
        assert!(requests.lines().count() > 5, "{requests}");
        // Violations stand in the console, which the end of every journey looks at.
    });
}
