//! What people answered in the satisfaction survey, and what was done about it.

use super::period::period_line;
use super::section_id::SATISFACTION;
use crate::locale::{
    Locale, Texts, arg, day_short, hundredths, period_name, source_text, survey_elements,
};
use crate::pages::open_data_links::open_data_links;
use crate::pages::source_note::with_source_note;
use crate::ui::provenance_tag;
use loket_domain::evaluation::{
    Evaluation, EvaluationPeriod, ImprovementAction, SatisfactionMetrics,
};
use loket_domain::survey::SurveyWeight;
use loket_ui::{Element, anchor_heading, el, gauge};

/// The best mark, in hundredths.
const BEST: u32 = 400;

/// The survey of one period.
type Survey<'of> = (&'of EvaluationPeriod, &'of SatisfactionMetrics);

pub(super) fn satisfaction_view(locale: Locale, evaluation: &Evaluation) -> Element {
    let texts = &locale.texts().evaluation;
    let periods = evaluation.periods.iter();
    let surveys: Vec<Survey<'_>> = periods
        .filter_map(|period| Some((period, period.satisfaction.as_ref()?)))
        .collect();
    let view = |(period, of): &Survey<'_>| {
        el("li")
            .class("lk-scores__item")
            .child(period_line("h3", locale, period))
            .child(match of.index {
                Some(index) => survey_view(locale, of, index, evaluation),
                None => few_view(locale, of, evaluation.needed),
            })
    };
    let items: Vec<Element> = surveys.iter().map(view).collect();
    let section = el("section")
        .class("lk-section")
        .child(anchor_heading(SATISFACTION, texts.satisfaction))
        .child(el("p").child(texts.satisfaction_text));
    let section = match items.is_empty() {
        true => section.child(el("p").child(texts.nothing)),
        false => section.child(el("ul").class("lk-scores").child(items)),
    };
    let bands = texts.bands_source(&source_text(locale.texts(), &evaluation.bands_source));
    section
        .child(
            el("p")
                .class("lk-quiet")
                .attr("data-no-figure", "rule")
                .child(bands),
        )
        .child(open_data_links(locale, "evaluation-satisfaction"))
}

fn few_view(locale: Locale, of: &SatisfactionMetrics, needed: u32) -> Element {
    let texts = &locale.texts().evaluation;
    let told = texts.few_answers(
        arg::Answers(&of.answers.to_string()),
        arg::Needed(&needed.to_string()),
    );
    with_source_note(locale, &of.basis, el("p").child(told))
}

fn survey_view(
    locale: Locale,
    of: &SatisfactionMetrics,
    index: u32,
    evaluation: &Evaluation,
) -> Element {
    let texts = locale.texts();
    let names = &texts.evaluation;
    let band = of.grade.as_ref();
    let band = band.and_then(|grade| evaluation.bands.iter().find(|band| band.grade == *grade));
    let grade = band.map(|band| {
        names.grade(
            arg::Grade(&band.grade),
            arg::Label(&locale.pick(&band.label)),
        )
    });
    let weight = match of.weight {
        SurveyWeight::Ninth => names.weight_ninth,
        SurveyWeight::PointEleven => names.weight_point_eleven,
    };
    let elements: Vec<Element> = survey_elements(texts)
        .into_iter()
        .zip(&of.elements)
        .map(|(name, mean)| {
            let told = names.mark(
                arg::Best(&hundredths(texts, BEST)),
                arg::Mark(&hundredths(texts, *mean)),
            );
            el("li")
                .class("lk-elements__item")
                .child(el("p").child(format!("{name}: {told}")))
                .child(gauge(*mean, BEST, &[]))
        })
        .collect();
    let elements = el("details")
        .class("lk-details")
        .child(el("summary").child(names.elements))
        .child(el("ul").class("lk-scores").child(elements));
    let content = el("div")
        .child(
            el("p")
                .class("lk-scores__figure lk-scores__figure--large")
                .child(names.index(&hundredths(texts, index))),
        )
        .child(gauge(index, 10_000, &[]))
        .child(grade.map(|grade| el("p").child(el("strong").child(grade))))
        .child(el("p").child(names.answers(&of.answers.to_string())))
        .child(trend(texts, of, index).map(|told| el("p").child(told)))
        .child(el("p").class("lk-quiet").child(weight))
        .child(elements)
        .child(weakest(locale, of));
    with_source_note(locale, &of.basis, content)
}

/// The weakest element, and what was done about it.
fn weakest(locale: Locale, of: &SatisfactionMetrics) -> Option<Element> {
    let texts = locale.texts();
    let names = survey_elements(texts);
    let weakest: Vec<&str> = of
        .weakest
        .iter()
        .filter_map(|place| names.get(*place as usize).copied())
        .collect();
    if weakest.is_empty() || weakest.len() == names.len() {
        return None;
    }
    let action = match &of.action {
        Some(action) => action_view(locale, action),
        None => el("p").child(texts.evaluation.no_action),
    };
    Some(
        el("div")
            .class("lk-promise")
            .child(el("h4").child(texts.evaluation.weakest(&weakest.join(", "))))
            .child(action),
    )
}

fn action_view(locale: Locale, action: &ImprovementAction) -> Element {
    let texts = locale.texts();
    let done = texts.evaluation.action(
        arg::Day(&day_short(texts, action.date)),
        arg::Source(&source_text(locale.texts(), &action.source)),
    );
    el("div")
        .child(el("p").child(locale.pick(&action.text)))
        .child(
            el("p")
                .class("lk-basis")
                .child(done)
                .child(provenance_tag(locale.texts(), action.provenance)),
        )
}

fn trend(texts: &Texts, of: &SatisfactionMetrics, index: u32) -> Option<String> {
    let before = of.before.as_ref()?;
    let period = period_name(texts, &before.period);
    let value = hundredths(texts, before.value);
    let names = &texts.evaluation;
    Some(match index.cmp(&before.value) {
        core::cmp::Ordering::Greater => names.up(arg::Period(&period), arg::Value(&value)),
        core::cmp::Ordering::Equal => names.same(&period),
        core::cmp::Ordering::Less => names.down(arg::Period(&period), arg::Value(&value)),
    })
}
