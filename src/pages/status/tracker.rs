//! The application that is followed: what is shown of it, and asking again.

use super::kept::{self, Kept};
use crate::api::{self, ApiError, ShownApplication};
use crate::app::{Inquiry, read_clock};
use crate::pages::survey::Survey;
use leptos::prelude::document;
use loket_domain::applications::ApplicationLookup;
use loket_domain::time::Timestamp;
use loket_ui::{ErasedSignal, effect};
use web_sys::VisibilityState;

/// The application that is followed. It ends with the tab, unless the citizen asked for
/// it to be remembered on this device.
#[derive(Clone, Copy, Default)]
pub struct Tracker {
    /// What was typed and what came back.
    pub(super) inquiry: Inquiry<ShownApplication>,
    /// Whether it is remembered on this device.
    pub(super) remember: ErasedSignal<bool>,
    /// When the server was last asked, and whether it could be reached.
    pub(super) check: ErasedSignal<Option<Check>>,
    /// The survey, once the application has ended.
    pub(super) survey: Survey,
    /// What opened the application that is shown.
    pub(super) lookup: ErasedSignal<Option<ApplicationLookup>>,
    pace: ErasedSignal<Pace>,
}

/// The last time that the server was asked.
#[derive(Clone, Copy)]
pub(super) struct Check {
    /// The last time that it answered.
    pub seen_at: Timestamp,
    /// Whether it could be reached since.
    pub reached: bool,
}

/// When the server is asked next.
#[derive(Clone, Copy, Default)]
struct Pace {
    under_way: bool,
    next_at: Option<Timestamp>,
    wait: i64,
}

/// Seconds until an open page asks again after something was new.
const SOON: i64 = 60;
/// The longest wait, reached by doubling while nothing is new or nobody answers.
const LATER: i64 = 15 * 60;

impl Tracker {
    /// Takes up what is remembered on this device, once, and keeps it in step.
    pub(super) fn open(self) {
        if self.lookup.get_untracked().is_none()
            && let Some(kept) = kept::read()
        {
            self.remember.set(true);
            self.inquiry.number.set(kept.lookup.reference.clone());
            self.inquiry
                .access_code
                .set(kept.lookup.access_code.clone());
            self.lookup.set(Some(kept.lookup));
            self.check.set(Some(Check {
                seen_at: kept.seen_at,
                reached: true,
            }));
            self.inquiry.show_in_place(kept.shown);
            self.refresh();
        }
        effect(move || match *self.remember.get() {
            true => self.keep(),
            false => kept::forget(),
        });
    }

    /// Looks up what was typed.
    pub(super) fn look_up(self) {
        let lookup = ApplicationLookup {
            reference: self.inquiry.number.get_untracked().to_string(),
            access_code: self.inquiry.access_code.get_untracked().to_string(),
        };
        let problems = lookup.validate().err().unwrap_or_default();
        self.inquiry.ask(problems, move |done| {
            let asked = lookup.clone();
            let arrived = move |answer: Result<ShownApplication, ApiError>| {
                let is_here = answer.is_ok();
                done(answer);
                if is_here {
                    self.survey.forget();
                    self.lookup.set(Some(asked));
                    self.settle(true, SOON);
                }
            };
            api::application(&lookup, None, Box::new(arrived));
        });
    }

    /// Asks again, if it is time to: never behind a hidden page, and ever more seldom
    /// while nothing is new.
    pub(super) fn refresh_when_due(self, now: Timestamp) {
        let is_due = self
            .pace
            .get_untracked()
            .next_at
            .is_some_and(|next_at| next_at <= now);
        if is_due && document().visibility_state() == VisibilityState::Visible {
            self.refresh();
        }
    }

    /// Asks whether there is something new.
    pub(super) fn refresh(self) {
        let pace = *self.pace.get_untracked();
        let lookup = self.lookup.get_untracked();
        let (Some(lookup), false) = (&*lookup, pace.under_way) else {
            return;
        };
        self.pace.set(Pace {
            under_way: true,
            ..pace
        });
        let etag = self
            .inquiry
            .with_answer(|shown| shown.etag.clone())
            .flatten();
        let later = (pace.wait * 2).clamp(SOON, LATER);
        let arrived = move |answer| match answer {
            Ok(shown) => self.show_again(shown),
            Err(ApiError::Unchanged) => self.settle(true, later),
            Err(ApiError::NoMatch) => {
                self.inquiry.close(ApiError::NoMatch);
                self.stop();
            }
            Err(_) => self.settle(false, later),
        };
        api::application(lookup, etag.as_deref(), Box::new(arrived));
    }

    /// Shows what the server says now of the application that is shown.
    pub(super) fn show_again(self, shown: ShownApplication) {
        self.inquiry.show_in_place(shown);
        self.settle(true, SOON);
    }

    /// Wipes everything from the screen, the memory and the device.
    pub(super) fn forget(self) {
        self.inquiry.forget();
        self.stop();
    }

    fn stop(self) {
        self.lookup.set(None);
        self.survey.forget();
        self.check.set(None);
        self.pace.set(Pace::default());
        self.remember.set(false);
    }

    fn settle(self, reached: bool, wait: i64) {
        let now = read_clock();
        let before = *self.check.get_untracked();
        let seen_at = match before {
            Some(before) if !reached => before.seen_at,
            _ => now,
        };
        self.check.set(Some(Check { seen_at, reached }));
        self.pace.set(Pace {
            under_way: false,
            next_at: Some(Timestamp::from_unix_seconds(now.unix_seconds() + wait)),
            wait,
        });
        if *self.remember.get_untracked() {
            self.keep();
        }
    }

    /// Keeps what is shown on this device.
    fn keep(self) {
        let (lookup, check) = (self.lookup.get_untracked(), *self.check.get_untracked());
        if let (Some(lookup), Some(check)) = (&*lookup, check) {
            self.inquiry
                .with_answer(|shown| Kept::keep(lookup, check.seen_at, shown));
        }
    }
}
