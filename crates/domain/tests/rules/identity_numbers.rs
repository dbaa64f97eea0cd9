//! An NIK is sent back to its writer; other long numbers are not. Every number here is
//! made up.

use crate::support::complaints::{check as check_draft, complaint};
use loket_domain::problem::FieldCode;

fn check(text: &str, is_refused: bool) {
    for (field, draft) in [
        (
            "message",
            complaint(|draft| draft.message = format!("Lihat: {text}")),
        ),
        ("name", complaint(|draft| draft.name = text.into())),
        ("contact", complaint(|draft| draft.contact = text.into())),
    ] {
        let refused = [(field, FieldCode::ContainsNik, None)];
        check_draft(draft, if is_refused { &refused } else { &[] });
    }
}

#[test]
fn an_nik_is_found_however_it_is_written() {
    for text in [
        "7271010503900001",
        "NIK saya 7271010503900001, mohon dicek",
        "7271 0105 0390 0001",
        "7271-0105-0390-0001",
        "727101.050390.0001",
        "7 2 7 1 0 1 0 5 0 3 9 0 0 0 0 1",
        "(7271010503900001)",
        "NIK:7271010503900001;",
        "a7271010503900001b",
        // A woman: the day plus 40.
        "7271014503900001",
        "7271017112990001",
        "1101013101000001",
        "9999993112990001",
    ] {
        check(text, true);
    }
}

#[test]
fn an_nik_is_found_beside_other_numbers() {
    for text in [
        "1. 7271010503900001",
        "0812 3456 7890 7271010503900001",
        "7271010503900001 - 081234567890",
        "7271010503900001 7271014503900002",
        "2. 7271 0105 0390 0001",
        "3. 727101 050390 0001",
    ] {
        check(text, true);
    }
}

#[test]
fn other_numbers_pass() {
    for text in [
        "081234567890",
        "+62 812-3456-7890",
        "0451-421555, 0812-3456-7890",
        // A business number (NIB) has 13 digits, a tax number 15.
        "1234567890123",
        "9120001234567",
        "01.234.567.8-912.000",
        "PLU-2026-000123",
        "727101050390000",
        "72710105039000012",
        // Sixteen digits whose seventh to twelfth are no birth date.
        "7271013203900001",
        "7271010003900001",
        "7271014003900001",
        "7271017203900001",
        "7271010500900001",
        "7271010513900001",
        "1071010503900001",
        "0071010503900001",
        // Two numbers that only a comma, a line or a word keeps apart.
        "72710105,03900001",
        "72710105\n03900001",
        "72710105 dan 03900001",
        "tanggal 24-11-2026 pukul 08.30, nomor antrean 1500",
    ] {
        check(text, false);
    }
}
