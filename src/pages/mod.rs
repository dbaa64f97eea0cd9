//! The pages, one module each.

mod complaint;
mod evaluation;
mod home;
mod integrity;
mod not_found;
mod open_data_links;
mod oversight;
mod permits;
mod source_note;
mod status;
mod survey;

use crate::app::{ChunkLoaded, Route};
use leptos::prelude::{AnyView, IntoAny};

/// The page of a route, where its code is loaded from the start.
pub fn initial_page(route: &Route) -> Option<AnyView> {
    match route {
        Route::Home => Some(home::home_page()),
        Route::NotFound => Some(not_found::not_found_page()),
        _ => None,
    }
}

/// The page of any other route. The wasm splitter cuts here: what is reached through this
/// function alone is in the lazy chunk, see [`ChunkLoaded`].
#[inline(never)]
pub fn lazy_page(route: Route, _: &ChunkLoaded) -> AnyView {
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
