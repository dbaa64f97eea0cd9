//! How long applications took, against the promise.

use crate::api;
use crate::app::{request_view, spawn_request};
use crate::locale::{Locale, arg, day_short, stage_length, tenths_of_days};
use crate::pages::source_note::with_source_note;
use leptos::prelude::AnyView;
use loket_domain::permits::Performance;
use loket_domain::provenance::{Basis, Origin};
use loket_ui::{Element, el};

/// The metrics of the last days, in a request of their own.
pub(super) fn performance_view(locale: Locale, permit_id: &str) -> AnyView {
    let id = permit_id.to_owned();
    let (performance, retry) = spawn_request(move |done| api::performance(&id, done));
    request_view(performance, Some(retry), move |performance| {
        el("div")
            .child(el("h3").child(locale.texts().performance.title))
            .child(with_source_note(
                locale,
                &basis(performance),
                metrics(locale, performance),
            ))
            .view()
    })
}

/// The source of the metrics: the applications of the last days at this counter.
fn basis(performance: &Performance) -> Basis {
    Basis {
        origin: Origin::Counter,
        source: None,
        from: performance.from,
        until: performance.until,
        provenance: performance.provenance,
    }
}

fn metrics(locale: Locale, performance: &Performance) -> Vec<Element> {
    let texts = locale.texts();
    let count = performance.applications.to_string();
    let (Some(median), Some(ninetieth)) = (performance.median_tenths, performance.ninetieth_tenths)
    else {
        let needed = performance.needed.to_string();
        return vec![
            el("p").child(
                texts
                    .performance
                    .too_few(arg::Applications(&count), arg::Needed(&needed)),
            ),
        ];
    };
    let row = |name: String, value: String| {
        el("div")
            .class("lk-facts__row")
            .child(el("dt").child(name))
            .child(el("dd").child(value))
    };
    let days = |tenths| tenths_of_days(texts, tenths, performance.unit);
    let kept = performance.promise.as_ref().zip(performance.in_time);
    let kept = kept.map(|(promise, in_time)| {
        row(
            texts.performance.in_time(&stage_length(texts, promise)),
            texts
                .performance
                .of(arg::All(&count), arg::Count(&in_time.to_string())),
        )
    });
    let window = texts.performance.window(
        arg::Applications(&count),
        arg::From(&day_short(texts, performance.from)),
        arg::Until(&day_short(texts, performance.until)),
    );
    vec![
        el("p").class("lk-quiet").child(window),
        el("dl")
            .class("lk-facts")
            .child(row(texts.performance.median.into(), days(median)))
            .child(row(texts.performance.ninetieth.into(), days(ninetieth)))
            .child(kept),
    ]
}
