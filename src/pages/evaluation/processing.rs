//! How long applications took, permit by permit: the newest period, and those before it.

use super::period::{name_of, period_line};
use super::section_id::TIME;
use crate::app::Route;
use crate::locale::{Locale, Texts, arg, period_name, stage_length, tenths_of_days};
use crate::pages::open_data_links::open_data_links;
use crate::pages::source_note::with_source_note;
use loket_domain::evaluation::{Evaluation, EvaluationPeriod, ProcessingMetrics};
use loket_ui::{Element, anchor_heading, el, gauge};

/// The metrics of one permit in one period.
type PeriodMetrics<'of> = (&'of EvaluationPeriod, &'of ProcessingMetrics);

pub(super) fn processing_view(locale: Locale, evaluation: &Evaluation) -> Element {
    let texts = &locale.texts().evaluation;
    let section = el("section")
        .class("lk-section")
        .child(anchor_heading(TIME, texts.time))
        .child(el("p").child(texts.time_text));
    let all: Vec<PeriodMetrics<'_>> = evaluation
        .periods
        .iter()
        .flat_map(|period| {
            period
                .processing
                .iter()
                .map(move |metrics| (period, metrics))
        })
        .collect();
    // Those of which there is something to say come first.
    let measured = all.iter().filter(|metrics| is_measured(metrics));
    let mut permits: Vec<Vec<PeriodMetrics<'_>>> = Vec::new();
    for (_, first) in measured.chain(&all) {
        let is_known = |known: &Vec<PeriodMetrics<'_>>| known[0].1.permit_id == first.permit_id;
        if !permits.iter().any(is_known) {
            let of = all.iter().filter(|(_, of)| of.permit_id == first.permit_id);
            permits.push(of.copied().collect());
        }
    }
    if permits.is_empty() {
        return section.child(el("p").child(texts.nothing));
    }
    let items: Vec<Element> = permits
        .iter()
        .map(|metrics| permit_view(locale, metrics, evaluation.needed))
        .collect();
    section
        .child(el("ul").class("lk-scores").child(items))
        .child(open_data_links(locale, "evaluation-processing"))
}

fn is_measured((_, metrics): &PeriodMetrics<'_>) -> bool {
    metrics.median_tenths.is_some()
}

/// A permit: its newest metrics, and those of earlier periods for the asking.
fn permit_view(locale: Locale, all: &[PeriodMetrics<'_>], needed: u32) -> Element {
    let texts = &locale.texts().evaluation;
    let measured: Vec<&PeriodMetrics<'_>> =
        all.iter().filter(|metrics| is_measured(metrics)).collect();
    let few = all.first().filter(|metrics| !is_measured(metrics));
    let few = few.map(|(period, metrics)| {
        let told = texts.too_few(
            arg::Applications(&metrics.applications.to_string()),
            arg::Needed(&needed.to_string()),
            arg::Period(&name_of(locale, period)),
        );
        with_source_note(locale, &metrics.basis, el("p").child(told))
    });
    let earlier: Vec<Element> = measured
        .iter()
        .skip(1)
        .map(|(period, metrics)| {
            el("div")
                .child(period_line("h4", locale, period))
                .child(metrics_view(locale, metrics))
        })
        .collect();
    let earlier = (!earlier.is_empty()).then(|| {
        el("details")
            .class("lk-details")
            .child(el("summary").child(texts.earlier))
            .child(earlier)
    });
    let newest = measured.first().map(|(period, metrics)| {
        el("div")
            .child(period_line("p", locale, period).class("lk-quiet"))
            .child(metrics_view(locale, metrics))
    });
    let (_, first) = all[0];
    let link = el("a")
        .attr("href", Route::Permit(first.permit_id.clone()).href())
        .child(locale.pick(&first.name));
    el("li")
        .class("lk-scores__item")
        .child(
            el("h3")
                .attr("id", format!("{TIME}-{}", first.permit_id))
                .attr("tabindex", "-1")
                .child(link),
        )
        .child(newest)
        .child(few)
        .child(earlier)
}

fn metrics_view(locale: Locale, metrics: &ProcessingMetrics) -> Element {
    let texts = locale.texts();
    let names = &texts.evaluation;
    let days = |tenths| tenths_of_days(texts, tenths, metrics.unit);
    let median = metrics.median_tenths.unwrap_or(0);
    let ninetieth = metrics.ninetieth_tenths;
    let promise = metrics.promise.as_ref();
    let promised = promise.map(|promise| promise.at_most * 10);
    let longest = median
        .max(ninetieth.unwrap_or(0))
        .max(promised.unwrap_or(0));
    let row = |sign: Option<&'static str>, name: &'static str, value: String| {
        let sign = sign.map(|class| el("span").class(class).attr("aria-hidden", "true"));
        el("div")
            .class("lk-facts__row")
            .child(el("dt").child(sign).child(name))
            .child(el("dd").child(value))
    };
    let facts = el("dl")
        .class("lk-facts lk-facts--tight")
        .child(promise.map(|promise| {
            row(
                Some("lk-sign"),
                names.promised,
                stage_length(texts, promise),
            )
        }))
        .child(row(
            Some("lk-sign lk-sign--filled"),
            names.median,
            days(median),
        ))
        .child(ninetieth.map(|tenths| {
            row(
                Some("lk-sign lk-sign--second"),
                names.ninetieth,
                days(tenths),
            )
        }))
        .child(metrics.in_time.map(|in_time| {
            let of = names.of(
                arg::All(&metrics.applications.to_string()),
                arg::Count(&in_time.to_string()),
            );
            row(None, names.in_time, of)
        }));
    let content = el("div")
        .child(gauge(median, longest, &[promised, ninetieth]))
        .child(facts)
        .child(trend(texts, metrics).map(|told| el("p").child(told)));
    with_source_note(locale, &metrics.basis, content)
}

/// Against the period before, in words.
fn trend(texts: &Texts, metrics: &ProcessingMetrics) -> Option<String> {
    let (median, before) = (metrics.median_tenths?, metrics.before.as_ref()?);
    let period = period_name(texts, &before.period);
    let value = tenths_of_days(texts, before.value, metrics.unit);
    let names = &texts.evaluation;
    Some(match median.cmp(&before.value) {
        core::cmp::Ordering::Less => names.faster(arg::Period(&period), arg::Value(&value)),
        core::cmp::Ordering::Equal => names.same(&period),
        core::cmp::Ordering::Greater => names.slower(arg::Period(&period), arg::Value(&value)),
    })
}
