//! A rating needs nine marks from 1 to 4 and what opens the application or the complaint.

use loket_domain::applications::ApplicationRating;
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::ComplaintRating;
use loket_domain::problem::{FieldCode, FieldProblem};

const GOOD: [u8; 9] = [1, 2, 3, 4, 4, 3, 2, 1, 4];

fn access_code() -> AccessCode {
    AccessCode::from_random_bytes(*b"loketpalu!")
}

fn problems(expect: &[(&str, FieldCode)]) -> Vec<FieldProblem> {
    let problem = |(field, code): &(&str, FieldCode)| FieldProblem::new(field, *code);
    expect.iter().map(problem).collect()
}

/// Each line has marks, and the problem with them.
fn marks() -> Vec<(Vec<u8>, bool)> {
    let with = |place: usize, mark: u8| {
        let mut marks = GOOD.to_vec();
        marks[place] = mark;
        marks
    };
    vec![
        (GOOD.to_vec(), true),
        (vec![1; 9], true),
        (vec![4; 9], true),
        (vec![], false),
        (vec![4; 8], false),
        (vec![4; 10], false),
        (with(0, 0), false),
        (with(0, 5), false),
        (with(8, 0), false),
        (with(8, 5), false),
        (with(4, 255), false),
    ]
}

#[test]
fn a_complaint_is_rated_by_nine_marks() {
    let ticket = Ticket::from_random_bytes(*b"ticke");
    for (marks, is_valid) in marks() {
        let rating = ComplaintRating {
            ticket: ticket.to_string(),
            access_code: access_code().to_string(),
            marks: marks.clone(),
        };
        match rating.validate() {
            Ok(valid) => {
                assert!(is_valid, "{marks:?}");
                assert_eq!(valid.marks.to_vec(), marks);
                assert_eq!(valid.ticket, ticket);
                assert_eq!(valid.access_code, access_code());
            }
            Err(found) => {
                assert!(!is_valid, "{marks:?}");
                assert_eq!(found, problems(&[("marks", FieldCode::Required)]));
            }
        }
    }
    let nothing = ComplaintRating::default().validate();
    let expect = [
        ("ticket", FieldCode::Required),
        ("access_code", FieldCode::Required),
        ("marks", FieldCode::Required),
    ];
    assert_eq!(nothing, Err(problems(&expect)));
}

#[test]
fn an_application_is_rated_by_nine_marks() {
    let rating = |reference: &str, marks: &[u8]| ApplicationRating {
        reference: reference.into(),
        access_code: access_code().to_string(),
        marks: marks.to_vec(),
    };
    let valid = rating("plu 2026 000123", &GOOD).validate();
    let opened = ("PLU2026000123".to_owned(), access_code());
    assert_eq!(valid, Ok((opened, GOOD)));
    assert_eq!(
        rating("plu 2026 000123", &[4; 8]).validate(),
        Err(problems(&[("marks", FieldCode::Required)]))
    );
    assert_eq!(
        rating("", &GOOD).validate(),
        Err(problems(&[("reference", FieldCode::Required)]))
    );
}
