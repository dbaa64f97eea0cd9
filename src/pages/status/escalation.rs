//! What a citizen can do when the office is late: complain, and tell the bodies that
//! oversee it.

use super::service_clock_view::overdue_text;
use crate::app::Route;
use crate::locale::Locale;
use crate::pages::complaint::use_complaint_form;
use crate::pages::oversight::oversight_when_late;
use loket_domain::applications::Application;
use loket_ui::{Element, el, notice};

/// Says plainly that the office is late. Nothing while it is not.
pub(super) fn escalation(locale: Locale, application: &Application) -> Option<Element> {
    let clock = &application.clock;
    // After the end it is a matter of the record, not of a next step.
    if !clock.overdue || clock.outcome.is_some() {
        return None;
    }
    let texts = &locale.texts().escalation;
    let complain = complaint_link(application, "lk-button", texts.complain);
    Some(notice(
        "error",
        locale.texts().clock.overdue,
        vec![
            el("p").class("lk-turn").child(overdue_text(locale, clock)),
            el("p").child(texts.lead),
            el("p").child(complain),
            oversight_when_late(locale),
        ],
    ))
}

/// A link to the complaint form that fills in the application without naming it in the
/// address.
pub(super) fn complaint_link(
    application: &Application,
    class: &'static str,
    text: &'static str,
) -> Element {
    let form = use_complaint_form();
    let (reference, permit) = (application.reference.clone(), application.permit_id.clone());
    el("a")
        .class(class)
        .attr("href", Route::Complaint.href())
        .on("click", move |_| {
            form.about_application(&reference, &permit);
        })
        .child(text)
}
