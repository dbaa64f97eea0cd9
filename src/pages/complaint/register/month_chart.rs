//! What became of the complaints of each month, drawn.

use crate::locale::{Texts, month_name};
use loket_domain::complaints::RegisterMonth;
use loket_ui::{Element, bar, el};

/// A bar for each month.
pub(super) fn month_chart(texts: &Texts, months: &[RegisterMonth]) -> Element {
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
