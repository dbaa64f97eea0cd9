//! What a permit costs, in words.

use crate::locale::{Locale, Texts, rupiah};
use leptos::prelude::*;
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
pub(super) fn fee_view(locale: Locale, fee: &Fee) -> AnyView {
    let texts = locale.texts();
    let details = match &fee.charge {
        Charge::Free => view! { <p>{texts.fee.free_text}</p> }.into_any(),
        Charge::Fixed { .. } => view! { <p>{texts.fee.fixed_text}</p> }.into_any(),
        Charge::Formula { expression, inputs } => formula(locale, locale.pick(expression), inputs),
        Charge::OtherAgency { agency } => {
            view! { <p>{texts.fee.other_agency_text(&locale.pick(agency))}</p> }.into_any()
        }
    };
    let basis = match &fee.legal_basis {
        Some(basis) => texts.fee.legal_basis(basis),
        None => texts.fee.no_legal_basis.into(),
    };
    view! {
        <p class="lk-amount">{charge_in_brief(texts, &fee.charge)}</p>
        {details}
        {fee.note.as_ref().map(|note| view! { <p>{locale.pick(note)}</p> })}
        <p class="lk-quiet">{basis}</p>
    }
    .into_any()
}

fn formula(locale: Locale, expression: String, inputs: &[FormulaInput]) -> AnyView {
    let input = |input: &FormulaInput| {
        let unit = input.unit.as_ref().map(|unit| format!(" ({unit})"));
        view! { <li>{locale.pick(&input.name)}{unit}</li> }
    };
    view! {
        <p>{expression}</p>
        <p>{locale.texts().fee.inputs}</p>
        <ul class="lk-list">{inputs.iter().map(input).collect_view()}</ul>
    }
    .into_any()
}
