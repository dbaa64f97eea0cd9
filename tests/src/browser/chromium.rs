//! What is particular to Chromium. Another engine needs this file's counterpart and
//! nothing else.

use super::Browser;
use crate::environment::browser_program;
use fantoccini::error::CmdError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use http::Method;
use serde_json::{Value, json};
use std::path::PathBuf;
use url::{ParseError, Url};

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

impl Browser {
    /// A command of the browser's developer tools.
    #[track_caller]
    pub(super) fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.must(command, self.extension("goog/cdp/execute", body))
    }

    /// Runs a script at the start of every page from the next load on.
    #[track_caller]
    pub(super) fn before_every_page(&self, script: &str) {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        );
    }

    /// The entries of the console since the last time that they were asked for.
    pub(super) fn console_entries(&self) -> Vec<Value> {
        let entries = self.extension("se/log", json!({ "type": "browser" }));
        entries
            .ok()
            .and_then(|entries| entries.as_array().cloned())
            .unwrap_or_default()
    }

    /// What the citizen would paste now.
    #[track_caller]
    pub fn clipboard(&self) -> String {
        self.devtools(
            "Browser.grantPermissions",
            json!({ "permissions": ["clipboardReadWrite"] }),
        );
        let script = "const done = arguments[arguments.length - 1];
            navigator.clipboard.readText().then(done, (error) => done('unreadable: ' + error));";
        self.run_and_wait(script)
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    fn extension(&self, path: &'static str, body: Value) -> Result<Value, CmdError> {
        self.wait_on(self.client().issue_cmd(Extension { path, body }))
    }
}

/// A command that the driver has beyond the standard.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
