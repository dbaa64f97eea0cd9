//! Rating how a complaint was handled.

use super::Follow;
use crate::api;
use crate::locale::Locale;
use leptos::prelude::AnyView;
use loket_domain::complaints::{ComplaintAction, ComplaintRating, ComplaintStatus};
use std::sync::Arc;

pub(super) fn rate(locale: Locale, follow: Follow, status: &ComplaintStatus) -> Option<AnyView> {
    let is_open = status.actions.contains(&ComplaintAction::Rate);
    let send = move |marks, key: &str| follow.rate(marks, key);
    follow.survey.view(locale, is_open, Arc::new(send))
}

impl Follow {
    fn rate(self, marks: Vec<u8>, key: &str) {
        let lookup = self.lookup.get_untracked();
        let rating = ComplaintRating {
            ticket: lookup.ticket.clone(),
            access_code: lookup.access_code.clone(),
            marks,
        };
        let rated = move |answer| {
            match self.survey.settle(answer) {
                Some(status) => self.inquiry.show_in_place(status),
                // What is shown may not be how it stands any more.
                None if self.survey.is_over() => self.refresh(),
                None => {}
            }
        };
        api::rate(&rating, key, Box::new(rated));
    }
}
