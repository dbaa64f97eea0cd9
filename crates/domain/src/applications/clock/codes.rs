//! The status codes of OSS-RBA that start or end the service clock.

use super::service_clock::Outcome;
use crate::applications::status::StatusMeaning;

/// Whether only a complete file can have a status: the office says so (10), examines the
/// file (20, 40, 45), asks about a requirement of it or has the answer (41 to 44), or
/// already numbers or issues the permit (49, 52).
///
/// Not among them: what comes before or beside the examination (screening, commitments,
/// payments), sanctions (60 to 80), which belong to permits that were issued, and the
/// endings, which say nothing about when the file was complete.
pub(super) fn shows_a_complete_file(code: u8) -> bool {
    matches!(code, 10 | 20 | 40..=45 | 49 | 52)
}

/// How a status ends an application, if it does.
pub(super) fn outcome(code: u8) -> Option<Outcome> {
    match (code, StatusMeaning::from_code(code)?.granted?) {
        (57, _) => Some(Outcome::DeemedGranted),
        (_, true) => Some(Outcome::Granted),
        (_, false) => Some(Outcome::Refused),
    }
}
