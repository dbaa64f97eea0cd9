//! The content that the server is started with, read from the same files.

use crate::environment::content_folder;
use loket_domain::office::Office;
use loket_domain::permits::Permit;
use loket_domain::text::LocalizedText;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

/// A sample application, with the fields that journeys need.
#[derive(Clone, Debug, Deserialize)]
pub struct Sample {
    /// Its number.
    pub reference: String,
    /// The code that opens it.
    pub access_code: String,
    /// The permit that it is for.
    pub permit: String,
    events: Vec<Event>,
}

impl Sample {
    /// The unit that acted last, in Indonesian.
    #[track_caller]
    pub fn unit(&self) -> &str {
        let unit = self.events.last().and_then(|event| event.unit.as_ref());
        unit.map(|unit| &*unit.id)
            .unwrap_or_else(|| panic!("{} has no unit", self.reference))
    }

    /// What was said to the citizen last, in Indonesian.
    #[track_caller]
    pub fn note(&self) -> &str {
        let note = self.events.last().and_then(|event| event.note.as_ref());
        note.map(|note| &*note.id)
            .unwrap_or_else(|| panic!("{} has no note", self.reference))
    }
}

#[derive(Clone, Debug, Deserialize)]
struct Event {
    status: Status,
    unit: Option<LocalizedText>,
    note: Option<LocalizedText>,
}

#[derive(Clone, Debug, Deserialize)]
struct Status {
    code: u8,
}

/// A sample application whose last status has this code.
#[track_caller]
pub fn sample_application(status: u8) -> Sample {
    read_all::<Sample>("applications")
        .into_iter()
        .find(|sample| {
            sample
                .events
                .last()
                .is_some_and(|event| event.status.code == status)
        })
        .unwrap_or_else(|| panic!("no sample application has the status {status}"))
}

/// Every permit, in the order of the catalogue.
#[track_caller]
pub fn permits() -> Vec<Permit> {
    read_all("permits")
}

/// The office.
#[track_caller]
pub fn office() -> Office {
    read(&content_folder().join("office.toml"))
}

#[track_caller]
fn read_all<T: DeserializeOwned>(folder: &str) -> Vec<T> {
    let folder = content_folder().join(folder);
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "toml")
    });
    files.sort();
    files.iter().map(|file| read(file)).collect()
}

#[track_caller]
fn read<T: DeserializeOwned>(file: &Path) -> T {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
