//! A WebDriver session: one browser, and scripts that run in its page.

use super::chromium;
use super::size::PHONE;
use super::webdriver::Driver;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::future::Future;
use tokio::runtime::{Builder, Runtime};

/// A browser with one tab. It closes when it goes out of scope, also by a panic.
pub struct Browser {
    // In the order in which they must go: the session before what carries it.
    client: Option<Client>,
    runtime: Runtime,
    _driver: Driver,
    pub(super) site: String,
    pub(super) expected_in_console: Vec<Vec<String>>,
}

impl Browser {
    /// Starts a browser with the screen of a phone, for the site at an address.
    #[track_caller]
    pub fn start(address: &str) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.unwrap_or_else(|error| panic!("no runtime for the browser: {error}"));
        let driver = Driver::start();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(chromium::capabilities(driver.profile_folder()));
        let client = runtime.block_on(builder.connect(&driver.address()));
        let client = client.unwrap_or_else(|error| {
            panic!("no browser: {error}\nThe driver says:\n{}", driver.log())
        });
        let browser = Self {
            client: Some(client),
            runtime,
            _driver: driver,
            site: format!("http://{address}"),
            expected_in_console: Vec::new(),
        };
        browser.resize(PHONE);
        browser
    }

    /// Runs a script in the page and gives what it returns. `helpers.js` is at its hand.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.must(script, self.try_run(script, arguments))
    }

    /// Runs a script that calls its last argument when it is done, with its result.
    #[track_caller]
    pub fn run_async(&self, script: &str) -> Value {
        self.run_async_with(script, &[])
    }

    /// The same with arguments, which come before that.
    #[track_caller]
    pub fn run_async_with(&self, script: &str, arguments: &[Value]) -> Value {
        let run = self.client().execute_async(script, arguments.to_vec());
        self.must(script, self.wait_on(run))
    }

    /// Runs a script where a failure may only mean that the page is just being replaced.
    pub(super) fn try_run(&self, script: &str, arguments: &[Value]) -> Result<Value, CmdError> {
        let script = format!("{}\n{script}", include_str!("helpers.js"));
        self.wait_on(self.client().execute(&script, arguments.to_vec()))
    }

    pub(super) fn client(&self) -> &Client {
        self.client
            .as_ref()
            .unwrap_or_else(|| panic!("the browser is closed"))
    }

    pub(super) fn wait_on<T>(&self, command: impl Future<Output = T>) -> T {
        self.runtime.block_on(command)
    }

    #[track_caller]
    pub(super) fn must<T>(&self, what: &str, result: Result<T, CmdError>) -> T {
        result.unwrap_or_else(|error| panic!("{what}: {error}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // A browser that has crashed cannot be closed; its driver is killed next.
            let _ = self.runtime.block_on(client.close());
        }
    }
}
