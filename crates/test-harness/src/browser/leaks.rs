//! What a visit leaves behind.

use super::session::Browser;

/// Every place of a page that outlives it or that others see.
const EXPOSED_PLACES: &str = "return JSON.stringify({
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
    pub fn assert_no_leak_of(&self, secrets: &[&str]) {
        let traces = self.read(EXPOSED_PLACES);
        for secret in secrets {
            assert!(
                !simplified(&traces).contains(&simplified(secret)),
                "{secret} is in {traces}"
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
