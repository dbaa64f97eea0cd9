//! One assessment: each criterion as a bar with what is asked for, and all of it as a
//! table.

use super::score_table::score_table;
use crate::locale::{Locale, Texts, arg, hundredths};
use crate::pages::source_note::with_source_note;
use loket_domain::scores::{
    Assessment, AssessorKind, Minimum, PartScore, PredicateRule, ScoreRow, Scorecard,
};
use loket_ui::{Element, el, gauge};

pub(super) fn assessment_view(
    locale: Locale,
    assessment: &Assessment,
    card: &Scorecard,
) -> Element {
    let texts = &locale.texts().scores;
    let (title, explained) = match assessment.kind {
        AssessorKind::External => (texts.external, texts.external_text),
        AssessorKind::Office => (texts.own, texts.own_text),
    };
    let row = |row| row_view(locale, row, card);
    let (total, parts) = match assessment.rows.split_first() {
        Some((total, parts)) => (Some(row(total)), parts.iter().map(row).collect()),
        None => (None, Vec::new()),
    };
    let parts = el("ul").class("lk-scores").child(parts);
    let table = score_table(locale, assessment, card);
    // What others found stands open; what the office says of itself is there for the
    // asking.
    let parts = match assessment.kind {
        AssessorKind::External => el("div").child(parts).child(table),
        AssessorKind::Office => el("details")
            .class("lk-details")
            .child(el("summary").child(texts.show_parts))
            .child(parts)
            .child(table),
    };
    let content = el("div")
        .child(legend(locale, card))
        .child(el("ul").class("lk-scores").child(total))
        .child(parts);
    el("section")
        .class("lk-section")
        .attr("id", assessment.id.clone())
        .child(el("h2").child(title))
        .child(
            el("p")
                .class("lk-assessor")
                .child(texts.assessor(&locale.pick(&assessment.assessor))),
        )
        .child(el("p").child(explained))
        .child(with_source_note(locale, &assessment.basis, content))
}

fn legend(locale: Locale, card: &Scorecard) -> Element {
    let texts = &locale.texts().scores;
    let sign = |place: usize| {
        let first = if place == 0 {
            "lk-sign"
        } else {
            "lk-sign lk-sign--second"
        };
        el("span").class(first).attr("aria-hidden", "true")
    };
    let item = |(place, id): (usize, &String)| el("li").child(sign(place)).child(texts.legend(id));
    let ids = card.predicates.iter().map(|predicate| &predicate.id);
    let items: Vec<Element> = ids.enumerate().map(item).collect();
    el("ul").class("lk-legend").child(items)
}

fn row_view(locale: Locale, row: &ScoreRow, card: &Scorecard) -> Element {
    let texts = locale.texts();
    let name = locale.pick(&row.name);
    let heading = match row.level {
        0 | 1 => el("h3").child(name),
        _ => el("h4").child(name),
    };
    let class = match row.level {
        0 => "lk-scores__item lk-scores__item--total",
        1 => "lk-scores__item lk-scores__item--part",
        _ => "lk-scores__item",
    };
    let of = |predicate: &PredicateRule| {
        let mut minimums = row.minimums.iter();
        let minimum = minimums.find(|minimum| minimum.predicate == predicate.id);
        minimum.map(|minimum| minimum.score)
    };
    let marks: Vec<Option<u32>> = card.predicates.iter().map(of).collect();
    let minimums: Vec<Element> = row
        .minimums
        .iter()
        .map(|minimum| minimum_view(texts, minimum))
        .collect();
    let minimums = (!minimums.is_empty()).then(|| el("ul").class("lk-minimums").child(minimums));
    let maximum = hundredths(texts, row.maximum);
    let told = match row.score {
        Some(score) => texts.scores.of(
            arg::Maximum(&maximum),
            arg::Score(&hundredths(texts, score)),
        ),
        None => texts.scores.no_score.to_owned(),
    };
    let halves = row.compliance.as_ref().zip(row.reform.as_ref());
    let halves = halves.map(|(compliance, reform)| {
        let part = |part: &PartScore| {
            let maximum = hundredths(texts, part.maximum);
            texts.scores.of(
                arg::Maximum(&maximum),
                arg::Score(&hundredths(texts, part.score)),
            )
        };
        el("p").class("lk-quiet").child(texts.scores.halves(
            arg::Compliance(&part(compliance)),
            arg::Reform(&part(reform)),
        ))
    });
    let bar = row.score.map(|score| gauge(score, row.maximum, &marks));
    el("li")
        .class(class)
        .child(heading)
        .child(el("p").class("lk-scores__figure").child(told))
        .child(bar.into_iter().collect::<Vec<_>>())
        .child(minimums)
        .child(halves)
}

fn minimum_view(texts: &Texts, minimum: &Minimum) -> Element {
    let score = hundredths(texts, minimum.score);
    let (class, told) = match minimum.met {
        Some(true) => (
            "lk-minimum lk-minimum--met",
            texts
                .scores
                .met(arg::Id(&minimum.predicate), arg::Score(&score)),
        ),
        Some(false) => (
            "lk-minimum",
            texts
                .scores
                .not_met(arg::Id(&minimum.predicate), arg::Score(&score)),
        ),
        None => (
            "lk-minimum",
            texts
                .scores
                .minimum(arg::Id(&minimum.predicate), arg::Score(&score)),
        ),
    };
    el("li").class(class).child(told)
}
