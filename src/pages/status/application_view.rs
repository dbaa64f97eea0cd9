//! One application: its status now, the service clock, the steps and the history.

use super::current_status::current_status;
use super::escalation::{complaint_link, escalation};
use super::freshness::freshness;
use super::history::{history, steps};
use super::rating::rating;
use super::service_clock_view::service_clock_view;
use super::tracker::Tracker;
use crate::app::{Route, use_app};
use crate::locale::Locale;
use crate::ui::sample_notice;
use leptos::prelude::{AnyView, IntoAny};
use loket_domain::applications::Application;
use loket_ui::{SECONDARY, button, el, reactive};

pub(super) fn application_view(
    locale: Locale,
    application: &Application,
    tracker: Tracker,
) -> AnyView {
    let texts = &locale.texts().status;
    let zone = use_app().office_zone();
    let permit = el("a")
        .attr("href", Route::Permit(application.permit_id.clone()).href())
        .child(texts.permit_link);
    let clear_label = reactive(move || {
        let label = match *tracker.is_saved.get() {
            true => texts.forget_here,
            false => texts.forget,
        };
        label.into_any()
    });
    let title = el("h2")
        .attr("id", "permohonan")
        .child(locale.pick(&application.permit_name));
    let reference = el("p")
        .class("lk-quiet")
        .child(texts.reference_line(&application.reference));
    el("article")
        .class("lk-section")
        .attr("aria-labelledby", "permohonan")
        .child(title)
        .child(reference)
        .child(current_status(locale, application))
        .child(freshness(locale, zone.clone(), tracker))
        .child(escalation(locale, application))
        .child(service_clock_view(
            locale,
            &application.clock,
            zone.as_ref(),
        ))
        .child(rating(locale, application, tracker))
        .child(sample_notice(application.provenance))
        .child(el("h3").child(texts.steps))
        .child(steps(locale, &application.steps))
        .child(el("h3").child(texts.history))
        .child(history(locale, &application.events, zone.as_ref()))
        .child(el("p").child(permit))
        .child(el("p").child(complaint_link(application, "", texts.complaint_link)))
        .child(button(SECONDARY, clear_label, move || tracker.clear()))
        .view()
}
