//! Applications in the words of their file, before validation.

/// An application as a CSV or JSON file has it. What is absent there is empty here.
#[derive(Default)]
pub(super) struct RawApplication {
    /// The line on which it begins.
    pub line: u64,
    pub reference: String,
    pub access_code: String,
    pub permit: String,
    pub submitted_at: String,
    pub stage: String,
    pub provenance: String,
    pub events: Vec<RawEvent>,
}

/// The events of an application that the file does not describe otherwise, from OSS.
pub(super) struct RawContinuation {
    /// The line on which its first event begins.
    pub line: u64,
    /// The reference in the form in which references are compared.
    pub canonical_reference: String,
    pub events: Vec<RawEvent>,
}

/// An event of an application. What is absent in the file is empty here.
#[derive(Default)]
pub(super) struct RawEvent {
    /// The line on which it begins.
    pub line: u64,
    pub at: String,
    pub status_code: String,
    pub status_name: String,
    pub unit_id: String,
    pub unit_en: String,
    pub note_id: String,
    pub note_en: String,
}
