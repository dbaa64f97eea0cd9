//! The public register: how the office deals with complaints, month by month, and each
//! complaint without a name.

use super::follow::progress_name;
use super::wording::kind_name;
use crate::api;
use crate::app::{Request, Route, page_heading, request_view, spawn_request, use_app};
use crate::locale::{Locale, Texts, month_of_year, use_locale};
use crate::pages::basis::{figures, open_data_links};
use crate::pages::status::{moment_text, office_zone};
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintKind, ComplaintRegister, RegisterEntry, RegisterMonth};
use loket_domain::permits::PermitCatalogue;
use loket_domain::provenance::{Basis, Origin};
use loket_domain::time::{Day, TimeZone};
use loket_ui::{Element, ErasedSignal, SECONDARY, bar, button, el, fragment, reactive};
use std::sync::Arc;

/// How many entries are shown at first, and how many more at a time.
const SHOWN: usize = 20;

/// The register.
pub fn complaint_register_page() -> AnyView {
    let locale = use_locale();
    let texts = &locale.texts().register;
    let (register, retry) = spawn_request(api::register);
    let (catalogue, _) = spawn_request(api::permits);
    let link = |to: Route, text| el("li").child(el("a").attr("href", to.href()).child(text));
    fragment([
        page_heading(texts.title).view(),
        el("p").class("lk-lead").child(texts.lead).view(),
        request_view(register, Some(retry), move |register| {
            content(locale, register, catalogue)
        }),
        el("ul")
            .class("lk-links")
            .child(link(Route::Complaint, locale.texts().complaint.write_link))
            .child(link(
                Route::ComplaintStatus,
                locale.texts().complaint.follow_link,
            ))
            .view(),
    ])
}

fn content(
    locale: Locale,
    register: &Arc<ComplaintRegister>,
    catalogue: ErasedSignal<Request<Arc<PermitCatalogue>>>,
) -> AnyView {
    let texts = &locale.texts().register;
    let zone = office_zone(use_app().office);
    let as_of = texts.as_of(&moment_text(locale, register.as_of, zone.as_ref()));
    let as_of = el("p")
        .class("lk-quiet")
        .attr("data-no-figure", "date")
        .child(as_of);
    if register.entries.is_empty() {
        return fragment([as_of.view(), el("p").child(texts.empty).view()]);
    }
    let basis = basis(register, zone.as_ref());
    fragment([
        as_of.view(),
        figures(
            locale,
            &basis,
            el("div")
                .child(chart(locale, &register.months))
                .child(table(locale, &register.months)),
        )
        .view(),
        open_data_links(locale, "complaint-months").view(),
        el("section")
            .class("lk-section")
            .child(el("h2").child(texts.list))
            .child(el("p").child(texts.corruption))
            .child(figures(
                locale,
                &basis,
                entries(locale, Arc::clone(register), catalogue),
            ))
            .view(),
    ])
}

/// What the counts rest on: every complaint since the first month.
fn basis(register: &ComplaintRegister, zone: Option<&TimeZone>) -> Basis {
    let until = match zone {
        Some(zone) => zone.local_time(register.as_of).day,
        // The day in UTC, until the office is known.
        None => {
            let days = register.as_of.unix_seconds().div_euclid(86_400);
            Day::from_days_since_1970(i32::try_from(days).unwrap_or(i32::MAX))
        }
    };
    let first = register.months.last();
    let first = first.and_then(|month| format!("{}-01", month.month).parse().ok());
    Basis {
        origin: Origin::Counter,
        source: None,
        from: first.unwrap_or(until),
        until,
        provenance: register.provenance,
    }
}

/// What became of the complaints of a month: class, count and words of each part.
fn parts(texts: &Texts, month: &RegisterMonth) -> [(&'static str, u32, &'static str); 5] {
    let names = &texts.register;
    [
        ("lk-bar__in-time", month.in_time, names.in_time),
        ("lk-bar__late", month.late, names.late),
        ("lk-bar__overdue", month.overdue, names.overdue),
        ("lk-bar__waiting", month.waiting, names.waiting),
        (
            "lk-bar__not-verified",
            month.not_verified,
            names.not_verified,
        ),
    ]
}

