//! The survey, opened by the receipt of an application that has ended.

use loket_test_harness::browser::Browser;
use loket_test_harness::{Sample, Server, Texts, journey, sample_application};
use serde_json::json;

/// Approved, and refused.
const ENDED: [u8; 2] = [50, 90];
const RATE: &str = "/api/v1/applications/rate";
const OTHER_KEY: &str = "0b7c1c0e-3a5f-4d57-9a8e-6a1f5f3c2d11";

fn look_up(browser: &Browser, texts: &Texts, sample: &Sample) {
    browser.fill("reference", &sample.reference);
    browser.fill("access_code", &sample.access_code);
    browser.click(texts.get("status.submit"));
    browser.see(texts.get("status.history"));
}

/// Presses the same answer to some of the questions.
fn answer(browser: &Browser, questions: impl Iterator<Item = u8>, mark: u8) {
    for question in questions {
        let choice = match mark {
            1 => format!("#marks-{question}"),
            mark => format!("#marks-{question}-{mark}"),
        };
        browser.click(&choice);
    }
}

/// Rates without the app, as a tab that knows of nothing would.
fn rate_elsewhere(server: &Server, sample: &Sample, key: &str) -> u16 {
    let body = json!({"reference": sample.reference, "access_code": sample.access_code,
        "marks": [1, 1, 1, 1, 1, 1, 1, 1, 1]});
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", key),
    ];
    let answer = server.request("POST", RATE, &headers, &body.to_string());
    answer.status
}

#[test]
fn whose_application_has_ended_answers_nine_questions_once() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        for status in ENDED {
            let sample = sample_application(status);
            browser.open("/status");
            look_up(browser, &texts, &sample);
            // What will happen is said before anything is answered.
            browser.see(texts.get("rating.title"));
            browser.see(texts.get("rating.lead"));
            browser.see(texts.get("rating.privacy"));
            browser.click(texts.get("rating.begin"));

            answer(browser, 1..=8, 4);
            browser.click(texts.get("rating.send"));
            browser.see_focus_on("#error-summary");
            let missing = browser.text_of("#error-summary");
            assert!(
                missing.contains(texts.get("rating.complaints")),
                "{missing}"
            );
            assert!(!missing.contains(texts.get("rating.time")), "{missing}");
            assert_eq!(marks_on_the_page(browser), "44444444");
            answer(browser, 9..=9, 2);
            assert_eq!(marks_on_the_page(browser), "444444442");
            browser.click(texts.get("rating.send"));

            browser.see(texts.get("rating.thanks_title"));
            browser.see_focus_on("#survei");
            browser.see_not(texts.get("rating.lead"));
            browser.see(texts.get("status.history"));

            assert_eq!(rate_elsewhere(server, &sample, OTHER_KEY), 409);
            browser.open("/status");
            look_up(browser, &texts, &sample);
            browser.see_not(texts.get("rating.title"));
        }
    });
}

#[test]
fn whose_application_is_under_way_is_not_asked_yet() {
    journey(|browser, _| {
        let texts = Texts::for_language("id");
        browser.open("/status");
        look_up(browser, &texts, &sample_application(41));
        browser.see_not(texts.get("rating.title"));
    });
}

#[test]
fn a_second_tab_that_answers_later_is_refused_kindly() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let sample = sample_application(50);
        browser.open("/status");
        look_up(browser, &texts, &sample);
        browser.click(texts.get("rating.begin"));
        answer(browser, 1..=9, 3);

        browser.open_another_tab();
        browser.go_to_tab(1);
        browser.open("/status");
        look_up(browser, &texts, &sample);
        browser.click(texts.get("rating.begin"));
        answer(browser, 1..=9, 1);
        browser.click(texts.get("rating.send"));
        browser.see(texts.get("rating.thanks_title"));

        browser.go_to_tab(0);
        browser.expect_in_console(&[RATE, "409"]);
        browser.click(texts.get("rating.send"));
        browser.see(texts.get("rating.over_title"));
        browser.see(texts.get("rating.over_text"));
        browser.see_focus_on("#survei");
        browser.see_not(texts.get("errors.broken_title"));
        browser.see(texts.get("status.history"));
        assert_eq!(rate_elsewhere(server, &sample, OTHER_KEY), 409);
    });
}

/// Lets the next answer reach the server, and loses what it says on the way back.
const LOSE_THE_NEXT_ANSWER: &str = "
    const honest = window.fetch;
    window.sentKeys = [];
    window.fetch = async (request, ...rest) => {
        if (!request.url.endsWith('/applications/rate')) return honest(request, ...rest);
        window.sentKeys.push(request.headers.get('Idempotency-Key'));
        const answer = await honest(request, ...rest);
        if (window.sentKeys.length > 1) return answer;
        throw new TypeError('the answer was lost');
    };";

#[test]
fn a_lost_answer_is_sent_once_more_and_counted_once() {
    journey(|browser, server| {
        let texts = Texts::for_language("en");
        let sample = sample_application(50);
        browser.open("/status?lang=en");
        browser.run(LOSE_THE_NEXT_ANSWER, &[]);
        look_up(browser, &texts, &sample);
        browser.click(texts.get("rating.begin"));
        answer(browser, 1..=9, 4);
        browser.click(texts.get("rating.send"));
        browser.see(texts.get("errors.offline_title"));
        assert_eq!(marks_on_the_page(browser), "444444444");
        browser.click(texts.get("rating.send"));
        browser.see(texts.get("rating.thanks_title"));
        assert_eq!(browser.read("return new Set(window.sentKeys).size;"), "1");
        assert_eq!(browser.read("return window.sentKeys.length;"), "2");
        assert_eq!(rate_elsewhere(server, &sample, OTHER_KEY), 409);
    });
}

#[test]
fn marks_stay_on_no_device_and_in_no_log() {
    journey(|browser, server| {
        let texts = Texts::for_language("id");
        let sample = sample_application(50);
        browser.open("/status");
        browser.click(texts.get("status.remember"));
        look_up(browser, &texts, &sample);
        browser.click(texts.get("rating.begin"));
        answer(browser, 1..=9, 2);
        browser.click(texts.get("rating.send"));
        browser.see(texts.get("rating.thanks_title"));
        let kept = browser.local_storage();
        assert!(kept.contains(&sample.reference), "{kept}");
        assert!(!kept.contains("marks"), "{kept}");
        let in_tab = browser.read("return JSON.stringify({ ...sessionStorage });");
        assert_eq!(in_tab, "{}");
        let log = server.log();
        for secret in [&sample.reference[..], &sample.access_code, "marks"] {
            assert!(!log.contains(secret), "{secret} is in the server's log");
        }
        // What is remembered knows that there is nothing left to answer.
        browser.reload();
        browser.see(texts.get("status.history"));
        browser.see_not(texts.get("rating.title"));
    });
}

/// The marks that are chosen, in the order of the questions.
fn marks_on_the_page(browser: &Browser) -> String {
    browser.read(
        "return [...document.querySelectorAll('.lk-marks fieldset')].map((question) =>
            [...question.querySelectorAll('input')].findIndex((input) => input.checked) + 1 || '')
            .join('');",
    )
}
