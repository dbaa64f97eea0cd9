//! The schema of an application in JSON.

use crate::import::raw::{RawApplication, RawEvent};
use serde::Deserialize;

/// An element of the array. Every field is optional here: the validation names what is
/// missing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ApplicationJson {
    #[serde(default)]
    reference: Option<String>,
    #[serde(default)]
    access_code: Option<String>,
    #[serde(default)]
    permit: Option<String>,
    #[serde(default)]
    submitted_at: Option<String>,
    #[serde(default)]
    stage: Option<i64>,
    #[serde(default)]
    provenance: Option<String>,
    #[serde(default)]
    events: Vec<EventJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventJson {
    #[serde(default)]
    at: Option<String>,
    #[serde(default)]
    status: Option<StatusJson>,
    #[serde(default)]
    unit: Option<TextJson>,
    #[serde(default)]
    note: Option<TextJson>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusJson {
    #[serde(default)]
    code: Option<i64>,
    #[serde(default)]
    name: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TextJson {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    en: Option<String>,
}

impl ApplicationJson {
    /// The application as raw text; it begins on this line.
    pub(super) fn into_raw(self, line: u64) -> RawApplication {
        let events = self.events.into_iter().map(|event| event.into_raw(line));
        RawApplication {
            line,
            reference: trimmed(self.reference),
            access_code: trimmed(self.access_code),
            permit: trimmed(self.permit),
            submitted_at: trimmed(self.submitted_at),
            stage: number(self.stage),
            provenance: trimmed(self.provenance),
            events: events.collect(),
        }
    }
}

impl EventJson {
    fn into_raw(self, line: u64) -> RawEvent {
        let (status, unit, note) = (
            self.status.unwrap_or_default(),
            self.unit.unwrap_or_default(),
            self.note.unwrap_or_default(),
        );
        RawEvent {
            line,
            at: trimmed(self.at),
            status_code: number(status.code),
            status_name: trimmed(status.name),
            unit_id: trimmed(unit.id),
            unit_en: trimmed(unit.en),
            note_id: trimmed(note.id),
            note_en: trimmed(note.en),
        }
    }
}

fn trimmed(text: Option<String>) -> String {
    text.unwrap_or_default().trim().to_owned()
}

fn number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
