//! The browser's console: violations of the content security policy and errors of the
//! app show there.

use super::session::Browser;
use serde_json::Value;

/// A message of Chromium about every page with a preloaded module, which is no defect.
const IGNORED: &str = "`integrity` attribute is currently ignored for preload destinations";

/// Messages of Chromium about failed requests: of the page, and of the service worker.
const NETWORK_ERRORS: [&str; 2] = [
    "Failed to load resource: net::ERR_",
    "An unknown error occurred when fetching the script",
];

impl Browser {
    /// Announces one entry of the console, by words that stand in it. Browsers report
    /// every failed request there, also one whose failure the app expects.
    pub fn expect_in_console(&mut self, words: &[&str]) {
        self.expected_in_console
            .push(words.iter().map(|word| (*word).to_owned()).collect());
    }

    /// Panics when the console has an entry that was not announced, or lacks one that
    /// was.
    #[track_caller]
    pub fn assert_console_as_expected(&mut self) {
        let mut expected = std::mem::take(&mut self.expected_in_console);
        let mut surprises = Vec::new();
        for message in self.console_messages() {
            let found = expected
                .iter()
                .position(|words| words.iter().all(|word| message.contains(word)));
            match found {
                Some(index) => drop(expected.remove(index)),
                None => surprises.push(message),
            }
        }
        assert!(surprises.is_empty(), "the console has {surprises:#?}");
        assert!(expected.is_empty(), "the console lacks {expected:?}");
    }

    /// Panics unless the console has complaints, all of them about one thing. For what
    /// browsers report once or several times, each in its own way.
    #[track_caller]
    pub fn expect_only_console_errors_about(&self, word: &str) {
        let messages = self.console_messages();
        assert!(!messages.is_empty(), "the console is empty");
        let others: Vec<_> = messages
            .iter()
            .filter(|message| !message.contains(word))
            .collect();
        assert!(others.is_empty(), "the console has {others:#?}");
    }

    /// Panics when the console has anything but requests that did not arrive. How many
    /// there are depends on what the page and the store behind it had under way.
    #[track_caller]
    pub fn expect_only_network_errors(&self) {
        let messages = self.console_messages();
        let others: Vec<_> = messages
            .iter()
            .filter(|message| !NETWORK_ERRORS.iter().any(|words| message.contains(words)))
            .collect();
        assert!(others.is_empty(), "the console has {others:#?}");
    }

    /// The messages since the last time that they were asked for.
    pub(super) fn console_messages(&self) -> Vec<String> {
        let message = |entry: &Value| {
            let level = entry["level"].as_str().unwrap_or_default();
            format!("{level} {}", entry["message"].as_str().unwrap_or_default())
        };
        let messages = self.console_entries();
        messages
            .iter()
            .map(message)
            .filter(|message| !message.contains(IGNORED))
            .collect()
    }
}
