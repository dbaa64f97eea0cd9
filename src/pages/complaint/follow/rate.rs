//! Rating how a complaint was handled, by the nine elements of the survey of the service
//! (PermenPANRB 14/2017). Asked for once, and nobody has to.

use super::{Follow, Rating};
use crate::api;
use crate::locale::{Locale, Texts};
use crate::ui::{
    self, Choice, Element, SECONDARY, button, dynamic, el, error_notice, error_summary, group,
    radio_group,
};
use leptos::prelude::*;
use loket_domain::complaints::{ComplaintAction, ComplaintRating, ComplaintStatus};
use loket_domain::problem::{FieldCode, FieldProblem};
use loket_domain::survey::SURVEY_ELEMENTS;

/// The names of the questions on the page; the server has one field for all.
const NAMES: [&str; SURVEY_ELEMENTS] = [
    "marks-1", "marks-2", "marks-3", "marks-4", "marks-5", "marks-6", "marks-7", "marks-8",
    "marks-9",
];

pub(super) fn rate(locale: Locale, follow: Follow, status: &ComplaintStatus) -> Option<AnyView> {
    if !status.actions.contains(&ComplaintAction::Rate) {
        return None;
    }
    let section = move |content| {
        el("section")
            .class("lk-section")
            .child(el("h2").child(locale.texts().rating.title))
            .child(content)
            .view()
    };
    Some(dynamic(move || match *follow.rating.get() {
        Rating::Skipped => ().into_any(),
        Rating::Offered => section(offer(locale, follow)),
        Rating::Wanted => section(questions(locale, follow)),
    }))
}

fn offer(locale: Locale, follow: Follow) -> AnyView {
    let texts = &locale.texts().rating;
    let begin = button("lk-button", texts.begin, move || {
        follow.rating.set(Rating::Wanted);
    });
    group([
        el("p").child(texts.lead).view(),
        el("div")
            .class("lk-actions")
            .child(begin)
            .child(skip(locale, follow))
            .view(),
    ])
}

fn skip(locale: Locale, follow: Follow) -> Element {
    button(SECONDARY, locale.texts().rating.skip, move || {
        follow.rating.set(Rating::Skipped);
    })
}

fn questions(locale: Locale, follow: Follow) -> AnyView {
    let texts = locale.texts();
    let groups: Vec<Element> = element_names(texts)
        .into_iter()
        .zip(NAMES)
        .zip(follow.marks)
        .map(|((legend, name), mark)| {
            radio_group(name, legend, marks(texts, name), mark, follow.mark_problems)
        })
        .collect();
    let failure = dynamic(move || match &*follow.failure.get() {
        Some(error) => error_notice(error, None),
        None => ().into_any(),
    });
    let send = el("button")
        .class("lk-button")
        .attr("type", "submit")
        .attr_when("aria-disabled", move || {
            (*follow.is_acting.get()).then(|| "true".to_owned())
        })
        .child(texts.rating.send);
    ui::form(move || follow.rate())
        .child(error_summary(follow.mark_problems))
        .child(el("div").class("lk-marks").child(groups))
        .child(failure)
        .child(
            el("div")
                .class("lk-actions")
                .child(send)
                .child(skip(locale, follow)),
        )
        .view()
}

fn marks(texts: &Texts, name: &'static str) -> Vec<Choice<u8>> {
    let names = &texts.rating;
    [names.mark_1, names.mark_2, names.mark_3, names.mark_4]
        .into_iter()
        .zip(1..)
        .map(|(label, mark)| Choice {
            value: mark,
            // The first has the name of the question, so that the summary leads to it.
            id: match mark {
                1 => name.to_owned(),
                mark => format!("{name}-{mark}"),
            },
            label: format!("{mark} – {label}"),
            hint: Box::new(String::new),
        })
        .collect()
}

/// The elements, in the order of the wire.
fn element_names(texts: &Texts) -> [&'static str; SURVEY_ELEMENTS] {
    let names = &texts.rating;
    [
        names.requirements,
        names.procedure,
        names.time,
        names.cost,
        names.product,
        names.competence,
        names.conduct,
        names.facilities,
        names.complaints,
    ]
}

impl Follow {
    /// Sends the marks, unless one is missing or they are under way.
    fn rate(self) {
        if *self.is_acting.get_untracked() {
            return;
        }
        self.failure.set(None);
        let marks: Vec<Option<u8>> = self
            .marks
            .iter()
            .map(|mark| *mark.get_untracked())
            .collect();
        let missing: Vec<FieldProblem> = NAMES
            .into_iter()
            .zip(&marks)
            .filter(|(_, mark)| mark.is_none())
            .map(|(name, _)| FieldProblem::new(name, FieldCode::Required))
            .collect();
        let is_complete = missing.is_empty();
        self.mark_problems.set(missing);
        if !is_complete {
            return;
        }
        let lookup = self.lookup.get_untracked();
        let rating = ComplaintRating {
            ticket: lookup.ticket.clone(),
            access_code: lookup.access_code.clone(),
            marks: marks.into_iter().flatten().collect(),
        };
        self.is_acting.set(true);
        let key = self.key_for(ComplaintAction::Rate);
        api::rate(&rating, &key, Box::new(move |answer| self.settle(answer)));
    }
}
