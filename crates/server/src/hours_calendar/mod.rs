//! The opening hours as an iCalendar file (RFC 5545), for the calendar of a phone.

mod events;

use crate::http::problem::ApiResult;
use crate::http::{cacheable, etag};
use crate::openapi::CommonProblems;
use crate::state::AppState;
use axum::extract::{FromRef, State};
use axum::http::HeaderMap;
use axum::response::Response;
use icalendar::{Calendar, Property};
use loket_domain::office::Office;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The route of the calendar.
pub fn router<S>() -> OpenApiRouter<S>
where
    AppState: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    OpenApiRouter::new().routes(routes!(show_hours_calendar))
}

/// The opening hours of the years whose holidays are published, as an iCalendar file: each
/// period of the week, other hours where they are announced, and the days on which the
/// office is closed. Beyond those years there is nothing in it.
#[utoipa::path(
    get, path = "/office/hours.ics", tag = "information",
    responses(
        (status = 200, body = String, content_type = "text/calendar"),
        CommonProblems
    )
)]
async fn show_hours_calendar(
    State(state): State<AppState>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let calendar = hours_calendar(&state.office);
    let etag = etag::strong(calendar.as_bytes());
    let kind = "text/calendar; charset=utf-8";
    Ok(cacheable::document(&headers, kind, calendar, &etag))
}

/// The iCalendar file. It depends on the office alone.
pub(crate) fn hours_calendar(office: &Office) -> String {
    let hours = &office.hours;
    let mut years: Vec<i32> = hours
        .verified_calendars
        .iter()
        .map(|calendar| calendar.year)
        .collect();
    years.sort_unstable();
    let known = years.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Loket//Jam buka//ID"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    calendar
        .name(&format!("Jam buka {}", office.short_name))
        .description(&format!(
            "Jam buka menurut kalender yang sudah diumumkan: {}. Untuk tahun lain hari \
             liburnya belum diumumkan, jadi tidak ada jam di sini.",
            known.join(", ")
        ));
    calendar.append_property(Property::new("X-WR-TIMEZONE", &hours.time_zone.name));
    for year in years {
        calendar.extend(events::year_events(office, year));
    }
    calendar.to_string()
}
