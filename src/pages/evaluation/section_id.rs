//! The ids of the sections of the page, to which other pages link.

/// How long applications took.
pub(super) const TIME: &str = "waktu";
/// How complaints were answered.
pub(super) const COMPLAINTS: &str = "pengaduan";
/// The satisfaction survey.
pub(super) const SATISFACTION: &str = "kepuasan";
