//! ValidationErrors in the calculator of a fee.

use super::{REKLAME, check};

const FORMULA: &str = "calculation = \"area * days * rent * rate / 100\"";

#[test]
fn a_calculation_uses_its_inputs_and_nothing_else() {
    let at = "standard.fee.charge.formula";
    for (old, new, expected) in [
        (
            FORMULA,
            "calculation = \"area * * days\"",
            "calculation: cannot be read: ",
        ),
        (
            FORMULA,
            "calculation = \"area * width\"",
            "calculation: \"width\" is the symbol of no input",
        ),
        (
            FORMULA,
            "calculation = \"area * days * rent\"",
            "inputs[3].symbol: \"rate\" is not in the calculation",
        ),
        (
            FORMULA,
            "",
            "inputs[0].symbol: has no use without a calculation",
        ),
        ("symbol = \"area\"\n", "", "inputs[0].symbol: is missing"),
        (
            "symbol = \"area\"",
            "symbol = \"days\"",
            "inputs[1].symbol: \"days\" is used twice",
        ),
        (
            "symbol = \"area\"",
            "symbol = \"Area\"",
            "inputs[0].symbol: has lower-case letters",
        ),
        (
            "value = \"2500\"",
            "value = \"2.500,00\"",
            "inputs[2].options[0].value: is a decimal number",
        ),
        (
            "value = \"2500\"",
            "value = \"-1\"",
            "inputs[2].options[0].value: is a decimal number",
        ),
        (
            "value = \"2500\"",
            "value = \"banyak\"",
            "inputs[2].options[0].value: is a decimal number",
        ),
    ] {
        check(REKLAME, old, new, &format!("{at}.{expected}"));
    }
}
