//! What stands where content will be.

use super::el;
use crate::locale::use_texts;
use leptos::prelude::AnyView;

/// Grey bars in the shape of a page, and a word for screen readers.
pub fn skeleton() -> AnyView {
    let bar = |class| el("span").class(class);
    el("div")
        .class("lk-skeleton")
        .attr("role", "status")
        .child(
            el("span")
                .class("lk-visually-hidden")
                .child(use_texts().app.loading),
        )
        .child(bar("lk-skeleton__bar lk-skeleton__bar--title"))
        .child(bar("lk-skeleton__bar"))
        .child(bar("lk-skeleton__bar"))
        .child(bar("lk-skeleton__bar lk-skeleton__bar--short"))
        .view()
}
