//! The pages, one module each.

mod basis;
mod complaint;
mod evaluation;
mod home;
mod integrity;
mod not_found;
mod oversight;
mod permits;
mod status;
mod survey;

use crate::app::{Here, Route};
use leptos::prelude::{AnyView, IntoAny};

/// The page of a route, where it is one that is there from the start.
pub fn first_page(route: &Route) -> Option<AnyView> {
    match route {
        Route::Home => Some(home::home_page()),
        Route::NotFound => Some(not_found::not_found_page()),
        _ => None,
    }
}

/// The page of any other route. Here the app is split in two: what is reached through
/// this function alone is in the rest, see [`Here`].
#[inline(never)]
pub fn lazy_page(route: Route, _: &Here) -> AnyView {
    match route {
        Route::Permits => permits::permits_page(),
        Route::Permit(id) => permits::permit_page(id),
        Route::Finder => permits::finder_page(),
        Route::ApplicationStatus => status::application_status_page(),
        Route::Complaint => complaint::complaint_page(),
        Route::ComplaintStatus => complaint::complaint_status_page(),
        Route::ComplaintRegister => complaint::complaint_register_page(),
        Route::Integrity => integrity::integrity_page(),
        Route::Scores => integrity::scores_page(),
        Route::Evaluation => evaluation::evaluation_page(),
        Route::Home | Route::NotFound => ().into_any(),
    }
}

/// What was typed into the forms.
#[derive(Clone, Copy)]
pub struct Forms {
    tracker: status::Tracker,
    complaint: complaint::ComplaintForm,
    follow: complaint::Follow,
}

impl Forms {
    /// Makes them, empty.
    pub fn start() -> Self {
        let forms = Self {
            tracker: status::Tracker::default(),
            complaint: complaint::ComplaintForm::default(),
            follow: complaint::Follow::default(),
        };
        forms.complaint.guard();
        forms
    }

    /// Makes the complaint form a report of corruption, unless something else was chosen.
    pub fn report_corruption(&self) {
        self.complaint.about_corruption();
    }
}
