//! Printing, sharing and erasing a checklist.

use super::checklist::Checklist;
use crate::app::{Route, VARIANT_PARAMETER};
use crate::locale::{Locale, Texts};
use js_sys::{Array, Function, JsString, Object, Reflect};
use leptos::prelude::*;
use loket_domain::permits::{Permit, Requirements};
use loket_ui::{Element, ErasedSignal, SECONDARY, button, el};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Printing, sharing and erasing.
pub(super) fn checklist_actions(
    locale: Locale,
    permit: &Permit,
    requirements: &Requirements,
    checklist: Checklist,
    said: ErasedSignal<&'static str>,
) -> Element {
    let texts = &locale.texts().checklist;
    let address = {
        let (permit, variants) = (
            Route::Permit(permit.id.clone()),
            requirements.variants.clone(),
        );
        move |place: Option<usize>| {
            let variant = place.and_then(|place| variants.get(place));
            let id = variant.map_or("", |variant| &variant.id);
            permit.href_with(&[(VARIANT_PARAMETER, id)])
        }
    };
    let name = locale.pick(&permit.name);
    let share = move || {
        let path = address(*checklist.variant.get_untracked());
        let origin = window().location().origin().unwrap_or_default();
        share(locale.texts(), &name, &format!("{origin}{path}"), said);
    };
    let print = || {
        // Only fails where printing is switched off.
        let _ = window().print();
    };
    let erase = move || {
        checklist.erase();
        said.set(texts.erased);
    };
    el("div")
        .class("lk-actions lk-screen")
        .child(button("lk-button", texts.print, print))
        .child(button(SECONDARY, texts.share, share))
        .child(button(SECONDARY, texts.erase, erase))
}

/// Hands a link to the phone's own way of sharing, or copies it.
fn share(texts: &'static Texts, title: &str, address: &str, said: ErasedSignal<&'static str>) {
    let navigator = window().navigator();
    let share = Reflect::get(&navigator, &JsString::from("share"));
    if let Some(share) = share
        .ok()
        .and_then(|share| share.dyn_into::<Function>().ok())
    {
        let what = Object::new();
        for (name, value) in [("title", title), ("url", address)] {
            let _ = Reflect::set(&what, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        // Only fails when the citizen changes their mind.
        let _ = share.apply(&navigator, &Array::of1(&what));
        return;
    }
    let copied = navigator.clipboard().write_text(address);
    spawn_local(async move {
        let copied = JsFuture::from(copied).await.is_ok();
        said.set(if copied {
            texts.checklist.shared
        } else {
            texts.checklist.share_failed
        });
    });
}