fn chart(locale: Locale, months: &[RegisterMonth]) -> Element {
    let texts = locale.texts();
    let longest = months.iter().map(|month| month.received).max().unwrap_or(0);
    let line = |month: &RegisterMonth| {
        let parts = parts(texts, month);
        let drawn = parts.map(|(class, count, _)| (class, count));
        let told: Vec<String> = parts
            .iter()
            .filter(|(_, count, _)| *count > 0)
            .map(|(_, count, name)| format!("{count} {name}"))
            .collect();
        let told = match told.is_empty() {
            true => texts.register.none.to_owned(),
            false => told.join(" · "),
        };
        el("li")
            .class("lk-months__item")
            .child(
                el("p")
                    .class("lk-months__name")
                    .child(month_name(texts, &month.month)),
            )
            .child(bar(&drawn, longest))
            .child(el("p").class("lk-quiet").child(told))
    };
    let lines: Vec<Element> = months.iter().map(line).collect();
    el("section")
        .class("lk-section")
        .child(el("h2").child(texts.register.months))
        .child(el("ul").class("lk-months").child(lines))
}

/// The same numbers, and how many were opened again: a column for each month, the newest
/// first, so that the last ones fit on a phone.
fn table(locale: Locale, months: &[RegisterMonth]) -> Element {
    let texts = locale.texts();
    let names = &texts.register;
    let head = |month: &RegisterMonth| {
        el("th")
            .attr("scope", "col")
            .child(month_name(texts, &month.month))
    };
    let heads: Vec<Element> = months.iter().map(head).collect();
    let row = |name: &'static str, count: fn(&RegisterMonth) -> u32| {
        let cell = |month| el("td").child(count(month).to_string());
        let cells: Vec<Element> = months.iter().map(cell).collect();
        el("tr")
            .child(el("th").attr("scope", "row").child(name))
            .child(cells)
    };
    let body = el("tbody")
        .child(row(names.received, |month| month.received))
        .child(row(names.in_time, |month| month.in_time))
        .child(row(names.late, |month| month.late))
        .child(row(names.overdue, |month| month.overdue))
        .child(row(names.waiting, |month| month.waiting))
        .child(row(names.not_verified, |month| month.not_verified))
        .child(row(names.reopened, |month| month.reopened));
    let head = el("tr").child(el("td")).child(heads);
    let table = el("table")
        .class("lk-table")
        .child(el("caption").child(names.table))
        .child(el("thead").child(head))
        .child(body);
    // Many months are wider than a phone: it scrolls by itself, also by keys.
    el("div")
        .class("lk-scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", names.table)
        .child(table)
}

fn entries(
    locale: Locale,
    register: Arc<ComplaintRegister>,
    catalogue: ErasedSignal<Request<Arc<PermitCatalogue>>>,
) -> AnyView {
    let shown = ErasedSignal::new(SHOWN);
    reactive(move || {
        let many = *shown.get();
        let catalogue = catalogue.get();
        let catalogue = match &*catalogue {
            Request::Loaded(catalogue) => Some(&**catalogue),
            _ => None,
        };
        let items: Vec<Element> = register
            .entries
            .iter()
            .take(many)
            .map(|entry| entry_view(locale, entry, catalogue))
            .collect();
        let more = register.entries.len().saturating_sub(many).min(SHOWN);
        let more = (more > 0).then(|| {
            let label = locale.texts().register.show_more(&more.to_string());
            el("p").child(button(SECONDARY, label, move || shown.set(many + SHOWN)))
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
        .child(el("h3").child(kind_name(texts, entry.kind)))
        .child(el("p").child(state))
        .child(el("p").class("lk-quiet").child(facts))
        .child(told(names.told, &entry.text))
        .child(told(names.answer, &entry.answer))
}

/// `November 2026`, of `2026-11`.
fn month_name(texts: &Texts, month: &str) -> String {
    let first: Option<Day> = format!("{month}-01").parse().ok();
    first.map_or_else(|| month.to_owned(), |day| month_of_year(texts, day))
}
