//! The page of the public register: how the office deals with complaints, month by month,
//! and each complaint without a name.

use super::entries::entries;
use super::month_chart::month_chart;
use super::month_table::month_table;
use crate::api;
use crate::app::{Request, Route, page_heading, request_view, spawn_request, use_app};
use crate::locale::{Locale, moment_text, use_locale};
use crate::pages::open_data_links::open_data_links;
use crate::pages::source_note::with_source_note;
use leptos::prelude::AnyView;
use loket_domain::complaints::ComplaintRegister;
use loket_domain::permits::PermitCatalogue;
use loket_domain::provenance::{Basis, Origin};
use loket_domain::time::{Day, TimeZone};
use loket_ui::{ErasedSignal, el, fragment};
use std::sync::Arc;

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
    let zone = use_app().office_zone();
    let as_of = texts.as_of(&moment_text(locale.texts(), register.as_of, zone.as_ref()));
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
        with_source_note(
            locale,
            &basis,
            el("div")
                .child(month_chart(locale.texts(), &register.months))
                .child(month_table(locale.texts(), &register.months)),
        )
        .view(),
        open_data_links(locale, "complaint-months").view(),
        el("section")
            .class("lk-section")
            .child(el("h2").child(texts.list))
            .child(el("p").child(texts.corruption))
            .child(with_source_note(
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
