//! What stands where content will be.

use crate::el;
use leptos::prelude::AnyView;

/// Grey bars in the shape of a page, and a word such as "Loading" for screen readers.
pub fn skeleton(loading: &'static str) -> AnyView {
    let bar = |class| el("span").class(class);
    el("div")
        .class("lk-skeleton")
        .attr("role", "status")
        .child(el("span").class("lk-visually-hidden").child(loading))
        .child(bar("lk-skeleton__bar lk-skeleton__bar--title"))
        .child(bar("lk-skeleton__bar"))
        .child(bar("lk-skeleton__bar"))
        .child(bar("lk-skeleton__bar lk-skeleton__bar--short"))
        .view()
}
