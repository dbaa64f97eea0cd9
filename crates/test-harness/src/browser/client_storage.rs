//! Client-side storage: the service worker's cache and the local storage.

use super::session::Browser;
use crate::polling::wait_for;
use serde_json::Value;

impl Browser {
    /// Waits until the service worker controls the page and has cached an address.
    #[track_caller]
    pub fn see_cached(&self, path: &str) {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const controlled = navigator.serviceWorker && navigator.serviceWorker.controller;
             caches.match(new URL({path:?}, location.href))
                 .then((cached) => done(!!controlled && !!cached), () => done(false));"
        );
        let is_cached = || (self.run_async(&script) == Value::Bool(true)).then_some(());
        if wait_for(is_cached).is_none() {
            panic!("{path} is not in the cache");
        }
    }

    /// Everything in the local storage, as JSON.
    #[track_caller]
    pub fn local_storage(&self) -> String {
        self.read("return JSON.stringify({ ...localStorage });")
    }
}
