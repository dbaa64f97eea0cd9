//! What a citizen can answer: the action, and the words that it needs.

use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::ComplaintAction::{Confirm, Contest, Rate, Reopen, Reply};
use loket_domain::complaints::{ComplaintAction, ComplaintResponse};
use loket_domain::problem::{FieldCode, FieldProblem};

fn response(action: Option<ComplaintAction>, message: &str) -> ComplaintResponse {
    ComplaintResponse {
        ticket: Ticket::from_random_bytes(*b"ticke").to_string(),
        access_code: AccessCode::from_random_bytes(*b"loketpalu!").to_string(),
        action,
        message: message.into(),
    }
}

fn check(response: &ComplaintResponse, expect: &[(&str, FieldCode, Option<u32>)]) {
    let problems = response.validate().err().unwrap_or_default();
    let problem = |(field, code, limit): &(&str, FieldCode, Option<u32>)| FieldProblem {
        field: (*field).into(),
        code: *code,
        limit: *limit,
    };
    let expect: Vec<FieldProblem> = expect.iter().map(problem).collect();
    assert_eq!(problems, expect, "{response:?}");
}

#[test]
fn words_are_needed_for_everything_but_to_confirm() {
    let required = ("message", FieldCode::Required, None);
    let too_short = ("message", FieldCode::TooShort, Some(10));
    let too_long = ("message", FieldCode::TooLong, Some(4000));
    for action in [Reply, Contest, Reopen] {
        check(&response(Some(action), "Masih sepuluh."), &[]);
        check(&response(Some(action), " \n"), &[required]);
        check(&response(Some(action), "Belum."), &[too_short]);
        check(&response(Some(action), &"a".repeat(4001)), &[too_long]);
    }
    check(&response(Some(Confirm), ""), &[]);
    check(&response(Some(Confirm), "  "), &[]);
    check(&response(Some(Confirm), "Terima kasih."), &[]);
    check(&response(Some(Confirm), "Baik."), &[too_short]);
}

#[test]
fn an_action_is_needed_and_a_rating_is_sent_elsewhere() {
    let words = "Terima kasih banyak.";
    check(
        &response(None, words),
        &[("action", FieldCode::Required, None)],
    );
    check(
        &response(Some(Rate), words),
        &[("action", FieldCode::InvalidFormat, None)],
    );
    check(
        &ComplaintResponse::default(),
        &[
            ("ticket", FieldCode::Required, None),
            ("access_code", FieldCode::Required, None),
            ("action", FieldCode::Required, None),
            ("message", FieldCode::Required, None),
        ],
    );
}

#[test]
fn what_is_sent_is_the_trimmed_text() {
    let valid = response(Some(Reply), "  Masih menunggu.\r\n")
        .validate()
        .unwrap();
    assert_eq!(valid.message, "Masih menunggu.");
    assert_eq!(valid.action, Reply);
    assert_eq!(valid.ticket, Ticket::from_random_bytes(*b"ticke"));
    assert_eq!(
        valid.access_code,
        AccessCode::from_random_bytes(*b"loketpalu!")
    );
}
