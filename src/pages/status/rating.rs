//! Rating the service in an application that has ended.

use super::tracker::Tracker;
use crate::api;
use crate::locale::Locale;
use leptos::prelude::AnyView;
use loket_domain::applications::{Application, ApplicationRating};
use std::sync::Arc;

/// The survey, while the application can be rated.
pub(super) fn rating(
    locale: Locale,
    application: &Application,
    tracker: Tracker,
) -> Option<AnyView> {
    let send = move |marks, key: &str| send_rating(tracker, marks, key);
    tracker
        .survey
        .view(locale, application.can_rate, Arc::new(send))
}

fn send_rating(tracker: Tracker, marks: Vec<u8>, key: &str) {
    let lookup = tracker.lookup.get_untracked();
    let Some(lookup) = &*lookup else {
        return;
    };
    let rating = ApplicationRating {
        reference: lookup.reference.clone(),
        access_code: lookup.access_code.clone(),
        marks,
    };
    let rated = move |response| {
        if let Some(version) = tracker.survey.settle(response) {
            tracker.show_newer(version);
        }
    };
    api::rate_application(&rating, key, Box::new(rated));
}
