//! How Chromium is started.

use crate::environment::browser_program;
use fantoccini::wd::Capabilities;
use serde_json::json;
use std::path::PathBuf;

/// No window, no sandbox (it does not work for root), and no connections of its own.
const ARGUMENTS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// What is asked of the driver for a new browser.
pub(super) fn capabilities(profile: PathBuf) -> Capabilities {
    let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).into();
    arguments.push("--lang=id".into());
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let mut capabilities = Capabilities::new();
    capabilities.insert("browserName".into(), "chrome".into());
    capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
    capabilities.insert(
        "goog:chromeOptions".into(),
        json!({ "binary": browser_program(), "args": arguments }),
    );
    capabilities
}
