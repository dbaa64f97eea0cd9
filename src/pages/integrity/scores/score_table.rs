//! An assessment as a table.

use crate::locale::{Locale, hundredths};
use loket_domain::scores::{Assessment, PartScore, ScoreRow, Scorecard};
use loket_ui::{Element, el};

/// The numbers of the bars, for those who want to compare or copy them.
pub(super) fn score_table(locale: Locale, assessment: &Assessment, card: &Scorecard) -> Element {
    let texts = locale.texts();
    let names = &texts.scores;
    let head = |text: String| el("th").attr("scope", "col").child(text);
    let mut heads = vec![
        head(names.column_criterion.into()),
        head(names.column_score.into()),
        head(names.column_maximum.into()),
    ];
    let minimums = card.predicates.iter();
    heads.extend(minimums.map(|predicate| head(names.column_minimum(&predicate.id))));
    heads.push(head(names.compliance.into()));
    heads.push(head(names.reform.into()));
    let number = |value: Option<u32>| {
        let text = value.map_or_else(|| "–".to_owned(), |value| hundredths(texts, value));
        el("td").child(text)
    };
    let row = |row: &ScoreRow| {
        let minimum = |predicate: &str| {
            let mut minimums = row.minimums.iter();
            let minimum = minimums.find(|minimum| minimum.predicate == predicate);
            number(minimum.map(|minimum| minimum.score))
        };
        let minimums: Vec<Element> = card
            .predicates
            .iter()
            .map(|predicate| minimum(&predicate.id))
            .collect();
        let part = |part: &Option<PartScore>| number(part.as_ref().map(|part| part.score));
        let mut name = locale.pick(&row.name);
        if row.unverified {
            name.push_str(names.unverified_mark);
        }
        el("tr")
            .child(el("th").attr("scope", "row").child(name))
            .child(number(row.score))
            .child(number(Some(row.maximum)))
            .child(minimums)
            .child(part(&row.compliance))
            .child(part(&row.reform))
    };
    let rows: Vec<Element> = assessment.rows.iter().map(row).collect();
    let table = el("table")
        .class("lk-table")
        .child(el("caption").child(names.table))
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows));
    let unverified = assessment.rows.iter().any(|row| row.unverified);
    el("details")
        .class("lk-details")
        .child(el("summary").child(names.show_table))
        .child(
            el("div")
                .class("lk-scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", names.table)
                .child(table),
        )
        .child(unverified.then(|| el("p").class("lk-quiet").child(names.unverified)))
}
