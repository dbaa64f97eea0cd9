//! Commands of the Chrome DevTools protocol and other extensions of chromedriver. Another
//! engine needs a counterpart of this file and of `chromium.rs`, and nothing else.

use super::session::Browser;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

impl Browser {
    /// A command of the browser's developer tools.
    #[track_caller]
    pub(super) fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.must(command, self.extension("goog/cdp/execute", body))
    }

    /// Runs a script at the start of every page from the next load on.
    #[track_caller]
    pub(super) fn run_on_every_load(&self, script: &str) {
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
        self.run_async(script)
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
