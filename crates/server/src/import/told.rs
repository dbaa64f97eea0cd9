//! An application as a file tells it, before any of it is believed.

use loket_domain::applications::ApplicationEvent;
use loket_domain::codes::AccessCode;
use loket_domain::provenance::Provenance;
use loket_domain::time::Timestamp;

/// An application in the words of its file.
#[derive(Default)]
pub(super) struct Told {
    /// Where it stands.
    pub line: u64,
    pub reference: String,
    pub access_code: String,
    pub permit: String,
    pub submitted_at: String,
    pub stage: String,
    pub provenance: String,
    pub events: Vec<ToldEvent>,
}

/// An event in the words of its file; what is absent there is empty here.
#[derive(Default)]
pub(super) struct ToldEvent {
    /// Where it stands.
    pub line: u64,
    pub at: String,
    pub status_code: String,
    pub status_name: String,
    pub unit_id: String,
    pub unit_en: String,
    pub note_id: String,
    pub note_en: String,
}

/// How the fields of an event are called in a file.
#[derive(Clone, Copy)]
pub(super) enum Names {
    /// By the columns of a table.
    Columns,
    /// By their place in a JSON value.
    Paths,
    /// By the names of OSS.
    Oss,
}

/// An application that can be believed, as far as that can be told from the file alone.
pub(super) struct Checked {
    /// Where it stands.
    pub line: u64,
    /// In the form in which references are compared.
    pub canonical_reference: String,
    /// What a new application needs; none where the file only continues known ones.
    pub head: Option<Head>,
    /// What happened, oldest first, each once.
    pub events: Vec<ApplicationEvent>,
    /// How many events the file tells, those that it tells twice included.
    pub told_events: u64,
}

/// What is said of an application once.
pub(super) struct Head {
    /// As it stands on the receipt.
    pub reference: String,
    /// The code, unless the file leaves it out.
    pub access_code: Option<AccessCode>,
    pub permit: String,
    pub submitted_at: Timestamp,
    pub stage: Option<u32>,
    pub provenance: Provenance,
}

impl Names {
    /// The name of a field of an event: in a column, in a path, in OSS.
    pub(super) fn of(self, index: usize, [column, path, oss]: [&str; 3]) -> String {
        match self {
            Names::Columns => column.to_owned(),
            Names::Paths => format!("events[{index}].{path}"),
            Names::Oss => oss.to_owned(),
        }
    }
}
