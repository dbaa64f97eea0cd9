//! The kinds of complaints, and who learns who complained.

use serde::{Deserialize, Serialize};

/// What a citizen wants to say. The kinds of LAPOR!, with extortion and corruption set
/// apart because they are handled by other people and with other care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintKind {
    /// A complaint about the service (*pengaduan tidak berkadar pengawasan*).
    Service,
    /// A report of extortion or corruption (*pengaduan berkadar pengawasan*).
    Corruption,
    /// A wish or an idea (*aspirasi*).
    Aspiration,
    /// A request for information (*permintaan informasi*).
    Information,
}

impl ComplaintKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [ComplaintKind; 4] = [
        ComplaintKind::Service,
        ComplaintKind::Corruption,
        ComplaintKind::Aspiration,
        ComplaintKind::Information,
    ];
}

/// Who learns who complained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// The office knows the name and may give it to the unit concerned.
    Named,
    /// Only those who handle the complaint know the name.
    Confidential,
    /// Nobody knows. No name and no contact are stored.
    Anonymous,
}

impl Identity {
    /// Every mode, the most protective first.
    pub const ALL: [Identity; 3] = [Identity::Anonymous, Identity::Confidential, Identity::Named];
}
