//! The application that is tracked: what is shown of it, and looking it up again.

use super::saved_application::{SAVED_APPLICATION, SavedApplication};
use crate::api::{self, ApiError, ApplicationVersion};
use crate::app::{LookupForm, use_for_tab};
use crate::pages::survey::Survey;
use crate::platform::clock;
use leptos::prelude::document;
use loket_domain::applications::ApplicationLookup;
use loket_domain::time::Timestamp;
use loket_ui::{ErasedSignal, effect};
use std::cell::Cell;
use web_sys::VisibilityState;

/// The application that is tracked. It ends with the tab, unless the citizen asked for it to
/// be saved on this device.
#[derive(Clone, Copy, Default)]
pub struct Tracker {
    /// What was typed and what came back.
    pub(super) form: LookupForm<ApplicationVersion>,
    /// Whether it is saved on this device.
    pub(super) is_saved: ErasedSignal<bool>,
    /// When the server was last asked, and whether it could be reached.
    pub(super) check: ErasedSignal<Option<Check>>,
    /// The survey, once the application has ended.
    pub(super) survey: Survey,
    /// What opened the application that is shown.
    pub(super) lookup: ErasedSignal<Option<ApplicationLookup>>,
    pace: ErasedSignal<Pace>,
}

thread_local! {
    static TRACKER: Cell<Option<Tracker>> = const { Cell::new(None) };
}

/// The tracker of this tab.
pub(super) fn use_tracker() -> Tracker {
    use_for_tab(&TRACKER, Tracker::default)
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
    /// Restores the application that is saved on this device, unless one is tracked, and
    /// saves or clears it whenever the citizen ticks the box.
    pub(super) fn open(self) {
        if self.lookup.get_untracked().is_none()
            && let Some(saved) = SAVED_APPLICATION.load()
        {
            self.restore(saved);
        }
        effect(move || match *self.is_saved.get() {
            true => self.save(),
            false => SAVED_APPLICATION.clear(),
        });
    }

    fn restore(self, saved: SavedApplication) {
        let (lookup, seen_at) = (saved.lookup.clone(), saved.seen_at);
        let Some(version) = saved.version() else {
            return;
        };
        self.is_saved.set(true);
        self.form.number.set(lookup.reference.clone());
        self.form.access_code.set(lookup.access_code.clone());
        self.lookup.set(Some(lookup));
        self.check.set(Some(Check {
            seen_at,
            reached: true,
        }));
        self.form.replace_result(version);
        self.refresh();
    }

    /// Looks up what was typed.
    pub(super) fn look_up(self) {
        let lookup = ApplicationLookup {
            reference: self.form.number.get_untracked().to_string(),
            access_code: self.form.access_code.get_untracked().to_string(),
        };
        let problems = lookup.validate().err().unwrap_or_default();
        self.form.submit(problems, move |done| {
            let asked = lookup.clone();
            let arrived = move |answer: Result<ApplicationVersion, ApiError>| {
                let is_here = answer.is_ok();
                done(answer);
                if is_here {
                    self.survey.clear();
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
        let etag = self.form.with_result(|shown| shown.etag.clone()).flatten();
        let later = (pace.wait * 2).clamp(SOON, LATER);
        let arrived = move |answer| match answer {
            Ok(shown) => self.show_newer(shown),
            Err(ApiError::Unchanged) => self.settle(true, later),
            Err(ApiError::NoMatch) => {
                self.form.fail(ApiError::NoMatch);
                self.stop();
            }
            Err(_) => self.settle(false, later),
        };
        api::application(lookup, etag.as_deref(), Box::new(arrived));
    }

    /// Shows what the server says now of the application that is shown.
    pub(super) fn show_newer(self, shown: ApplicationVersion) {
        self.form.replace_result(shown);
        self.settle(true, SOON);
    }

    /// Clears everything from the screen, the memory and the device.
    pub(super) fn clear(self) {
        self.form.clear();
        self.stop();
    }

    fn stop(self) {
        self.lookup.set(None);
        self.survey.clear();
        self.check.set(None);
        self.pace.set(Pace::default());
        self.is_saved.set(false);
    }

    fn settle(self, reached: bool, wait: i64) {
        let now = clock::now();
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
        if *self.is_saved.get_untracked() {
            self.save();
        }
    }

    /// Saves what is shown on this device.
    fn save(self) {
        let (lookup, check) = (self.lookup.get_untracked(), *self.check.get_untracked());
        if let (Some(lookup), Some(check)) = (&*lookup, check) {
            let seen_at = check.seen_at;
            let saved = self
                .form
                .with_result(|shown| SavedApplication::new(lookup, seen_at, shown));
            if let Some(saved) = saved {
                SAVED_APPLICATION.save(&saved);
            }
        }
    }
}
