//! What the browser keeps for a time without a connection.

use super::session::Browser;
use crate::polling::wait_for;
use serde_json::Value;

impl Browser {
    /// Waits until the app keeps an address for a time without a connection, and answers
    /// for it.
    #[track_caller]
    pub fn see_cached(&self, path: &str) {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const answers = navigator.serviceWorker && navigator.serviceWorker.controller;
             caches.match(new URL({path:?}, location.href))
                 .then((stored) => done(!!answers && !!stored), () => done(false));"
        );
        let stored = || (self.run_async(&script) == Value::Bool(true)).then_some(());
        if wait_for(stored).is_none() {
            panic!("{path} is not stored on the device");
        }
    }

    /// Everything in the local storage, as JSON.
    #[track_caller]
    pub fn local_storage(&self) -> String {
        self.read("return JSON.stringify({ ...localStorage });")
    }
}
