//! The fee of a permit, and the calculator that goes with a formula.

use crate::content::validation_errors::FileErrors;
use loket_domain::permits::{Charge, Formula, FormulaInput, parse_decimal};
use std::collections::HashSet;

const FORMULA: &str = "standard.fee.charge.formula";

pub(super) fn check_charge(charge: &Charge, errors: &mut FileErrors<'_>) {
    match charge {
        Charge::Fixed { rupiah } => errors.require(
            *rupiah > 0,
            "standard.fee.charge.fixed.rupiah",
            "is more than 0; what costs nothing is \"free\"",
        ),
        Charge::Formula {
            inputs,
            calculation,
            ..
        } => {
            errors.require(
                !inputs.is_empty(),
                format!("{FORMULA}.inputs"),
                "has no entry; a formula has at least one measure",
            );
            check_inputs(inputs, errors);
            check_calculation(calculation.as_deref(), inputs, errors);
        }
        Charge::Free | Charge::OtherAgency { .. } => {}
    }
}

fn check_inputs(inputs: &[FormulaInput], errors: &mut FileErrors<'_>) {
    let mut seen = HashSet::new();
    for (index, input) in inputs.iter().enumerate() {
        let field = format!("{FORMULA}.inputs[{index}]");
        if let Some(symbol) = &input.symbol {
            let allowed = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
            errors.require(
                symbol.bytes().all(allowed),
                format!("{field}.symbol"),
                "has lower-case letters a-z and _ only",
            );
            let text = format!("{symbol:?} is used twice");
            errors.require(seen.insert(symbol), format!("{field}.symbol"), &text);
        }
        for (place, option) in input.options.iter().enumerate() {
            let is_plain = |byte: u8| byte.is_ascii_digit() || byte == b'.';
            let holds =
                option.value.bytes().all(is_plain) && parse_decimal(&option.value, '.').is_some();
            errors.require(
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
    errors: &mut FileErrors<'_>,
) {
    let field = format!("{FORMULA}.calculation");
    let Some(calculation) = calculation else {
        let useless = inputs.iter().position(|input| input.symbol.is_some());
        if let Some(index) = useless {
            errors.add(
                format!("{FORMULA}.inputs[{index}].symbol"),
                "has no use without a calculation; add one or remove the symbol",
            );
        }
        return;
    };
    let formula = match Formula::parse(calculation) {
        Ok(formula) => formula,
        Err(error) => return errors.add(field, format!("cannot be read: {error}")),
    };
    let used = formula.symbols();
    for symbol in &used {
        let is_input = inputs
            .iter()
            .any(|input| input.symbol.as_deref() == Some(*symbol));
        let text = format!("{symbol:?} is the symbol of no input");
        errors.require(is_input, &field, &text);
    }
    for (index, input) in inputs.iter().enumerate() {
        let field = format!("{FORMULA}.inputs[{index}].symbol");
        match input.symbol.as_deref() {
            None => errors.add(
                field,
                "is missing; a calculation needs a symbol for each input",
            ),
            Some(symbol) => errors.require(
                used.contains(&symbol),
                field,
                &format!("{symbol:?} is not in the calculation"),
            ),
        }
    }
}
