//! The fee of a permit, and the calculator that goes with a formula.

use crate::counter_data::faults::FileFaults;
use loket_domain::permits::{Charge, Formula, FormulaInput, parse_decimal};
use std::collections::HashSet;

const FORMULA: &str = "standard.fee.charge.formula";

pub(super) fn check_charge(charge: &Charge, faults: &mut FileFaults<'_>) {
    match charge {
        Charge::Fixed { rupiah } => faults.require(
            *rupiah > 0,
            "standard.fee.charge.fixed.rupiah",
            "is more than 0; what costs nothing is \"free\"",
        ),
        Charge::Formula {
            inputs,
            calculation,
            ..
        } => {
            faults.require(
                !inputs.is_empty(),
                format!("{FORMULA}.inputs"),
                "has no entry; a formula has at least one measure",
            );
            check_inputs(inputs, faults);
            check_calculation(calculation.as_deref(), inputs, faults);
        }
        Charge::Free | Charge::OtherAgency { .. } => {}
    }
}

fn check_inputs(inputs: &[FormulaInput], faults: &mut FileFaults<'_>) {
    let mut seen = HashSet::new();
    for (index, input) in inputs.iter().enumerate() {
        let field = format!("{FORMULA}.inputs[{index}]");
        if let Some(symbol) = &input.symbol {
            let allowed = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
            faults.require(
                symbol.bytes().all(allowed),
                format!("{field}.symbol"),
                "has lower-case letters a-z and _ only",
            );
            let text = format!("{symbol:?} is used twice");
            faults.require(seen.insert(symbol), format!("{field}.symbol"), &text);
        }
        for (place, option) in input.options.iter().enumerate() {
            let is_plain = |byte: u8| byte.is_ascii_digit() || byte == b'.';
            let holds =
                option.value.bytes().all(is_plain) && parse_decimal(&option.value, '.').is_some();
            faults.require(
                holds,
                format!("{field}.options[{place}].value"),
                "is a decimal number with a point, such as \"2500\" or \"0.25\"",
            );
        }
    }
}

/// Everything that is calculated with is an input, and every input is used.
fn check_calculation(
    calculation: Option<&str>,
    inputs: &[FormulaInput],
    faults: &mut FileFaults<'_>,
) {
    let field = format!("{FORMULA}.calculation");
    let Some(calculation) = calculation else {
        let useless = inputs.iter().position(|input| input.symbol.is_some());
        if let Some(index) = useless {
            faults.add(
                format!("{FORMULA}.inputs[{index}].symbol"),
                "has no use without a calculation; add one or remove the symbol",
            );
        }
        return;
    };
    let formula = match Formula::parse(calculation) {
        Ok(formula) => formula,
        Err(error) => return faults.add(field, format!("cannot be read: {error}")),
    };
    let used = formula.symbols();
    for symbol in &used {
        let is_input = inputs
            .iter()
            .any(|input| input.symbol.as_deref() == Some(*symbol));
        let text = format!("{symbol:?} is the symbol of no input");
        faults.require(is_input, &field, &text);
    }
    for (index, input) in inputs.iter().enumerate() {
        let field = format!("{FORMULA}.inputs[{index}].symbol");
        match input.symbol.as_deref() {
            None => faults.add(
                field,
                "is missing; a calculation needs a symbol for each input",
            ),
            Some(symbol) => faults.require(
                used.contains(&symbol),
                field,
                &format!("{symbol:?} is not in the calculation"),
            ),
        }
    }
}
