//! What OSS says of applications.
//!
//! An OSS status cannot make an application: it has neither a permit of the catalogue
//! nor a code on a receipt. It continues one that is here under the same reference.
//!
//! OSS writes Indonesian only. The note and the agency are stored as they are in both
//! languages: a translation by a machine could say something else than the office.

pub(super) mod envelope;
mod names;
mod record;

use super::check::Checks;
use super::told::{Checked, ToldEvent};
use envelope::Record;
use loket_domain::codes::canonical_reference;
use loket_domain::time::Timestamp;
use record::StatusRecord;
use std::collections::HashMap;

/// The statuses of each application together, in the order in which applications are
/// first told of.
pub(super) fn batches(
    records: Vec<Record>,
    checks: &Checks,
    utc_offset_minutes: i32,
) -> Vec<Checked> {
    let mut order: Vec<(String, u64, Vec<ToldEvent>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for record in records {
        let record = StatusRecord::of(record);
        let Some(reference) = canonical_reference(&record.reference) else {
            let text = "is missing or has not 4 to 40 letters and digits; it is also read \
                        from id_izin";
            checks.faults.add(record.line, "reference", text);
            continue;
        };
        let place = *places.entry(reference.clone()).or_insert_with(|| {
            order.push((reference, record.line, Vec::new()));
            order.len() - 1
        });
        let event = record.into_told(utc_offset_minutes, &checks.faults);
        order[place].2.extend(event);
    }
    order
        .into_iter()
        .filter_map(|(canonical_reference, line, told)| {
            if told.is_empty() {
                // The fault of each of its statuses has been named.
                return None;
            }
            Some(Checked {
                line,
                canonical_reference,
                head: None,
                told_events: told.len() as u64,
                events: checks.events(line, &told, None::<Timestamp>)?,
            })
        })
        .collect()
}
