//! The shape of an application in JSON.

use super::super::told::{Told, ToldEvent};
use serde::Deserialize;

/// An application of the array. Every field may be absent as far as the shape goes: what
/// is missing is a fault with a name of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shape {
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
    events: Vec<EventShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventShape {
    #[serde(default)]
    at: Option<String>,
    #[serde(default)]
    status: Option<StatusShape>,
    #[serde(default)]
    unit: Option<TextShape>,
    #[serde(default)]
    note: Option<TextShape>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusShape {
    #[serde(default)]
    code: Option<i64>,
    #[serde(default)]
    name: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TextShape {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    en: Option<String>,
}

impl Shape {
    /// In the words of the file; it begins on this line.
    pub(super) fn told(self, line: u64) -> Told {
        let events = self.events.into_iter().map(|event| event.told(line));
        Told {
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

impl EventShape {
    fn told(self, line: u64) -> ToldEvent {
        let (status, unit, note) = (
            self.status.unwrap_or_default(),
            self.unit.unwrap_or_default(),
            self.note.unwrap_or_default(),
        );
        ToldEvent {
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
