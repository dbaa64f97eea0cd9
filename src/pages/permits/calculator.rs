//! What a fee by formula comes to, for the numbers of one's own case.

use crate::locale::{Locale, rupiah};
use leptos::prelude::*;
use loket_domain::permits::{Formula, FormulaInput, parse_decimal};
use loket_ui::{Element, ErasedSignal, el, field_label, reactive, select};
use std::sync::Arc;

/// The calculator of a formula; nothing when no rate is published.
pub(super) fn calculator(
    locale: Locale,
    calculation: &str,
    inputs: &[FormulaInput],
) -> Option<Element> {
    let formula = Formula::parse(calculation).ok()?;
    let texts = &locale.texts().calculator;
    let inputs: Arc<[FormulaInput]> = inputs.into();
    let values: Values = inputs
        .iter()
        .map(first_value)
        .map(ErasedSignal::new)
        .collect();
    let fields: Vec<Element> = inputs
        .iter()
        .zip(values.iter())
        .enumerate()
        .map(|(place, (input, value))| field(locale, place, input, *value))
        .collect();
    let result = reactive(move || result(locale, &formula, &inputs, &values).view());
    Some(
        el("div")
            .class("lk-panel lk-screen")
            .child(el("h3").child(texts.title))
            .child(fields)
            .child(el("div").attr("aria-live", "polite").child(result))
            .child(el("p").class("lk-quiet").child(texts.estimate)),
    )
}

/// What was typed or chosen, input by input.
type Values = Arc<[ErasedSignal<String>]>;

/// Where there is one value only, it is chosen.
fn first_value(input: &FormulaInput) -> String {
    match &input.options[..] {
        [only] => only.value.clone(),
        _ => String::new(),
    }
}

fn field(
    locale: Locale,
    place: usize,
    input: &FormulaInput,
    value: ErasedSignal<String>,
) -> Element {
    let id = format!("hitung-{place}");
    let label = input_name(locale, input);
    if input.options.is_empty() {
        let field = el("input")
            .class("lk-input")
            .attr("id", id.clone())
            .attr("type", "text")
            .attr("inputmode", "decimal")
            .attr("autocomplete", "off")
            .value(move || value.get().to_string())
            .on("input", move |event| value.set(event_target_value(&event)));
        return el("div")
            .class("lk-field")
            .child(field_label(&id, label))
            .child(field);
    }
    let mut options = vec![(String::new(), locale.texts().calculator.choose.to_owned())];
    options.extend(
        input
            .options
            .iter()
            .map(|option| (option.value.clone(), locale.pick(&option.name))),
    );
    let chosen = Arc::new(move || value.get().to_string());
    select(
        &id,
        label,
        options,
        chosen,
        Box::new(move |chosen| value.set(chosen)),
    )
}

/// `Luas reklame (m²)`.
pub(super) fn input_name(locale: Locale, input: &FormulaInput) -> String {
    let name = locale.pick(&input.name);
    match &input.unit {
        Some(unit) => format!("{name} ({})", locale.pick(unit)),
        None => name,
    }
}

/// The amount, or what is still needed for it.
fn result(locale: Locale, formula: &Formula, inputs: &[FormulaInput], values: &Values) -> Element {
    let texts = locale.texts();
    let separator = texts.format.decimal_separator.chars().next().unwrap_or('.');
    let mut numbers = Vec::new();
    for (input, value) in inputs.iter().zip(values.iter()) {
        let value = value.get();
        if value.trim().is_empty() {
            return el("p").child(texts.calculator.incomplete);
        }
        // Typed in the citizen's language, chosen in the data's.
        let point = if input.options.is_empty() {
            separator
        } else {
            '.'
        };
        let Some(number) = parse_decimal(&value, point) else {
            let text = texts.calculator.not_a_number(&locale.pick(&input.name));
            return el("p").class("lk-field__message").child(text);
        };
        numbers.push((input.symbol.as_deref(), number));
    }
    let value_of = |symbol: &str| {
        numbers
            .iter()
            .find(|(name, _)| *name == Some(symbol))
            .map(|(_, number)| *number)
    };
    match formula.evaluate(&value_of) {
        Some(amount) => el("p")
            .class("lk-amount")
            .child(texts.calculator.result(&rupiah(texts, amount))),
        None => el("p")
            .class("lk-field__message")
            .child(texts.calculator.out_of_range),
    }
}
