//! What of the page is touched when a view is rendered again.

use crate::testing::Page;
use crate::{Element, ErasedSignal, el, fragment, icon, reactive, svg};
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{HtmlElement, HtmlInputElement};

/// A page that is rendered again with each number.
fn rendered_by(view: impl Fn(u32) -> Element + Send + 'static) -> (Page, Box<dyn Fn(u32)>) {
    let owner = Owner::new();
    let number = owner.with(|| ErasedSignal::new(0_u32));
    let page = Page::show(move || reactive(move || view(*number.get()).view()));
    let set = move |to| {
        // The signal lives as long as its owner.
        let _ = &owner;
        number.set(to);
    };
    (page, Box::new(set))
}

#[test]
async fn a_click_changes_what_follows_the_signal() {
    let page = Page::show(|| {
        let count = ErasedSignal::new(0_u32);
        let shown = reactive(move || count.get().to_string().into_any());
        el("button")
            .attr_when("aria-pressed", move || {
                (*count.get() > 0).then(|| "true".to_owned())
            })
            .on("click", move |_| count.set(*count.get_untracked() + 1))
            .child("Clicks: ")
            .child(shown)
            .view()
    });
    assert_eq!(page.html(), "<button>Clicks: 0</button>");
    page.find("button").unchecked_into::<HtmlElement>().click();
    tick().await;
    assert_eq!(
        page.html(),
        r#"<button aria-pressed="true">Clicks: 1</button>"#
    );
}

#[test]
async fn the_same_view_touches_nothing() {
    let (page, render) = rendered_by(|_| {
        el("section")
            .class("a")
            .attr("id", "b")
            .attr_when("hidden", || Some(String::new()))
            .child("text")
            .child(String::from("more"))
            .child(icon("clock"))
            .child(Some(el("input").property("checked", || true)))
            .child(None::<Element>)
            .child(vec![el("li").child("one"), el("li").child("two")])
            .child(fragment([
                el("p").view(),
                ().into_any(),
                reactive(|| el("b").child("nested").view()),
            ]))
    });
    let before = page.html();
    render(1);
    assert_eq!(page.changes().await, [""; 0]);
    assert_eq!(page.html(), before);
}

#[test]
async fn another_text_is_set_in_the_same_node() {
    let (page, render) = rendered_by(|number| {
        el("p")
            .child(el("b").child("Open"))
            .child(format!("until {number}"))
    });
    render(1);
    assert_eq!(page.changes().await, ["characterData #text"]);
    assert_eq!(page.html(), "<p><b>Open</b>until 1</p>");
}

#[test]
async fn another_attribute_is_set_on_the_same_node() {
    let (page, render) = rendered_by(|number| match number {
        0 => el("a").attr("href", "/0").attr("download", ""),
        1 => el("a").attr("href", "/1"),
        _ => el("a").attr_when("href", || Some("/1".into())),
    });
    render(1);
    assert_eq!(
        page.changes().await,
        ["attributes a href", "attributes a download"]
    );
    assert_eq!(page.html(), r#"<a href="/1"></a>"#);
    render(2);
    assert_eq!(page.changes().await, [""; 0]);
    render(0);
    assert_eq!(page.html(), r#"<a href="/1"></a>"#);
    assert_eq!(
        page.changes().await,
        ["attributes a href", "attributes a download"]
    );
}

#[test]
async fn another_tag_id_class_or_role_is_another_element() {
    let (page, render) = rendered_by(|number| match number {
        0 => el("p"),
        1 => el("div"),
        2 => el("div").attr("id", "a"),
        3 => el("div").attr("id", "b"),
        4 => el("div").attr("id", "b").class("c"),
        _ => el("div").attr("id", "b").class("c").attr("role", "alert"),
    });
    let mut before = "p";
    for number in 1..=5 {
        render(number);
        assert_eq!(
            page.changes().await,
            ["+ div".to_owned(), format!("- {before}")],
            "{number}"
        );
        before = "div";
    }
}

#[test]
async fn children_come_and_go_behind_those_that_stay() {
    let (page, render) = rendered_by(|number| {
        let items = (0..number).map(|item| el("li").child(item.to_string()));
        el("ul").child(items.collect::<Vec<_>>())
    });
    assert_eq!(page.html(), "<ul></ul>");
    render(2);
    assert_eq!(page.changes().await, ["+ li", "+ li"]);
    render(3);
    assert_eq!(page.changes().await, ["+ li"]);
    assert_eq!(page.text(), "012");
    render(1);
    assert_eq!(page.changes().await, ["- li", "- li"]);
    assert_eq!(page.text(), "0");
}

#[test]
async fn focus_selection_and_what_was_typed_survive() {
    let (page, render) = rendered_by(|number| {
        el("form")
            .child(el("input").attr("id", "words").attr("type", "text"))
            .child(format!("{number} found"))
    });
    let input: HtmlInputElement = page.find("#words").unchecked_into();
    let _ = input.focus();
    input.set_value("reklame");
    let _ = input.set_selection_range(2, 4);
    render(1);
    assert_eq!(page.changes().await, ["characterData #text"]);
    let active = document().active_element();
    assert_eq!(active.as_ref(), Some(input.as_ref()));
    assert_eq!(input.value(), "reklame");
    assert_eq!(input.selection_start(), Ok(Some(2)));
    assert_eq!(input.selection_end(), Ok(Some(4)));
}

#[test]
async fn an_event_calls_the_handler_of_the_last_rendering_alone() {
    thread_local! {
        static CALLS: Rc<Cell<u32>> = Rc::default();
    }
    let (page, render) = rendered_by(|number| {
        el("button").on("click", move |_| {
            CALLS.with(|calls| calls.set(calls.get() * 10 + number));
        })
    });
    render(1);
    tick().await;
    render(2);
    tick().await;
    page.find("button").unchecked_into::<HtmlElement>().click();
    assert_eq!(CALLS.with(|calls| calls.get()), 2);
}

#[test]
fn drawings_are_svg() {
    let page = Page::show(|| svg("svg").child(svg("rect").attr("width", "9")).view());
    let namespace = page.find("rect").namespace_uri();
    assert_eq!(namespace.as_deref(), Some("http://www.w3.org/2000/svg"));
}
