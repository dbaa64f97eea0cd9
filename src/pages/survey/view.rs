//! What a citizen sees of the survey.

use super::state::{NAMES, PLACE, SendMarks, Stage, Survey};
use crate::locale::{Locale, Texts, survey_elements};
use crate::ui::{error_notice, error_summary, radio_group};
use leptos::prelude::*;
use loket_ui::{Choice, Element, SECONDARY, button, el, fragment, notice, reactive};

impl Survey {
    /// The survey, while the receipt opens it and as long as its end is told. `send` sends
    /// complete marks under a key.
    pub fn view(self, locale: Locale, is_open: bool, send: SendMarks) -> Option<AnyView> {
        // Marks of which nobody knows whether they arrived stay, so that they can be sent
        // once more: by the same key they count once.
        if !is_open && !self.is_over() && self.key.get_untracked().is_none() {
            return None;
        }
        let texts = &locale.texts().rating;
        let said = |tone, title, text| notice(tone, title, vec![el("p").child(text)]);
        let place = || {
            el("section")
                .class("lk-panel lk-survey")
                .attr("id", PLACE)
                .attr("tabindex", "-1")
        };
        Some(reactive(move || match *self.stage.get() {
            Stage::Skipped => ().into_any(),
            Stage::Offered => place().child(self.offer(locale)).view(),
            Stage::Wanted => place().child(self.questions(locale, send.clone())).view(),
            Stage::Answered => {
                let thanks = said("success", texts.thanks_title, texts.thanks_text);
                place().child(thanks).view()
            }
            Stage::Refused => {
                let refusal = said("info", texts.over_title, texts.over_text);
                place().child(refusal).view()
            }
        }))
    }

    fn offer(self, locale: Locale) -> AnyView {
        let texts = &locale.texts().rating;
        let begin = button("lk-button", texts.begin, move || {
            self.stage.set(Stage::Wanted);
        });
        fragment([
            el("h3").child(texts.title).view(),
            el("p").child(texts.lead).view(),
            el("p").class("lk-quiet").child(texts.privacy).view(),
            el("div")
                .class("lk-actions")
                .child(begin)
                .child(self.skip(locale))
                .view(),
        ])
    }

    fn skip(self, locale: Locale) -> Element {
        button(SECONDARY, locale.texts().rating.skip, move || {
            self.stage.set(Stage::Skipped);
        })
    }

    fn questions(self, locale: Locale, send: SendMarks) -> AnyView {
        let texts = locale.texts();
        let groups: Vec<Element> = survey_elements(texts)
            .into_iter()
            .zip(NAMES)
            .zip(self.marks)
            .map(|((legend, name), mark)| {
                radio_group(name, legend, marks(texts, name), mark, self.problems)
            })
            .collect();
        let failure = reactive(move || match &*self.failure.get() {
            Some(error) => error_notice(error, None),
            None => ().into_any(),
        });
        let button = el("button")
            .class("lk-button")
            .attr("type", "submit")
            .attr_when("aria-disabled", move || {
                (*self.is_sending.get()).then(|| "true".to_owned())
            })
            .child(texts.rating.send);
        let form = loket_ui::form(move || self.send(&*send))
            .child(error_summary(self.problems))
            .child(el("div").class("lk-marks").child(groups))
            .child(failure)
            .child(
                el("div")
                    .class("lk-actions")
                    .child(button)
                    .child(self.skip(locale)),
            );
        fragment([
            el("h3").child(texts.rating.title).view(),
            el("p").class("lk-quiet").child(texts.rating.privacy).view(),
            form.view(),
        ])
    }
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
            label: label.to_owned(),
            hint: Box::new(String::new),
        })
        .collect()
}
