//! What stands where content will be.

use crate::locale::use_texts;
use leptos::prelude::*;

/// Grey bars in the shape of a page, and a word for screen readers.
pub fn skeleton() -> AnyView {
    view! {
        <div class="lk-skeleton" role="status">
            <span class="lk-visually-hidden">{use_texts().app.loading}</span>
            <span class="lk-skeleton__bar lk-skeleton__bar--title"></span>
            <span class="lk-skeleton__bar"></span>
            <span class="lk-skeleton__bar"></span>
            <span class="lk-skeleton__bar lk-skeleton__bar--short"></span>
        </div>
    }
    .into_any()
}
