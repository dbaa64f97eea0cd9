//! Rating the service in an application that has ended.

use super::tracker::Tracker;
use crate::api;
use crate::locale::Locale;
use leptos::prelude::AnyView;
use loket_domain::applications::{Application, ApplicationRating};
use std::sync::Arc;

pub(super) fn rate(locale: Locale, application: &Application, tracker: Tracker) -> Option<AnyView> {
    let send = move |marks, key: &str| tracker.rate(marks, key);
    tracker
        .survey
        .view(locale, application.can_rate, Arc::new(send))
}

impl Tracker {
    fn rate(self, marks: Vec<u8>, key: &str) {
        let lookup = self.lookup.get_untracked();
        let Some(lookup) = &*lookup else {
            return;
        };
        let rating = ApplicationRating {
            reference: lookup.reference.clone(),
            access_code: lookup.access_code.clone(),
            marks,
        };
        let rated = move |answer| {
            if let Some(shown) = self.survey.settle(answer) {
                self.show_again(shown);
            }
        };
        api::rate_application(&rating, key, Box::new(rated));
    }
}
