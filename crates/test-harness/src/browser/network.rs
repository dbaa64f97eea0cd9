//! The network between the page and the server: offline, slow, and which requests were made.

use super::session::Browser;
use serde_json::json;

impl Browser {
    /// Takes the browser offline or online.
    #[track_caller]
    pub fn set_online(&self, is_online: bool) {
        self.devtools("Network.enable", json!({}));
        let conditions = json!({
            "offline": !is_online,
            "latency": 0,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        });
        self.devtools("Network.emulateNetworkConditions", conditions);
    }

    /// Disables the HTTP cache.
    #[track_caller]
    pub fn disable_cache(&self) {
        self.devtools("Network.enable", json!({}));
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    }

    /// Makes the connection as slow as a phone's on a bad day, and disables the HTTP cache.
    #[track_caller]
    pub fn throttle_network(&self) {
        self.devtools("Network.enable", json!({}));
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        let conditions = json!({
            "offline": false,
            "latency": 150,
            "downloadThroughput": 200_000,
            "uploadThroughput": 90_000,
        });
        self.devtools("Network.emulateNetworkConditions", conditions);
    }

    /// How many requests of the page went to a URL that contains this.
    #[track_caller]
    pub fn count_requests_to(&self, part: &str) -> usize {
        let requests = self.read("return performance.getEntriesByType('resource').map((entry) => entry.name).join('\\n');");
        requests
            .lines()
            .filter(|request| request.contains(part))
            .count()
    }
}
