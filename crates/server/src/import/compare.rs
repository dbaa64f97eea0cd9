//! Whether a file and the database speak of the same application.

use super::faults::Faults;
use super::known::Known;
use super::told::{Checked, Head};
use crate::secret_key::SecretKey;

/// Adds a fault for everything in which the file contradicts what is known.
pub(super) fn compare(checked: &Checked, known: &Known, secret: &SecretKey, faults: &Faults) {
    let line = checked.line;
    let text = "is that of an example of the data folder; examples are continued there";
    faults.require(!known.is_example, line, "reference", text);
    match &checked.head {
        Some(head) => compare_head(checked, head, known, secret, faults),
        None => {
            let early = checked
                .events
                .iter()
                .filter(|event| event.at < known.submitted_at);
            for event in early {
                let text = format!(
                    "{} is before {}, when the application was submitted; check --time-zone",
                    event.at, known.submitted_at
                );
                faults.add(line, "tgl_status", &text);
            }
        }
    }
}

fn compare_head(
    checked: &Checked,
    head: &Head,
    known: &Known,
    secret: &SecretKey,
    faults: &Faults,
) {
    let line = checked.line;
    if let Some(code) = &head.access_code {
        let digest = secret.application_digest(&checked.canonical_reference, code);
        let text = "is not the one by which this application is known; use that one, or leave \
                    it empty";
        faults.require(
            digest[..] == known.lookup_digest[..],
            line,
            "access_code",
            text,
        );
    }
    let text = format!("is {:?} here, and that stays", known.permit_id);
    faults.require(head.permit == known.permit_id, line, "permit", &text);
    let text = format!("is {} here, and that stays", known.submitted_at);
    let same = head.submitted_at == known.submitted_at;
    faults.require(same, line, "submitted_at", &text);
    let same = head.provenance == known.provenance;
    let text = "is another one here, and that stays";
    faults.require(same, line, "provenance", text);
}
