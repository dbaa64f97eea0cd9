//! What was seen once can be seen again without a connection, and is marked as such.

use loket_test_harness::{Texts, journey};

#[test]
fn the_catalogue_and_its_search_work_without_a_connection_and_say_so() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        browser.open("/izin");
        browser.see(texts.get("provenance.sample_title"));
        browser.see_not(texts.get("app.stored"));
        browser.see_cached("/api/v1/permits");
        browser.see_cached("/");

        server.kill();
        browser.open("/izin?cari=apotek");
        browser.see("Izin Apotek");
        browser.see(texts.get("app.stored"));
        browser.fill("cari", "kios");
        browser.see("Izin Pemakaian Kios Pasar");
        // What was never read is not there: said plainly, with a way to try again.
        browser.click("Izin Pemakaian Kios Pasar");
        browser.see(texts.get("errors.offline_title"));

        server.start_again();
        browser.click(texts.get("errors.retry"));
        browser.see(texts.get("components.requirements"));
        browser.see_no_more(texts.get("app.stored"));
        browser.expect_only_network_errors();
    });
}

#[test]
fn any_page_of_the_app_opens_without_a_connection() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        browser.open("/");
        browser.see(texts.get("home.contact_title"));
        browser.see_cached("/api/v1/office");
        browser.see_cached("/");
        server.kill();
        browser.open("/");
        browser.see(texts.get("home.contact_title"));
        browser.see(texts.get("app.stored"));
        browser.open("/status");
        browser.see(texts.get("status.title"));
        browser.open("/aduan");
        browser.see(texts.get("complaint.title"));
        browser.expect_only_network_errors();
    });
}

#[test]
fn what_a_code_opens_and_what_a_citizen_writes_is_never_stored() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        let sample = loket_test_harness::sample_application(41);
        browser.open("/status");
        browser.see_cached("/api/v1/office");
        browser.fill("reference", &sample.reference);
        browser.fill("access_code", &sample.access_code);
        browser.click(texts.get("status.submit"));
        browser.see(texts.get("status.turn_applicant"));
        let stored = "const done = arguments[arguments.length - 1];
            caches.keys().then(async (names) => {
                const all = await Promise.all(names.map(async (name) => {
                    const store = await caches.open(name);
                    const requests = await store.keys();
                    return Promise.all(requests.map(async (request) =>
                        request.url + ' ' + await (await store.match(request)).text()));
                }));
                done(all.flat().join(' '));
            });";
        let stored = browser.run_async(stored);
        let stored = stored.as_str().unwrap();
        assert!(stored.contains("/api/v1/office"), "{stored}");
        assert!(!stored.contains("/api/v1/time"), "{stored}");
        for secret in [&sample.reference, &sample.access_code] {
            assert!(!stored.contains(secret.as_str()), "{secret} is stored");
        }
    });
}
