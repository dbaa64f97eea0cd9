//! Notices.

use crate::{Element, el, icon};

/// A notice with an icon. `tone` is one of `info`, `warning`, `error`, `success`.
pub fn notice(tone: &'static str, title: impl Into<String>, body: Vec<Element>) -> Element {
    let symbol = match tone {
        "success" => "check",
        "info" => "info",
        _ => "alert",
    };
    let text = el("div")
        .class("lk-notice__text")
        .child(el("p").class("lk-notice__title").child(title.into()))
        .child(body);
    el("div")
        .class(format!("lk-notice lk-notice--{tone}"))
        .child(icon(symbol))
        .child(text)
}
