//! Formulas of fees, and the decimals that citizens type into them.

use loket_domain::permits::{Formula, FormulaError, FormulaExpectation, parse_decimal};

/// The measures that the formulas below are about.
fn value_of(symbol: &str) -> Option<f64> {
    Some(match symbol {
        "area" => 2.5,
        "days" => 30.0,
        "rent" => 2_500.0,
        "rate" => 25.0,
        "size_of_sign" => 12.0,
        "nothing" => 0.0,
        "broken" => f64::NAN,
        "endless" => f64::INFINITY,
        _ => return None,
    })
}

#[test]
fn a_formula_gives_whole_rupiah() {
    let check = |text: &str, expect: Option<u64>| {
        let formula = Formula::parse(text).expect(text);
        assert_eq!(formula.evaluate(&value_of), expect, "{text}");
    };
    check("area * days * rent * rate / 100", Some(46_875));
    check("1", Some(1));
    check("0", Some(0));
    check("007", Some(7));
    check("1 + 2 * 3", Some(7));
    check("(1 + 2) * 3", Some(9));
    check("10 - 3 - 2", Some(5));
    check("100 / 5 / 2", Some(10));
    check("100 / (5 / 2)", Some(40));
    check("2*(3+4)*(5-(6-2))", Some(14));
    check("  days\t*\n2 ", Some(60));
    check("size_of_sign+size_of_sign", Some(24));
    check("((((days))))", Some(30));
    // Half a rupiah is rounded up, also where binary fractions miss it by a hair.
    check("0.4", Some(0));
    check("0.5", Some(1));
    check("1.5", Some(2));
    check("2.49999", Some(2));
    check("0.1 * 3", Some(0));
    check("0.1 * 3 * 5", Some(2));
    check("1.005 * 100", Some(101));
    check("1.1 * 1.1 * 1250 - 1512", Some(1));
    check("1 / 3 * 3 - 1", Some(0));
    check("0.3 - 0.1 * 3", Some(0));
    // The largest amount, and what is more than any charge.
    check("1000000000 * 1000000", Some(1_000_000_000_000_000));
    check("1000000000 * 1000000 + 1", None);
    check("999999999999999 - 0.5", Some(999_999_999_999_999));
    // No amount at all.
    check("1 / 0", None);
    check("1 / nothing", None);
    check("1 / (1 / nothing)", None);
    check("nothing / nothing", None);
    check("nothing * (1 - 2)", Some(0));
    check("1 - 2", None);
    check("0.5 - 1", None);
    check("area * unknown", None);
    check("broken", None);
    check("nothing * broken", None);
    check("endless", None);
    check("1 / endless", None);
}

#[test]
fn the_symbols_are_named_once_in_their_order() {
    let check = |text: &str, expect: &[&str]| {
        let formula = Formula::parse(text).expect(text);
        assert_eq!(formula.symbols(), expect, "{text}");
    };
    check("rate * area + area * (rate - _a)", &["rate", "area", "_a"]);
    check("1 + 1", &[]);
    check("a_b*a*b", &["a_b", "a", "b"]);
}

#[test]
fn the_first_mistake_of_a_formula_is_named() {
    use FormulaExpectation::{ClosingParenthesis, LessNesting, Number, Operand, Operator};
    let check = |text: &str, position: usize, expected: FormulaExpectation| {
        let error = FormulaError { position, expected };
        assert_eq!(Formula::parse(text), Err(error), "{text}");
    };
    check("", 0, Operand);
    check("   ", 3, Operand);
    check("1 +", 3, Operand);
    check("* 2", 0, Operand);
    check("-1", 0, Operand);
    check("2 * -1", 4, Operand);
    check("()", 1, Operand);
    check("(1", 2, ClosingParenthesis);
    check("(1 + 2 3", 7, ClosingParenthesis);
    check("1)", 1, Operator);
    check("1 2", 2, Operator);
    check("area days", 5, Operator);
    check("2area", 1, Operator);
    check("area2", 4, Operator);
    check("1,5", 1, Operator);
    check("2 ^ 3", 2, Operator);
    check("Area", 0, Operand);
    check("luas²", 4, Operator);
    check("é", 0, Operand);
    check(".5", 0, Operand);
    check("1 + 5.", 4, Number);
    check("1.2.3", 0, Number);
    check("1..2", 0, Number);
    check("1234567890123456", 0, Number);
    check("0.1234567890123456", 0, Number);
    check("1000000000000000", 0, Number);
    check(&"(".repeat(33), 32, LessNesting);
    check(&"(".repeat(1_000_000), 32, LessNesting);
    let message = Formula::parse("1 +").expect_err("unfinished").to_string();
    assert_eq!(message, "a number, a symbol or `(` expected at byte 3");
}

