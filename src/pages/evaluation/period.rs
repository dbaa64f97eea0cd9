//! The names of periods.

use crate::locale::{Locale, period_name};
use loket_domain::evaluation::EvaluationPeriod;
use loket_ui::{Element, el};

/// A line with the name of a period.
pub(super) fn period_line(tag: &'static str, locale: Locale, period: &EvaluationPeriod) -> Element {
    el(tag)
        .attr("data-no-figure", "period")
        .child(name_of(locale, period))
}

/// The name of a period, and that it is not over.
pub(super) fn name_of(locale: Locale, period: &EvaluationPeriod) -> String {
    let texts = locale.texts();
    let name = period_name(texts, &period.id);
    match period.is_over {
        true => name,
        false => texts.evaluation.so_far(&name),
    }
}
