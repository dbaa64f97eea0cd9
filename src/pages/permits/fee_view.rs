//! What a permit costs, in words.

use super::calculator::{calculator, input_name};
use crate::app::Route;
use crate::locale::{Locale, charge_text};
use loket_domain::permits::{Charge, Fee, FormulaInput, Permit};
use loket_ui::{Element, el};

/// The fee with what it rests on, and what to do when somebody asks for more.
pub(super) fn fee_view(locale: Locale, permit: &Permit, fee: &Fee) -> Vec<Element> {
    let texts = locale.texts();
    let mut view = vec![
        el("p")
            .class("lk-amount")
            .child(charge_text(texts, &fee.charge)),
    ];
    let basis = match &fee.legal_basis {
        Some(basis) => texts.fee.legal_basis(basis),
        None => texts.fee.no_legal_basis.into(),
    };
    view.push(el("p").class("lk-quiet").child(basis));
    match &fee.charge {
        Charge::Free => view.push(el("p").child(texts.fee.free_text)),
        Charge::Fixed { .. } => view.push(el("p").child(texts.fee.fixed_text)),
        Charge::OtherAgency { agency } => {
            view.push(el("p").child(texts.fee.other_agency_text(&locale.pick(agency))));
        }
        Charge::Formula {
            expression,
            inputs,
            calculation,
        } => {
            view.push(el("p").child(locale.pick(expression)));
            let calculator = calculation
                .as_ref()
                .and_then(|calculation| calculator(locale, calculation, inputs));
            match calculator {
                Some(calculator) => view.push(calculator),
                None => view.extend([
                    el("p").child(texts.fee.inputs),
                    formula_inputs(locale, inputs),
                    el("p").child(texts.calculator.no_rates),
                ]),
            }
        }
    }
    view.extend(
        fee.note
            .as_ref()
            .map(|note| el("p").child(locale.pick(note))),
    );
    view.push(illegal_payments(locale, permit));
    view
}

/// What anybody who is asked for more should do; also where no fee is published.
pub(super) fn illegal_payments(locale: Locale, permit: &Permit) -> Element {
    let texts = &locale.texts().permits;
    let link = el("a")
        .class("lk-button lk-button--secondary")
        .attr("href", Route::complaint_about(&permit.id))
        .child(texts.illegal_link);
    el("div")
        .class("lk-promise")
        .child(el("h3").child(texts.illegal_title))
        .child(el("p").child(texts.illegal_text))
        .child(el("p").class("lk-screen").child(link))
}

fn formula_inputs(locale: Locale, inputs: &[FormulaInput]) -> Element {
    let input = |input: &FormulaInput| el("li").child(input_name(locale, input));
    let inputs: Vec<Element> = inputs.iter().map(input).collect();
    el("ul").class("lk-list").child(inputs)
}
