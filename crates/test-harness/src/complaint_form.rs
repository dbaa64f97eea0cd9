//! Writing a complaint step by step, as a citizen does.

use crate::browser::Browser;
use crate::texts::Texts;

/// A complaint, and the language in which its form is filled in.
#[derive(Clone, Copy, Debug)]
pub struct Complaint<'a> {
    /// The language of the app.
    pub language: &'a str,
    /// The kind, as in the key of its text.
    pub kind: &'a str,
    /// Who learns the name, likewise.
    pub identity: &'a str,
    /// What happened.
    pub message: &'a str,
    /// The name, unless anonymous.
    pub name: &'a str,
}

/// Ticket and access code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The number of the complaint.
    pub ticket: String,
    /// What opens it.
    pub code: String,
}

impl Default for Complaint<'_> {
    fn default() -> Self {
        Self {
            language: "id",
            kind: "service",
            identity: "anonymous",
            message: "Sudah tiga minggu izin saya tidak diproses.",
            name: "Ibu Sari",
        }
    }
}

impl Complaint<'_> {
    /// Fills in the form that is open, up to the last step.
    #[track_caller]
    pub fn write(&self, browser: &Browser) {
        self.write_story(browser);
        self.go_on_from_evidence(browser);
    }

    /// Fills in the form that is open, up to the step of the evidence.
    #[track_caller]
    pub fn write_story(&self, browser: &Browser) {
        self.choose(browser);
        browser.fill("message", self.message);
        self.next(browser);
        self.see_step(browser, "evidence.title");
    }

    /// Chooses kind and mode in the form that is open.
    #[track_caller]
    pub fn choose(&self, browser: &Browser) {
        let texts = Texts::for_language(self.language);
        browser.click(texts.get(&format!("complaint.kind_{}", self.kind)));
        self.next(browser);
        self.see_step(browser, "complaint.identity_title");
        browser.click(texts.get(&format!("complaint.identity_{}", self.identity)));
        self.next(browser);
        self.see_step(browser, "complaint.story_title");
    }

    /// From the step of the evidence to the last one.
    #[track_caller]
    pub fn go_on_from_evidence(&self, browser: &Browser) {
        self.next(browser);
        if self.identity != "anonymous" {
            self.see_step(browser, "complaint.person_title");
            browser.fill("name", self.name);
            self.next(browser);
        }
        self.see_step(browser, "review.title");
    }

    /// Presses “next”.
    #[track_caller]
    pub fn next(&self, browser: &Browser) {
        browser.click(Texts::for_language(self.language).get("complaint.next"));
    }

    /// Waits for the heading of a step, which has the focus.
    #[track_caller]
    pub fn see_step(&self, browser: &Browser, heading: &str) {
        let texts = Texts::for_language(self.language);
        browser.see_heading(texts.get(heading));
        browser.see_focus_on("h1");
    }

    /// Presses “send” on the last step, and reads the receipt.
    #[track_caller]
    pub fn send(&self, browser: &Browser) -> Receipt {
        browser.click(Texts::for_language(self.language).get("complaint.submit"));
        self.see_receipt(browser)
    }

    /// Waits for the receipt and reads it.
    #[track_caller]
    pub fn see_receipt(&self, browser: &Browser) -> Receipt {
        browser.see_heading(Texts::for_language(self.language).get("receipt.title"));
        Receipt {
            ticket: browser.text_of("#nomor-aduan"),
            code: browser.text_of("#kode-aduan"),
        }
    }

    /// Writes and sends a complaint from the beginning, and keeps its receipt.
    #[track_caller]
    pub fn complain(&self, browser: &Browser) -> Receipt {
        browser.open("/aduan");
        self.write(browser);
        let receipt = self.send(browser);
        self.confirm_receipt_saved(browser);
        receipt
    }

    /// Says that the receipt is kept.
    #[track_caller]
    pub fn confirm_receipt_saved(&self, browser: &Browser) {
        browser.click(Texts::for_language(self.language).get("receipt.kept"));
    }
}

impl Receipt {
    /// Looks the complaint up on the status page.
    #[track_caller]
    pub fn look_up(&self, browser: &Browser) {
        browser.open("/aduan/status");
        self.fill_in(browser);
    }

    /// Looks the complaint up on the status page, which is open.
    #[track_caller]
    pub fn fill_in(&self, browser: &Browser) {
        browser.fill("ticket", &self.ticket);
        browser.fill("access_code", &self.code);
        browser.click(Texts::for_language("id").get("complaint.follow_submit"));
    }

    /// Looks it up again and waits for how it stands.
    #[track_caller]
    pub fn see(&self, browser: &Browser, progress: &str) {
        self.look_up(browser);
        self.see_progress(browser, progress);
    }

    /// Waits for how it stands on the page that is open.
    #[track_caller]
    pub fn see_progress(&self, browser: &Browser, progress: &str) {
        let texts = Texts::for_language("id");
        browser.see(&format!("{} · {}", self.ticket, texts.get(progress)));
    }
}
