//! Applications in words: statuses, whose turn it is, and what to do next.

use super::generated::{Texts, arg};
use loket_domain::applications::{ReportedStatus, StatusMeaning, Turn};
use loket_domain::permits::IssuingSystem;

/// What the status means, in a few plain words; the issuing system's own name for a
/// code that the counter does not know.
pub fn status_name(texts: &Texts, status: &ReportedStatus) -> String {
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
        code => {
            return texts
                .status
                .unknown_code(arg::Code(&code.to_string()), arg::Name(&status.name));
        }
    };
    name.into()
}

/// The statuses that record what the citizen sent. Who took it in is not whose turn it
/// is.
const SENT_BY_APPLICANT: [u8; 3] = [9, 42, 44];

/// Whose turn it is; the office's unit by name where it is known.
pub fn turn_text(texts: &Texts, meaning: Option<StatusMeaning>, unit: Option<&str>) -> String {
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

/// What to do now; nothing while it is the office's turn.
pub fn next_step(texts: &Texts, status: &ReportedStatus) -> Option<&'static str> {
    let next = &texts.next;
    Some(match status.code {
        11 => next.c11,
        12 => next.c12,
        31 => next.c31,
        34 => next.c34,
        41 | 43 => next.c41,
        50 => next.c50,
        52 => next.c52,
        57 => next.c57,
        60 => next.c60,
        70 => next.c70,
        80 => next.c80,
        90 | 93 => next.c90,
        _ => return None,
    })
}

/// Where to do it, while it is the citizen's turn.
pub fn where_to_act(
    texts: &Texts,
    meaning: Option<StatusMeaning>,
    system: IssuingSystem,
) -> Option<&'static str> {
    let next = &texts.next;
    let is_applicants_turn = meaning.is_some_and(|meaning| meaning.turn == Turn::Applicant);
    is_applicants_turn.then_some(match system {
        IssuingSystem::Office => next.where_office,
        IssuingSystem::Oss => next.where_oss,
        IssuingSystem::Simbg => next.where_simbg,
        IssuingSystem::Sicantik => next.where_sicantik,
    })
}
