//! What the office did, area by area, and how its staff were trained.

use crate::locale::{Locale, arg};
use crate::pages::open_data_links::open_data_links;
use crate::pages::source_note::with_source_note;
use loket_domain::scores::{Programme, Scorecard, Training};
use loket_ui::{Element, anchor_heading, el};

pub(super) fn programmes_view(locale: Locale, card: &Scorecard) -> Element {
    let texts = &locale.texts().scores;
    let section = el("section")
        .class("lk-section")
        .child(anchor_heading("program", texts.programmes));
    if card.programmes.is_empty() {
        return section.child(el("p").child(texts.no_programmes));
    }
    // An area stands where its newest programme does.
    let mut areas: Vec<&Programme> = Vec::new();
    for programme in &card.programmes {
        if areas.iter().all(|known| known.area != programme.area) {
            areas.push(programme);
        }
    }
    let group = |first: &Programme| {
        let programmes = card.programmes.iter();
        let items: Vec<Element> = programmes
            .filter(|programme| programme.area == first.area)
            .map(|programme| programme_view(locale, programme))
            .collect();
        el("div")
            .child(el("h3").child(locale.pick(&first.area_name)))
            .child(el("ul").class("lk-points").child(items))
    };
    let groups: Vec<Element> = areas.into_iter().map(group).collect();
    section
        .child(groups)
        .child(open_data_links(locale, "programmes"))
}

fn programme_view(locale: Locale, programme: &Programme) -> Element {
    let texts = &locale.texts().scores;
    let result = programme.result.as_ref();
    let result = result.map(|result| el("p").child(locale.pick(result)));
    let evidence = programme.url.as_ref().map(|url| {
        let link = el("a")
            .attr("href", url.clone())
            .attr("rel", "noopener")
            .child(texts.evidence);
        el("p").child(link)
    });
    let content = el("div")
        .child(el("h4").child(locale.pick(&programme.title)))
        .child(result)
        .child(evidence);
    el("li")
        .class("lk-points__item")
        .child(with_source_note(locale, &programme.basis, content))
}

pub(super) fn trainings_view(locale: Locale, card: &Scorecard) -> Element {
    let texts = &locale.texts().scores;
    let section = el("section")
        .class("lk-section")
        .child(anchor_heading("pelatihan", texts.trainings))
        .child(el("p").child(texts.trainings_text));
    if card.trainings.is_empty() {
        return section.child(el("p").child(texts.no_trainings));
    }
    let item = |training: &Training| {
        let told = texts.training(
            arg::Hours(&training.hours.to_string()),
            arg::People(&training.people.to_string()),
        );
        let content = el("div")
            .child(el("h3").child(locale.pick(&training.subject)))
            .child(el("p").child(told));
        el("li")
            .class("lk-points__item")
            .child(with_source_note(locale, &training.basis, content))
    };
    let items: Vec<Element> = card.trainings.iter().map(item).collect();
    section
        .child(el("ul").class("lk-points").child(items))
        .child(open_data_links(locale, "trainings"))
}
