//! Plain words for every status.

use crate::locale::{Texts, arg};
use loket_domain::applications::{ReportedStatus, StatusMeaning, Turn};

/// What the status means, in a few plain words; the issuing system's own name for a
/// code that the counter does not know.
pub(super) fn status_name(texts: &Texts, status: &ReportedStatus) -> String {
    let names = &texts.statuses;
    let name = match status.code {
        5 => names.c05,
        9 => names.c09,
        10 => names.c10,
        11 => names.c11,
        12 => names.c12,
        20 => names.c20,
        30 => names.c30,
        31 => names.c31,
        32 => names.c32,
        33 => names.c33,
        34 => names.c34,
        40 => names.c40,
        41 => names.c41,
        42 => names.c42,
        43 => names.c43,
        44 => names.c44,
        45 => names.c45,
        49 => names.c49,
        50 => names.c50,
        52 => names.c52,
        57 => names.c57,
        60 => names.c60,
        70 => names.c70,
        80 => names.c80,
        90 => names.c90,
        93 => names.c93,
        code => return texts.status.unknown_code(arg::Code(&code.to_string()), arg::Name(&status.name)),
    };
    name.into()
}

/// The statuses that record what the citizen sent. Who took it in is not whose turn it
/// is.
const SENT_BY_APPLICANT: [u8; 3] = [9, 42, 44];

/// Whose turn it is; the office's unit by name where it is known.
pub(super) fn turn_text(
    texts: &Texts,
    meaning: Option<StatusMeaning>,
    unit: Option<&str>,
) -> String {
    let texts = &texts.status;
    let unit =
        unit.filter(|_| meaning.is_some_and(|meaning| !SENT_BY_APPLICANT.contains(&meaning.code)));
    match (meaning.map(|meaning| meaning.turn), unit) {
        (Some(Turn::Applicant), _) => texts.turn_applicant.into(),
        (Some(Turn::Office), Some(unit)) => texts.turn_unit(unit),
        (Some(Turn::Office), None) => texts.turn_office.into(),
        (Some(Turn::Nobody), _) => texts.turn_nobody.into(),
        (None, _) => texts.turn_unknown.into(),
    }
}
