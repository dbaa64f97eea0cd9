//! What the citizen can do now, and where.

use crate::locale::Texts;
use loket_domain::applications::{ReportedStatus, StatusMeaning, Turn};
use loket_domain::permits::IssuingSystem;

/// What to do now; nothing while it is the office's turn.
pub(super) fn next_step(texts: &Texts, status: &ReportedStatus) -> Option<&'static str> {
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
pub(super) fn place(
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
