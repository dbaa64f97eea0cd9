//! What of a list is touched when its items change.

use super::keyed;
use crate::testing::Page;
use crate::{ErasedSignal, el, reactive};
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::HtmlElement;

/// A list of letters, each with a counter of its own, and what changes the letters.
fn letters() -> (Page, impl Fn(&str)) {
    let owner = Owner::new();
    let letters = owner.with(|| ErasedSignal::new("abcd".to_owned()));
    let page = Page::show(move || {
        let keys = move || letters.get().chars().map(String::from).collect();
        let row = |letter: &str| {
            let clicks = ErasedSignal::new(0_u32);
            el("li")
                .attr("id", letter.to_string())
                .on("click", move |_| clicks.set(*clicks.get_untracked() + 1))
                .child(letter.to_string())
                .child(reactive(move || clicks.get().to_string().into_any()))
                .view()
        };
        el("ul").child(keyed(keys, row)).view()
    });
    let set = move |to: &str| {
        let _ = &owner;
        letters.set(to.to_owned());
    };
    (page, set)
}

#[test]
async fn items_that_stay_are_not_touched() {
    let (page, set) = letters();
    assert_eq!(page.text(), "a0b0c0d0");
    set("abcd");
    assert_eq!(page.changes().await, [""; 0]);
}

#[test]
async fn only_what_comes_goes_or_moves_is_touched() {
    let (page, set) = letters();
    let check = async |to: &str, changes: &[&str]| {
        set(to);
        assert_eq!(page.changes().await, changes, "{to}");
        let expected: String = to.chars().map(|letter| format!("{letter}0")).collect();
        assert_eq!(page.text(), expected);
    };
    check("acd", &["- li"]).await;
    check("axcd", &["+ li"]).await;
    check("axcdy", &["+ li"]).await;
    // A move is a removal and an addition of the same node.
    check(
        "yaxcd",
        &[
            "- li", "+ li", "- li", "+ li", "- li", "+ li", "- li", "+ li",
        ],
    )
    .await;
    check("yaxdc", &["- li", "+ li"]).await;
    check("", &["- li"; 5]).await;
    check("ba", &["+ li", "+ li"]).await;
}

#[test]
async fn a_row_keeps_its_focus_and_its_signals() {
    let (page, set) = letters();
    let row = page.find("#c");
    let _ = row.set_attribute("tabindex", "-1");
    let row: HtmlElement = row.unchecked_into();
    row.click();
    tick().await;
    let _ = row.focus();
    set("xc");
    tick().await;
    assert_eq!(page.text(), "x0c1");
    let active = document().active_element();
    assert_eq!(active.as_ref(), Some(row.as_ref()));
    row.click();
    tick().await;
    assert_eq!(page.text(), "x0c2");
}

#[test]
async fn what_a_row_made_ends_with_it() {
    thread_local! {
        static ENDED: Cell<u32> = const { Cell::new(0) };
    }
    let owner = Owner::new();
    let shown = owner.with(|| ErasedSignal::new(2_u32));
    let _page = Page::show(move || {
        let row = |_: &str| {
            on_cleanup(|| ENDED.set(ENDED.get() + 1));
            el("li").view()
        };
        keyed(
            move || (0..*shown.get()).map(|row| row.to_string()).collect(),
            row,
        )
    });
    shown.set(1);
    tick().await;
    assert_eq!(ENDED.get(), 1);
    shown.set(3);
    tick().await;
    assert_eq!(ENDED.get(), 1);
}

/// As when the whole page is rendered in another language.
#[test]
async fn a_list_in_a_view_that_is_rendered_again_is_rendered_again() {
    let owner = Owner::new();
    let word = owner.with(|| ErasedSignal::new("satu"));
    let page = Page::show(move || {
        reactive(move || {
            let word = *word.get();
            let row = move |_: &str| el("li").child(word).view();
            el("ul")
                .child(keyed(|| vec!["1".into(), "2".into()], row))
                .view()
        })
    });
    assert_eq!(page.text(), "satusatu");
    word.set("one");
    assert_eq!(
        page.changes().await,
        ["characterData #text", "characterData #text"]
    );
    assert_eq!(page.text(), "oneone");
}
