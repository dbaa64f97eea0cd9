//! The status vocabulary of OSS-RBA (public API documentation, annex 10).

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The citizen must do something.
    Applicant,
    /// The office must do something.
    Office,
    /// Nobody: the application has ended.
    Nobody,
}

/// What a status means to a citizen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusMeaning {
    /// The code of OSS-RBA.
    pub code: u8,
    /// Whose turn it is while the status holds.
    pub turn: Turn,
    /// How the application ended, if it did: with the permit (`true`) or without.
    pub granted: Option<bool>,
}

/// Every code of the vocabulary.
const VOCABULARY: [StatusMeaning; 26] = [
    running(5, Turn::Office),
    running(9, Turn::Office),
    running(10, Turn::Office),
    running(11, Turn::Applicant),
    running(12, Turn::Applicant),
    running(20, Turn::Office),
    running(30, Turn::Office),
    running(31, Turn::Applicant),
    running(32, Turn::Office),
    running(33, Turn::Office),
    running(34, Turn::Applicant),
    running(40, Turn::Office),
    running(41, Turn::Applicant),
    running(42, Turn::Office),
    running(43, Turn::Applicant),
    running(44, Turn::Office),
    running(45, Turn::Office),
    running(49, Turn::Office),
    ended(50, true),
    running(52, Turn::Applicant),
    ended(57, true),
    running(60, Turn::Applicant),
    running(70, Turn::Applicant),
    running(80, Turn::Applicant),
    ended(90, false),
    ended(93, false),
];

impl StatusMeaning {
    /// The meaning of a code; `None` for a code that the vocabulary does not have.
    pub fn from_code(code: u8) -> Option<StatusMeaning> {
        VOCABULARY.into_iter().find(|meaning| meaning.code == code)
    }

    /// Every code of the vocabulary.
    pub fn all() -> impl Iterator<Item = StatusMeaning> {
        VOCABULARY.into_iter()
    }
}

const fn running(code: u8, turn: Turn) -> StatusMeaning {
    StatusMeaning {
        code,
        turn,
        granted: None,
    }
}

const fn ended(code: u8, granted: bool) -> StatusMeaning {
    StatusMeaning {
        code,
        turn: Turn::Nobody,
        granted: Some(granted),
    }
}
