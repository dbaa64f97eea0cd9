//! Leaks of secrets: what a page exposes in its address, storage and requests.

use super::session::Browser;

/// Every place that outlives the page or that others can read.
const EXPOSED_PLACES: &str = "return JSON.stringify({
    address: location.href,
    title: document.title,
    history: history.state,
    cookies: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    requests: performance.getEntriesByType('resource').map((entry) => entry.name),
});";

impl Browser {
    /// Panics when a secret stands in the address, the title, the history, cookies, client-side
    /// storage or the URLs of requests, in any spelling.
    #[track_caller]
    pub fn assert_no_leak_of(&self, secrets: &[&str]) {
        let exposed = self.read(EXPOSED_PLACES);
        for secret in secrets {
            assert!(
                !simplified(&exposed).contains(&simplified(secret)),
                "{secret} is in {exposed}"
            );
        }
    }
}

fn simplified(text: &str) -> String {
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|character| character.to_ascii_lowercase())
        .collect()
}
