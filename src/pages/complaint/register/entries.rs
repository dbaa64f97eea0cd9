//! The entries of the register, each without a name.

use crate::app::Request;
use crate::locale::{Locale, complaint_kind_name, month_name, progress_name};
use crate::ui::{PAGE_SIZE, show_more};
use leptos::prelude::AnyView;
use loket_domain::complaints::{ComplaintKind, ComplaintRegister, RegisterEntry};
use loket_domain::permits::PermitCatalogue;
use loket_ui::{Element, ErasedSignal, el, reactive};
use std::sync::Arc;

/// The first entries, and a button that shows more.
pub(super) fn entries(
    locale: Locale,
    register: Arc<ComplaintRegister>,
    catalogue: ErasedSignal<Request<Arc<PermitCatalogue>>>,
) -> AnyView {
    let shown = ErasedSignal::new(PAGE_SIZE);
    reactive(move || {
        let catalogue = catalogue.get();
        let catalogue = match &*catalogue {
            Request::Loaded(catalogue) => Some(&**catalogue),
            _ => None,
        };
        let items: Vec<Element> = register
            .entries
            .iter()
            .take(*shown.get())
            .map(|entry| entry_view(locale, entry, catalogue))
            .collect();
        let more = show_more(register.entries.len(), shown, |count| {
            locale.texts().register.show_more(count)
        });
        el("div")
            .child(el("ul").class("lk-points").child(items))
            .child(more)
            .view()
    })
}

fn entry_view(
    locale: Locale,
    entry: &RegisterEntry,
    catalogue: Option<&PermitCatalogue>,
) -> Element {
    let texts = locale.texts();
    let names = &texts.register;
    let state = match entry.overdue {
        true => names.state_overdue(progress_name(texts, entry.progress)),
        false => progress_name(texts, entry.progress).to_owned(),
    };
    let permit = entry.permit_id.as_ref().map(|id| {
        let found = catalogue.and_then(|all| all.permits.iter().find(|permit| permit.id == *id));
        found.map_or_else(|| id.clone(), |permit| locale.pick(&permit.name))
    });
    let days = entry
        .days_to_answer
        .filter(|_| entry.kind != ComplaintKind::Corruption)
        .map(|days| match days {
            0 => names.same_day.to_owned(),
            days => names.days_to_answer(&days.to_string()),
        });
    let facts = [Some(month_name(texts, &entry.month)), permit, days]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    let told = |label, text: &Option<String>| {
        text.clone().map(|text| {
            el("div")
                .child(el("p").class("lk-quiet").child(label))
                .child(el("p").class("lk-reason lk-typed").child(text))
        })
    };
    el("li")
        .class("lk-points__item")
        .child(el("h3").child(complaint_kind_name(texts, entry.kind)))
        .child(el("p").child(state))
        .child(el("p").class("lk-quiet").child(facts))
        .child(told(names.told, &entry.text))
        .child(told(names.answer, &entry.answer))
}
