//! The page on which a complaint is written.

use super::complaint_form::Recovery;
use super::receipt_view::receipt_view;
use super::recovery;
use super::recovery_view::asking_page;
use super::step::Step;
use super::step_view::step_view;
use super::tab_form::use_complaint_form;
use super::wizard::nearest;
use crate::app::{PERMIT_PARAMETER, STEP_PARAMETER};
use crate::locale::use_locale;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use loket_ui::{ErasedSignal, effect, reactive, replaced};

/// The form, one thing at a time, and after sending the receipt.
pub fn complaint_page() -> AnyView {
    let locale = use_locale();
    let form = use_complaint_form();
    let query = use_query_map();
    if let Some(permit) = query.read_untracked().get(PERMIT_PARAMETER) {
        form.draft.permit_id.set(permit);
    }
    recovery::open(form);
    effect(move || form.saving.save(form.draft));
    let navigate = use_navigate();
    effect(move || {
        let requested = form.wizard.requested;
        if let Some(request) = *requested.get() {
            requested.set(None);
            let options = NavigateOptions {
                replace: request.replace,
                ..Default::default()
            };
            navigate(&request.step.href(), options);
        }
    });
    // Apart from the rest of the recovery: the step stays as it is, with the focus and the
    // keyboard, when the connection comes back.
    let is_asking = ErasedSignal::new(*form.recovery.get_untracked() == Recovery::Asking);
    effect(move || {
        let now = *form.recovery.get() == Recovery::Asking;
        if *is_asking.get_untracked() != now {
            is_asking.set(now);
        }
    });
    let view = move || {
        if form.receipt.get().is_some() {
            return receipt_view(locale, form);
        }
        if *is_asking.get() {
            return asking_page(locale);
        }
        let wanted = Step::parse(query.read().get(STEP_PARAMETER).as_deref());
        let step = nearest(form.draft, wanted);
        if step != wanted {
            form.wizard.redirect(step);
        }
        step_view(locale, form, step)
    };
    // Each step starts without the focus of the one before.
    reactive(move || replaced(view()))
}
