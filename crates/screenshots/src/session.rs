//! A session: a fresh server and a fresh browser, in one language and at one instant, which
//! both clocks show.

use loket_test_harness::browser::Browser;
use loket_test_harness::{
    Complaint, Server, ServerOptions, Texts, dist_without, sample_application,
};
use tempfile::TempDir;

/// A server and a browser, started for one scenario.
pub struct Session {
    /// The browser, at the given instant.
    pub browser: Browser,
    /// The server.
    pub server: Server,
    /// The texts of the language.
    pub texts: Texts,
    language: &'static str,
    // The copy of the app that is served, where it is not the real one.
    _dist: Option<TempDir>,
}

impl Session {
    /// Starts both. Without wasm, the server serves a copy of the app that cannot run.
    pub fn start(language: &'static str, instant: &str, without_wasm: bool) -> Self {
        let dist = without_wasm.then(|| {
            dist_without(".wasm").unwrap_or_else(|error| panic!("no copy of the app: {error}"))
        });
        let options = dist
            .as_ref()
            .map(|dist| ServerOptions::with_dist(dist.path()));
        let server = Server::start(options.unwrap_or_default());
        let browser = Browser::start(server.address());
        browser.hide_scroll_bars();
        server.set_now(instant);
        browser.set_now_on_load(instant);
        Self {
            browser,
            server,
            texts: Texts::for_language(language),
            language,
            _dist: dist,
        }
    }

    /// Opens a page in the language of the scenario.
    pub fn open(&self, path: &str) {
        let mark = if path.contains('?') { '&' } else { '?' };
        self.browser
            .open(&format!("{path}{mark}lang={}", self.language));
    }

    /// Presses what has a text.
    pub fn click(&self, key: &str) {
        self.browser.click(self.texts.get(key));
    }

    /// Waits for a text.
    pub fn see(&self, key: &str) {
        self.browser.see(self.texts.get(key));
    }

    /// Looks the sample application of a status up, on the page that is open.
    pub fn look_up(&self, status: u8) {
        let sample = sample_application(status);
        self.look_up_with(&sample.reference, &sample.access_code);
    }

    /// Looks an application up, on the page that is open.
    pub fn look_up_with(&self, reference: &str, code: &str) {
        self.browser.fill("reference", reference);
        self.browser.fill("access_code", code);
        self.click("status.submit");
    }

    /// The complaint of the scenarios.
    pub fn complaint(&self) -> Complaint<'static> {
        Complaint {
            language: self.language,
            kind: "corruption",
            message: "Diminta uang Rp50.000 di loket tiga, hari Senin pagi.",
            ..Complaint::default()
        }
    }

    /// Puts the same numbers on every receipt, so that screenshots can be compared.
    pub fn use_example_numbers(&self) {
        let script = "document.getElementById('nomor-aduan').textContent = 'ADU-7K3M-9QXT';
            document.getElementById('kode-aduan').textContent = 'M8BNDP-T563K8-EWDKD3';";
        self.browser.run(script, &[]);
    }
}
