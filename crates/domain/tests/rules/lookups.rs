//! What is wrong with a lookup is said before anything is looked up.

use loket_domain::applications::ApplicationLookup;
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::ComplaintLookup;
use loket_domain::problem::{FieldCode, FieldProblem};

const CODE: [u8; 10] = *b"loketpalu!";

#[test]
fn an_application_is_looked_up_by_reference_and_code() {
    let good = AccessCode::from_random_bytes(CODE).to_string();
    let check = |reference: &str, access_code: &str, expect: &[(&str, FieldCode)]| {
        let lookup = ApplicationLookup {
            reference: reference.into(),
            access_code: access_code.into(),
        };
        let problems = lookup.validate().err().unwrap_or_default();
        assert_eq!(problems, expected(expect), "{reference:?} {access_code:?}");
    };
    check("PLU-2026-000123", &good, &[]);
    check(" plu 2026 000123", &good.to_lowercase(), &[]);
    check("", &good, &[("reference", FieldCode::Required)]);
    check(
        " \n",
        "  ",
        &[
            ("reference", FieldCode::Required),
            ("access_code", FieldCode::Required),
        ],
    );
    check("PLU", &good, &[("reference", FieldCode::InvalidFormat)]);
    check(
        "PLU#1234",
        "abc",
        &[
            ("reference", FieldCode::InvalidFormat),
            ("access_code", FieldCode::InvalidFormat),
        ],
    );
    check(
        "PLU-2026-000123",
        "000000-000000-000001",
        &[("access_code", FieldCode::Mistyped)],
    );
}

#[test]
fn a_complaint_is_looked_up_by_number_and_code() {
    let good = AccessCode::from_random_bytes(CODE).to_string();
    let ticket = Ticket::from_random_bytes(*b"ticke").to_string();
    let check = |ticket: &str, access_code: &str, expect: &[(&str, FieldCode)]| {
        let lookup = ComplaintLookup {
            ticket: ticket.into(),
            access_code: access_code.into(),
        };
        let problems = lookup.validate().err().unwrap_or_default();
        assert_eq!(problems, expected(expect), "{ticket:?} {access_code:?}");
    };
    check(&ticket, &good, &[]);
    check(&ticket.replace('-', " ").to_lowercase(), &good, &[]);
    check(
        "",
        "",
        &[
            ("ticket", FieldCode::Required),
            ("access_code", FieldCode::Required),
        ],
    );
    check("ADU-12", &good, &[("ticket", FieldCode::InvalidFormat)]);
    check(
        &ticket,
        "000000000000000001",
        &[("access_code", FieldCode::Mistyped)],
    );
}

fn expected(problems: &[(&str, FieldCode)]) -> Vec<FieldProblem> {
    problems
        .iter()
        .map(|(field, code)| FieldProblem::new(field, *code))
        .collect()
}
