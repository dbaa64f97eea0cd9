//! The names of kinds and of who sees what.

use crate::locale::Texts;
use loket_domain::complaints::{ComplaintKind, Identity};

/// The name of a kind.
pub(super) fn kind_name(texts: &Texts, kind: ComplaintKind) -> &'static str {
    let names = &texts.complaint;
    match kind {
        ComplaintKind::Service => names.kind_service,
        ComplaintKind::Corruption => names.kind_corruption,
        ComplaintKind::Aspiration => names.kind_aspiration,
        ComplaintKind::Information => names.kind_information,
    }
}

/// The name of a mode.
pub(super) fn identity_name(texts: &Texts, identity: Identity) -> &'static str {
    let names = &texts.complaint;
    match identity {
        Identity::Anonymous => names.identity_anonymous,
        Identity::Confidential => names.identity_confidential,
        Identity::Named => names.identity_named,
    }
}
