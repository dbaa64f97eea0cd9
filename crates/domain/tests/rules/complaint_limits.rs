//! How much a citizen can write: limits count characters, not bytes.

use crate::support::complaints::{check, complaint};
use loket_domain::complaints::{
    ComplaintDraft, MAX_CIRCUMSTANCE, MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE,
    MIN_MESSAGE,
};
use loket_domain::problem::FieldCode;

#[test]
fn each_text_is_accepted_up_to_its_limit() {
    check_upper("message", MAX_MESSAGE, |draft| &mut draft.message);
    check_upper("name", MAX_NAME, |draft| &mut draft.name);
    check_upper("happened_when", MAX_CIRCUMSTANCE, |draft| {
        &mut draft.happened_when
    });
    check_upper("happened_where", MAX_CIRCUMSTANCE, |draft| {
        &mut draft.happened_where
    });
    check_upper("contact", MAX_CONTACT, |draft| &mut draft.contact);
    check_upper("permit_id", MAX_NAME, |draft| &mut draft.permit_id);
    assert_eq!(
        [
            MIN_MESSAGE,
            MAX_MESSAGE,
            MAX_NAME,
            MAX_CONTACT,
            MAX_CIRCUMSTANCE,
            MAX_REFERENCE
        ],
        [10, 4000, 100, 120, 120, 100]
    );
}

fn check_upper(field: &str, limit: u32, text: fn(&mut ComplaintDraft) -> &mut String) {
    // Of one, two, three and four bytes.
    for letter in ["a", "é", "字", "🙂"] {
        let fits = letter.repeat(limit as usize);
        check(complaint(|draft| *text(draft) = fits.clone()), &[]);
        check(
            complaint(|draft| *text(draft) = format!("  {fits}\r\n")),
            &[],
        );
        check(
            complaint(|draft| *text(draft) = fits.clone() + letter),
            &[(field, FieldCode::TooLong, Some(limit))],
        );
    }
}

#[test]
fn a_message_that_says_nothing_is_refused() {
    let too_short = [("message", FieldCode::TooShort, Some(10))];
    for letter in ["a", "é", "字", "🙂"] {
        check(
            complaint(|draft| draft.message = letter.repeat(9)),
            &too_short,
        );
        check(
            complaint(|draft| draft.message = format!("  {}  ", letter.repeat(9))),
            &too_short,
        );
        check(complaint(|draft| draft.message = letter.repeat(10)), &[]);
    }
}

#[test]
fn a_reference_does_not_grow_by_its_separators() {
    let padded = |dashes| {
        complaint(|draft| draft.application_reference = format!("PLU{}26", "-".repeat(dashes)))
    };
    check(padded(95), &[]);
    check(
        padded(96),
        &[("application_reference", FieldCode::TooLong, Some(100))],
    );
}
