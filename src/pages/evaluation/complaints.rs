//! How complaints were answered, period by period.

use super::period::period_line;
use super::section_id::COMPLAINTS;
use crate::app::Route;
use crate::locale::{Locale, Texts, arg, period_name};
use crate::pages::open_data_links::open_data_links;
use crate::pages::source_note::with_source_note;
use loket_domain::evaluation::{ComplaintMetrics, Evaluation, EvaluationPeriod};
use loket_ui::{Element, anchor_heading, bar, el};

pub(super) fn complaints_view(locale: Locale, evaluation: &Evaluation) -> Element {
    let texts = &locale.texts().evaluation;
    let view = |period: &EvaluationPeriod| {
        let figures = period.complaints.as_ref()?;
        Some(
            el("li")
                .class("lk-scores__item")
                .child(period_line("h3", locale, period))
                .child(period_view(locale, figures)),
        )
    };
    let items: Vec<Element> = evaluation.periods.iter().filter_map(view).collect();
    let section = el("section")
        .class("lk-section")
        .child(anchor_heading(COMPLAINTS, texts.complaints))
        .child(el("p").child(texts.complaints_text));
    let register = el("a")
        .attr("href", Route::ComplaintRegister.href())
        .child(texts.register_link);
    let section = match items.is_empty() {
        true => section.child(el("p").child(texts.nothing)),
        false => section.child(el("ul").class("lk-scores").child(items)),
    };
    section
        .child(el("p").child(register))
        .child(open_data_links(locale, "evaluation-complaints"))
}

fn period_view(locale: Locale, of: &ComplaintMetrics) -> Element {
    let texts = locale.texts();
    let names = &texts.evaluation;
    let share = of.in_time_percent().map(|percent| {
        el("p")
            .class("lk-scores__figure")
            .child(names.answered_in_time(&percent.to_string()))
    });
    // The words of the register.
    let parts = [
        ("lk-bar__in-time", of.in_time, texts.register.in_time),
        ("lk-bar__late", of.late, texts.register.late),
        ("lk-bar__overdue", of.overdue, texts.register.overdue),
    ];
    let waiting = of
        .received
        .saturating_sub(of.in_time + of.late + of.overdue);
    let mut told: Vec<String> = parts
        .iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(_, count, name)| format!("{count} {name}"))
        .collect();
    if waiting > 0 {
        told.push(names.waiting(&waiting.to_string()));
    }
    let drawn = parts.map(|(class, count, _)| (class, count));
    let content = el("div")
        .child(share)
        .child(bar(&drawn, of.received))
        .child(el("p").child(told.join(" · ")))
        .child(el("p").child(names.received(
            arg::Count(&of.received.to_string()),
            arg::Reopened(&of.reopened.to_string()),
        )))
        .child(trend(texts, of).map(|told| el("p").child(told)));
    with_source_note(locale, &of.basis, content)
}

fn trend(texts: &Texts, of: &ComplaintMetrics) -> Option<String> {
    let (percent, before) = (of.in_time_percent()?, of.before.as_ref()?);
    let period = period_name(texts, &before.period);
    let value = texts.evaluation.percent(&before.value.to_string());
    let names = &texts.evaluation;
    Some(match percent.cmp(&before.value) {
        core::cmp::Ordering::Greater => names.up(arg::Period(&period), arg::Value(&value)),
        core::cmp::Ordering::Equal => names.same(&period),
        core::cmp::Ordering::Less => names.down(arg::Period(&period), arg::Value(&value)),
    })
}
