//! What the office promises, each promise beside its measure, and what its head says.

use super::section::section;
use crate::app::Route;
use crate::locale::{Locale, arg, day_short, source_text};
use crate::ui::provenance_tag;
use loket_domain::integrity::{Measure, Promise, ServicePromise, Statement};
use loket_ui::{Element, el};

/// The service promise (*maklumat pelayanan*).
pub(super) fn promise_view(locale: Locale, promise: &ServicePromise) -> Element {
    let texts = &locale.texts().integrity;
    let item = |promise: &Promise| {
        let link = el("a")
            .attr("href", measured_at(promise.measure))
            .child(measure_name(locale, promise.measure));
        el("li")
            .class("lk-points__item")
            .attr("id", format!("janji-{}", promise.id))
            .child(el("p").child(locale.pick(&promise.text)))
            .child(el("p").child(link))
    };
    let items: Vec<Element> = promise.promises.iter().map(item).collect();
    let published = texts.given_on(
        arg::Day(&day_short(locale.texts(), promise.date)),
        arg::Source(&source_text(locale.texts(), &promise.source)),
    );
    section(texts.service_promise)
        .attr("id", "maklumat")
        .child(el("p").child(locale.pick(&promise.opening)))
        .child(el("ol").class("lk-points").child(items))
        .child(el("p").child(locale.pick(&promise.consequence)))
        .child(
            el("p")
                .class("lk-basis")
                .child(published)
                .child(provenance_tag(locale.texts(), promise.provenance)),
        )
}

/// Where it stands whether a promise is kept.
fn measured_at(measure: Measure) -> String {
    match measure {
        Measure::ProcessingTime => Route::Evaluation.href_at("waktu"),
        Measure::ComplaintsAnswered => Route::Evaluation.href_at("pengaduan"),
        Measure::Satisfaction => Route::Evaluation.href_at("kepuasan"),
        Measure::Training => Route::Scores.href_at("pelatihan"),
    }
}

fn measure_name(locale: Locale, measure: Measure) -> &'static str {
    let texts = &locale.texts().integrity;
    match measure {
        Measure::ProcessingTime => texts.measure_time,
        Measure::ComplaintsAnswered => texts.measure_complaints,
        Measure::Satisfaction => texts.measure_satisfaction,
        Measure::Training => texts.measure_training,
    }
}

/// What the head of the office says, and who and when that was.
pub(super) fn statement_view(locale: Locale, statement: &Statement) -> Element {
    let texts = &locale.texts().integrity;
    let paragraphs = statement.paragraphs.iter();
    let paragraphs: Vec<Element> = paragraphs
        .map(|paragraph| el("p").child(locale.pick(paragraph)))
        .collect();
    let said = texts.said_on(
        arg::Day(&day_short(locale.texts(), statement.date)),
        arg::Name(&statement.name),
        arg::Role(&locale.pick(&statement.role)),
    );
    let source = texts.source(&source_text(locale.texts(), &statement.source));
    section(texts.statement)
        .attr("id", "pimpinan")
        .child(el("blockquote").class("lk-statement").child(paragraphs))
        .child(el("p").attr("data-no-figure", "date").child(said))
        .child(
            el("p")
                .class("lk-basis")
                .child(source)
                .child(provenance_tag(locale.texts(), statement.provenance)),
        )
}
