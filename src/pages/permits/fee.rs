//! What a permit costs, in words.

use crate::locale::{Locale, Texts, rupiah};
use crate::ui::{Element, el};
use loket_domain::permits::{Charge, Fee, FormulaInput};

/// The charge in a word or an amount, for lists.
pub(super) fn charge_in_brief(texts: &Texts, charge: &Charge) -> String {
    match charge {
        Charge::Free => texts.fee.free.into(),
        Charge::Fixed { rupiah: amount } => rupiah(texts, *amount),
        Charge::Formula { .. } => texts.fee.by_formula.into(),
        Charge::OtherAgency { .. } => texts.fee.other_agency.into(),
    }
}

/// The fee with what it rests on.
pub(super) fn fee_view(locale: Locale, fee: &Fee) -> Vec<Element> {
    let texts = locale.texts();
    let mut view = vec![
        el("p")
            .class("lk-amount")
            .child(charge_in_brief(texts, &fee.charge)),
    ];
    match &fee.charge {
        Charge::Free => view.push(el("p").child(texts.fee.free_text)),
        Charge::Fixed { .. } => view.push(el("p").child(texts.fee.fixed_text)),
        Charge::OtherAgency { agency } => {
            view.push(el("p").child(texts.fee.other_agency_text(&locale.pick(agency))));
        }
        Charge::Formula { expression, inputs } => {
            view.push(el("p").child(locale.pick(expression)));
            view.push(el("p").child(texts.fee.inputs));
            view.push(formula_inputs(locale, inputs));
        }
    }
    view.extend(
        fee.note
            .as_ref()
            .map(|note| el("p").child(locale.pick(note))),
    );
    let basis = match &fee.legal_basis {
        Some(basis) => texts.fee.legal_basis(basis),
        None => texts.fee.no_legal_basis.into(),
    };
    view.push(el("p").class("lk-quiet").child(basis));
    view
}

fn formula_inputs(locale: Locale, inputs: &[FormulaInput]) -> Element {
    let input = |input: &FormulaInput| {
        let unit = input.unit.as_ref().map(|unit| format!(" ({unit})"));
        el("li").child(locale.pick(&input.name)).child(unit)
    };
    let inputs: Vec<Element> = inputs.iter().map(input).collect();
    el("ul").class("lk-list").child(inputs)
}
