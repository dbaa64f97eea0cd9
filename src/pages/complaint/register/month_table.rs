//! What became of the complaints of each month, as a table.

use crate::locale::{Texts, month_name};
use loket_domain::complaints::RegisterMonth;
use loket_ui::{Element, el};

/// The numbers of the chart, and how many were opened again: a column for each month, the newest
/// first, so that the last ones fit on a phone.
pub(super) fn month_table(texts: &Texts, months: &[RegisterMonth]) -> Element {
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
