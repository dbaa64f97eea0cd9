//! Access codes: forgiving of spelling, unforgiving of mistakes.

use crate::support::byte_patterns;
use loket_domain::codes::{AccessCode, CodeError};

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#[test]
fn a_code_is_read_as_it_is_shown() {
    let mut shown = Vec::new();
    for bytes in byte_patterns(5_000) {
        let code = AccessCode::from_random_bytes(bytes);
        let text = code.to_string();
        let groups: Vec<usize> = text.split('-').map(str::len).collect();
        assert_eq!(groups, [6, 6, 6], "{text}");
        assert!(
            text.bytes()
                .all(|byte| byte == b'-' || ALPHABET.as_bytes().contains(&byte))
        );
        assert_eq!(text.parse().as_ref(), Ok(&code), "{text}");
        assert_eq!(text.replace('-', "").as_bytes(), code.as_bytes());
        shown.push(text);
    }
    shown.sort();
    shown.dedup();
    assert_eq!(shown.len(), 5_006, "different bytes give different codes");
}

#[test]
fn every_bit_of_the_bytes_is_in_the_code() {
    let zero = AccessCode::from_random_bytes([0; 10]);
    for bit in 0..80 {
        let mut bytes = [0; 10];
        bytes[bit / 8] = 1 << (bit % 8);
        assert_ne!(AccessCode::from_random_bytes(bytes), zero, "bit {bit}");
    }
    assert_eq!(zero.to_string(), "000000-000000-000000");
}

#[test]
fn a_code_is_read_in_any_spelling() {
    // The bytes of the text `loketpalu!`.
    let code = AccessCode::from_random_bytes(*b"loketpalu!");
    let text = code.to_string();
    let check = |spelling: String| assert_eq!(spelling.parse().as_ref(), Ok(&code), "{spelling}");
    check(text.to_lowercase());
    check(text.replace('-', ""));
    check(text.replace('-', " "));
    check(text.replace('-', "."));
    check(format!("  {text}\n"));
    check(text.chars().flat_map(|symbol| [symbol, ' ']).collect());
}

#[test]
fn letters_that_look_like_digits_are_read_as_digits() {
    let mut seen = [false; 2];
    for bytes in byte_patterns(200) {
        let code = AccessCode::from_random_bytes(bytes);
        let text = code.to_string();
        seen[0] |= text.contains('0');
        seen[1] |= text.contains('1');
        for (zero, one) in [("O", "I"), ("o", "i"), ("O", "L"), ("o", "l")] {
            let spelling = text.replace('0', zero).replace('1', one);
            assert_eq!(spelling.parse().as_ref(), Ok(&code), "{spelling}");
        }
    }
    assert_eq!(seen, [true, true]);
}

#[test]
fn every_single_wrong_symbol_is_noticed() {
    for bytes in byte_patterns(40) {
        let symbols = AccessCode::from_random_bytes(bytes).as_bytes().to_vec();
        for position in 0..symbols.len() {
            for wrong in ALPHABET.bytes().filter(|wrong| *wrong != symbols[position]) {
                let mut typed = symbols.clone();
                typed[position] = wrong;
                check_mistyped(&typed);
            }
        }
    }
}

#[test]
fn every_swap_of_two_neighbours_is_noticed() {
    for bytes in byte_patterns(500) {
        let symbols = AccessCode::from_random_bytes(bytes).as_bytes().to_vec();
        for position in 1..symbols.len() {
            if symbols[position] != symbols[position - 1] {
                let mut typed = symbols.clone();
                typed.swap(position, position - 1);
                check_mistyped(&typed);
            }
        }
    }
}

fn check_mistyped(typed: &[u8]) {
    let typed = String::from_utf8(typed.to_vec()).unwrap();
    assert_eq!(
        typed.parse::<AccessCode>(),
        Err(CodeError::Check),
        "{typed}"
    );
}

#[test]
fn what_is_no_code_is_told_apart_from_a_mistyped_one() {
    let check = |text: &str, expect: CodeError| {
        assert_eq!(text.parse::<AccessCode>(), Err(expect), "{text:?}");
    };
    check("", CodeError::Length);
    check(" - - ", CodeError::Length);
    check("00000000000000000", CodeError::Length);
    check("0000000000000000000", CodeError::Length);
    check("000000-000000-00000U", CodeError::Character);
    check("000000-000000-00000!", CodeError::Character);
    check("000000-000000-00000é", CodeError::Character);
    check("000000_000000_000000", CodeError::Character);
    check("000000-000000-000001", CodeError::Check);
}

#[test]
fn a_code_never_slips_into_a_log() {
    let code = AccessCode::from_random_bytes(*b"loketpalu!");
    let shown = format!("{code:?} {:#?} {:?}", code, Some(&code));
    for group in code.to_string().split('-') {
        assert!(!shown.contains(group), "{shown}");
    }
    assert_eq!(format!("{code:?}"), "AccessCode(…)");
}
