//! What belongs together for everybody, and where the focus goes.

use super::{Choice, FieldError, FormErrors, error_summary, radio_group, text_field};
use crate::testing::Page;
use crate::{ErasedSignal, el};
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Event, HtmlInputElement};

fn errors(of: ErasedSignal<Vec<FieldError>>) -> FormErrors {
    FormErrors::new("Error: ", move || of.get().to_vec())
}

fn missing(field: &str) -> FieldError {
    FieldError {
        field: field.into(),
        message: format!("{field} is missing"),
    }
}

/// Until the next frame was drawn, in which the focus is moved.
async fn next_frame() {
    tick().await;
    let frame = js_sys::Promise::new(&mut |done, _| {
        request_animation_frame(move || drop(done.call0(&JsValue::UNDEFINED)));
    });
    let _ = JsFuture::from(frame).await;
}

#[test]
async fn a_field_is_described_by_its_hint_and_its_error() {
    let owner = Owner::new();
    let (value, problems) = owner.with(|| (ErasedSignal::default(), ErasedSignal::default()));
    let page = Page::show(move || {
        text_field("name", "Name", "As written", value, errors(problems)).view()
    });
    let input: HtmlInputElement = page.find("#name").unchecked_into();
    assert_eq!(
        page.find("label[for=name]").text_content().as_deref(),
        Some("Name")
    );
    assert_eq!(
        input.get_attribute("aria-describedby").as_deref(),
        Some("name-hint name-error")
    );
    assert_eq!(input.get_attribute("aria-invalid"), None);
    problems.set(vec![missing("other"), missing("name")]);
    tick().await;
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(
        page.find("#name-error").text_content().as_deref(),
        Some("Error: name is missing")
    );
    input.set_value("Siti");
    let typed = Event::new("input");
    typed
        .iter()
        .for_each(|event| drop(input.dispatch_event(event)));
    assert_eq!(*value.get_untracked(), "Siti");
    value.set(String::new());
    tick().await;
    assert_eq!(input.value(), "");
}

#[test]
async fn every_failed_try_moves_the_focus_to_the_summary() {
    let owner = Owner::new();
    let problems = owner.with(ErasedSignal::default);
    let page = Page::show(move || {
        let summary = error_summary("Two answers are missing", errors(problems));
        let input = el("input").attr("id", "age");
        el("form").child(summary).child(input).view()
    });
    assert_eq!(page.text(), "");
    for _ in 0..2 {
        problems.set(vec![missing("age"), missing("name")]);
        next_frame().await;
        let active = document().active_element();
        let summary =
            active.filter(|active| active.get_attribute("role").as_deref() == Some("alert"));
        let text = summary.and_then(|summary| summary.text_content());
        assert_eq!(
            text.as_deref(),
            Some("Two answers are missingage is missingname is missing")
        );
        page.find("a")
            .unchecked_into::<web_sys::HtmlElement>()
            .click();
        let active = document().active_element();
        assert_eq!(active, Some(page.find("#age")));
    }
    problems.set(Vec::new());
    tick().await;
    assert_eq!(page.text(), "");
}

#[test]
async fn the_chosen_answer_follows_the_value() {
    let owner = Owner::new();
    let (value, problems) = owner.with(|| (ErasedSignal::new(None), ErasedSignal::default()));
    let page = Page::show(move || {
        let choice = |value, id: &str| Choice {
            value,
            id: id.into(),
            label: id.into(),
            hint: Box::new(String::new),
        };
        let choices = vec![choice(1, "size"), choice(2, "large")];
        let choose = move |chosen| value.set(Some(chosen));
        radio_group("size", "Size", choices, value, errors(problems), choose).view()
    });
    let checked = |id| page.find(id).unchecked_into::<HtmlInputElement>().checked();
    assert!(!checked("#size") && !checked("#large"));
    page.find("#large")
        .unchecked_into::<HtmlInputElement>()
        .click();
    assert_eq!(*value.get_untracked(), Some(2));
    value.set(Some(1));
    tick().await;
    assert!(checked("#size") && !checked("#large"));
}
