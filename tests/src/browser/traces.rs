//! What a visit leaves behind.

use super::Browser;

/// Every place of a page that outlives it or that others see.
const TRACES: &str = "return JSON.stringify({
    address: location.href,
    title: document.title,
    history: history.state,
    cookies: document.cookie,
    kept: { ...localStorage },
    keptForTheTab: { ...sessionStorage },
    requests: performance.getEntriesByType('resource').map((entry) => entry.name),
});";

impl Browser {
    /// Panics when a secret stands in the address, in the names of requests, or in
    /// anything that the browser keeps, however it is written.
    #[track_caller]
    pub fn has_no_trace_of(&self, secrets: &[&str]) {
        let traces = self.read(TRACES);
        for secret in secrets {
            assert!(
                !simplified(&traces).contains(&simplified(secret)),
                "{secret} is in {traces}"
            );
        }
    }

    /// How many requests went to an address that contains something.
    #[track_caller]
    pub fn count_requests_to(&self, part: &str) -> usize {
        let requests = self.read("return performance.getEntriesByType('resource').map((entry) => entry.name).join('\\n');");
        requests
            .lines()
            .filter(|request| request.contains(part))
            .count()
    }
}

fn simplified(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|character| character.to_ascii_lowercase())
        .collect()
}
