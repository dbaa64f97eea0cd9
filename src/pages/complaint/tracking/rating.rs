//! Rating how a complaint was handled.

use super::tracker::ComplaintTracker;
use crate::api;
use crate::locale::Locale;
use leptos::prelude::AnyView;
use loket_domain::complaints::{ComplaintAction, ComplaintRating, ComplaintStatus};
use std::sync::Arc;

/// The survey, while the complaint can be rated.
pub(super) fn rating(
    locale: Locale,
    tracker: ComplaintTracker,
    status: &ComplaintStatus,
) -> Option<AnyView> {
    let is_open = status.actions.contains(&ComplaintAction::Rate);
    let send = move |marks, key: &str| send_rating(tracker, marks, key);
    tracker.survey.view(locale, is_open, Arc::new(send))
}

fn send_rating(tracker: ComplaintTracker, marks: Vec<u8>, key: &str) {
    let lookup = tracker.lookup.get_untracked();
    let rating = ComplaintRating {
        ticket: lookup.ticket.clone(),
        access_code: lookup.access_code.clone(),
        marks,
    };
    let rated = move |response| {
        match tracker.survey.settle(response) {
            Some(status) => tracker.form.replace_result(status),
            // What is shown may not be how it stands any more.
            None if tracker.survey.is_over() => tracker.refresh(),
            None => {}
        }
    };
    api::rate_complaint(&rating, key, Box::new(rated));
}
