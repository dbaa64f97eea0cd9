//! The pages, one module each.

mod complaint;
mod home;
mod integrity;
mod not_found;
mod permits;
mod status;

use crate::app::{Here, Inquiry, Route};
use leptos::prelude::{AnyView, IntoAny};
use loket_domain::complaints::ComplaintStatus;

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
pub fn later_page(route: Route, _: &Here) -> AnyView {
    match route {
        Route::Permits => permits::permits_page(),
        Route::Permit(id) => permits::permit_page(id),
        Route::Finder => permits::finder_page(),
        Route::ApplicationStatus => status::application_status_page(),
        Route::Complaint => complaint::complaint_page(),
        Route::ComplaintStatus => complaint::complaint_status_page(),
        Route::Integrity => integrity::integrity_page(),
        Route::Home | Route::NotFound => ().into_any(),
    }
}

/// What was typed into the forms.
#[derive(Clone, Copy, Default)]
pub struct Forms {
    tracker: status::Tracker,
    complaint: complaint::ComplaintForm,
    complaint_status: Inquiry<ComplaintStatus>,
}
