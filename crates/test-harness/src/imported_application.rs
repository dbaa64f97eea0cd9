//! Applications that a journey makes up and imports, for states that depend on the current time.

use loket_domain::applications::{ApplicationEvent, ReportedStatus};
use loket_domain::codes::AccessCode;
use loket_domain::text::LocalizedText;
use loket_domain::time::Timestamp;
use serde::Serialize;

/// An application in the format of the JSON import.
#[derive(Clone, Debug, Serialize)]
pub struct ImportedApplication {
    /// Its number.
    pub reference: String,
    /// The code that opens it.
    pub access_code: String,
    permit: String,
    submitted_at: Timestamp,
    stage: u32,
    provenance: &'static str,
    events: Vec<ApplicationEvent>,
}

impl ImportedApplication {
    /// An application without events. The number, below a million, makes its reference
    /// and its code.
    pub fn new(number: u32, permit: &str, submitted_at: Timestamp) -> Self {
        let mut random = [7; 10];
        random[..4].copy_from_slice(&number.to_be_bytes());
        Self {
            reference: format!("UJI-2026-{number:06}"),
            access_code: AccessCode::from_random_bytes(random).to_string(),
            permit: permit.to_owned(),
            submitted_at,
            stage: 1,
            provenance: "sample",
            events: Vec::new(),
        }
    }

    /// One thing more that happened to it.
    pub fn event(mut self, at: Timestamp, code: u8, name: &str) -> Self {
        self.events.push(ApplicationEvent {
            at,
            status: ReportedStatus {
                code,
                name: name.to_owned(),
            },
            unit: Some(both("Loket pelayanan", "Service counter")),
            note: None,
        });
        self
    }

    /// The same with a note to its last event.
    pub fn note(mut self, id: &str, en: &str) -> Self {
        if let Some(event) = self.events.last_mut() {
            event.note = Some(both(id, en));
        }
        self
    }
}

fn both(id: &str, en: &str) -> LocalizedText {
    LocalizedText {
        id: id.to_owned(),
        en: en.to_owned(),
    }
}
