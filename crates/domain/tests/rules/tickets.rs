//! The numbers of complaints.

use crate::support::byte_patterns;
use loket_domain::codes::{CodeError, Ticket};

#[test]
fn a_number_is_read_as_it_is_shown_and_in_any_spelling() {
    for bytes in byte_patterns(2_000) {
        let ticket = Ticket::from_random_bytes(bytes);
        let text = ticket.to_string();
        let groups: Vec<usize> = text.split('-').map(str::len).collect();
        assert_eq!(groups, [3, 4, 4], "{text}");
        assert!(text.starts_with("ADU-"));
        for spelling in [
            text.clone(),
            text.to_lowercase(),
            text.replace('-', ""),
            text.replace('-', " "),
            text["ADU-".len()..].into(),
            format!(
                " adu{}",
                &text["ADU".len()..].replace('0', "o").replace('1', "l")
            ),
        ] {
            assert_eq!(spelling.parse(), Ok(ticket), "{spelling}");
        }
    }
}

#[test]
fn what_is_no_number_is_refused() {
    let check = |text: &str, expect: CodeError| {
        assert_eq!(text.parse::<Ticket>(), Err(expect), "{text:?}");
    };
    check("", CodeError::Length);
    check("ADU", CodeError::Length);
    check("ADU-0000-000", CodeError::Length);
    check("ADU-0000-00000", CodeError::Length);
    check("ADU-ADU-0000-0000", CodeError::Character);
    check("ABC-0000-0000", CodeError::Length);
    check("ADU-0000-000U", CodeError::Character);
    check("ADU-0000-000€", CodeError::Character);
}

#[test]
fn the_bytes_of_a_number_are_its_symbols() {
    let ticket = Ticket::from_random_bytes(*b"loket");
    let symbols = ticket.to_string().replace("ADU-", "").replace('-', "");
    assert_eq!(ticket.as_bytes(), symbols.as_bytes());
    assert_eq!(ticket.as_bytes().len(), 8);
}
