//! Notices: something that the citizen has to know before going on.

use super::{error_text, icon};
use crate::api::ApiError;
use crate::app::Retry;
use crate::locale::use_texts;
use leptos::prelude::*;
use loket_domain::provenance::Provenance;

/// A notice with an icon. `tone` is one of `info`, `warning`, `error`, `success`.
pub fn notice(tone: &'static str, title: impl Into<String>, body: AnyView) -> AnyView {
    let symbol = match tone {
        "success" => "check",
        "info" => "info",
        _ => "alert",
    };
    view! {
        <div class=format!("lk-notice lk-notice--{tone}")>
            {icon(symbol)}
            <div class="lk-notice__text">
                <p class="lk-notice__title">{title.into()}</p>
                {body}
            </div>
        </div>
    }
    .into_any()
}

/// Says that data are not the office's own. Nothing for official data.
pub fn sample_notice(provenance: Provenance) -> AnyView {
    let texts = use_texts();
    match provenance {
        Provenance::Official => ().into_any(),
        Provenance::Draft => {
            notice("warning", texts.provenance.draft_title, view! { <p>{texts.provenance.draft_text}</p> }.into_any())
        }
        Provenance::Sample => {
            notice("warning", texts.provenance.sample_title, view! { <p>{texts.provenance.sample_text}</p> }.into_any())
        }
    }
}

/// Says what went wrong, what to do, and offers to try again.
pub fn error_notice(error: &ApiError, retry: Option<Retry>) -> AnyView {
    let texts = use_texts();
    let (title, text) = error_text(texts, error);
    let button = retry.map(|retry| {
        view! {
            <button class="lk-button lk-button--secondary" type="button" on:click=move |_| retry.run(())>
                {texts.errors.retry}
            </button>
        }
    });
    let body = view! {
        <p>{text}</p>
        {button}
    };
    view! { <div role="alert">{notice("error", title, body.into_any())}</div> }.into_any()
}
