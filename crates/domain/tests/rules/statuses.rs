//! The status vocabulary of OSS-RBA.

use loket_domain::applications::{StatusMeaning, Turn};

/// Annex 10 of the public API documentation, typed off once more: code, whose turn,
/// how it ended.
const ANNEX_10: [(u8, Turn, Option<bool>); 26] = [
    (5, Turn::Office, None),
    (9, Turn::Office, None),
    (10, Turn::Office, None),
    (11, Turn::Applicant, None),
    (12, Turn::Applicant, None),
    (20, Turn::Office, None),
    (30, Turn::Office, None),
    (31, Turn::Applicant, None),
    (32, Turn::Office, None),
    (33, Turn::Office, None),
    (34, Turn::Applicant, None),
    (40, Turn::Office, None),
    (41, Turn::Applicant, None),
    (42, Turn::Office, None),
    (43, Turn::Applicant, None),
    (44, Turn::Office, None),
    (45, Turn::Office, None),
    (49, Turn::Office, None),
    (50, Turn::Nobody, Some(true)),
    (52, Turn::Applicant, None),
    (57, Turn::Nobody, Some(true)),
    (60, Turn::Applicant, None),
    (70, Turn::Applicant, None),
    (80, Turn::Applicant, None),
    (90, Turn::Nobody, Some(false)),
    (93, Turn::Nobody, Some(false)),
];

#[test]
fn every_code_has_its_meaning_and_every_other_has_none() {
    for code in 0..=u8::MAX {
        let meaning = StatusMeaning::from_code(code)
            .map(|meaning| (meaning.code, meaning.turn, meaning.granted));
        let expect = ANNEX_10.into_iter().find(|expect| expect.0 == code);
        assert_eq!(meaning, expect, "{code}");
    }
}

#[test]
fn every_code_is_there_once() {
    let codes: Vec<u8> = StatusMeaning::all().map(|meaning| meaning.code).collect();
    assert_eq!(codes, ANNEX_10.map(|expect| expect.0));
    assert!(codes.is_sorted_by(|earlier, later| earlier < later));
}

#[test]
fn it_is_nobodys_turn_exactly_when_the_application_has_ended() {
    for meaning in StatusMeaning::all() {
        assert_eq!(
            meaning.turn == Turn::Nobody,
            meaning.granted.is_some(),
            "{}",
            meaning.code
        );
    }
}
