//! The pages, one module each.

mod complaint;
mod home;
mod integrity;
mod not_found;
mod permits;
mod status;

use crate::app::{Inquiry, Route};
use leptos::prelude::AnyView;
use loket_domain::applications::Application;
use loket_domain::complaints::ComplaintStatus;

/// The page of a route.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Home => home::home_page(),
        Route::Permits => permits::permits_page(),
        Route::Permit(id) => permits::permit_page(id),
        Route::ApplicationStatus => status::application_status_page(),
        Route::Complaint => complaint::complaint_page(),
        Route::ComplaintStatus => complaint::complaint_status_page(),
        Route::Integrity => integrity::integrity_page(),
        Route::NotFound => not_found::not_found_page(),
    }
}

/// What was typed into the forms.
#[derive(Clone, Copy, Default)]
pub struct Forms {
    application_status: Inquiry<Application>,
    complaint: complaint::ComplaintForm,
    complaint_status: Inquiry<ComplaintStatus>,
}