#[test]
fn long_formulas_and_parentheses_within_the_limit_are_read() {
    let deep = format!("{}7{}", "(".repeat(32), ")".repeat(32));
    let long = format!("1{}", " + 1".repeat(100_000));
    for (text, expect) in [(deep, 7), (long, 100_001)] {
        let formula = Formula::parse(&text).expect("a formula");
        assert_eq!(formula.evaluate(&value_of), Some(expect));
    }
}

#[test]
fn a_decimal_is_read_as_it_is_meant() {
    let check = |text: &str, indonesian: Option<f64>, english: Option<f64>| {
        assert_eq!(parse_decimal(text, ','), indonesian, "{text} in Indonesian");
        assert_eq!(parse_decimal(text, '.'), english, "{text} in English");
    };
    let same = |text: &str, expect: f64| check(text, Some(expect), Some(expect));
    same("0", 0.0);
    same("12", 12.0);
    same("  2,5 ", 2.5);
    same("2.5", 2.5);
    same("2.50", 2.5);
    same("0,25", 0.25);
    same("007", 7.0);
    same("0,012345678901234", 0.012_345_678_901_234);
    same("1,500.50", 1_500.5);
    same("1.500,50", 1_500.5);
    same("1.500.000", 1_500_000.0);
    same("1,500,000", 1_500_000.0);
    same("1.234.567,891", 1_234_567.891);
    same("1000000000000", 1e12);
    same("999.999.999.999,5", 999_999_999_999.5);
    // A group has no first digit before it that is zero, and at most three of them.
    same("0.500", 0.5);
    same("0,500", 0.5);
    same("1234.500", 1234.5);
    // What can be read both ways is read as the language writes it.
    check("1.500", Some(1_500.0), Some(1.5));
    check("1,500", Some(1.5), Some(1_500.0));
    check("12.345", Some(12_345.0), Some(12.345));
}

#[test]
fn what_is_no_decimal_is_not_read() {
    for text in [
        "",
        " ",
        ",",
        ".",
        "5,",
        "5.",
        ",5",
        ".5",
        "-1",
        "+1",
        "1e3",
        "2,5 m",
        "1 500",
        "dua",
        "1,2,3",
        "1.50.000",
        "1.500.00",
        "1,500.50.5",
        "1.500,50,5",
        "1..5",
        "0.500.000",
        "1234.567,8",
        "١٢",
        "½",
        "1٫5",
        "NaN",
        "inf",
        "0x10",
        "1000000000000,1",
        "1000000000001",
        "1.000.000.000.001",
        "0,1234567890123456",
        "1234567890123456",
        "99999999999999999999999999",
        "1\u{0}",
    ] {
        for decimal in [',', '.'] {
            assert_eq!(parse_decimal(text, decimal), None, "{text} with {decimal}");
        }
    }
}

#[test]
fn what_is_a_rounding_error_below_zero_is_zero() {
    let check = |text: &str, expect: Option<u64>| {
        let formula = Formula::parse(text).expect("a formula");
        assert_eq!(formula.evaluate(&value_of), expect, "{text}");
    };
    check("0 - 0.00000000000001", Some(0));
    check("0 - 0.00000000000002", None);
    check("0 - 0.4", None);
}
