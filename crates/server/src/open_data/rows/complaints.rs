//! Complaints, as far as everybody may know of them.

use super::office::name;
use crate::complaints::{register_entries, register_months};
use crate::http::problem::ApiResult;
use crate::open_data::table::{Row, basis};
use crate::state::AppState;
use loket_domain::complaints::{RegisterEntry, RegisterMonth};
use loket_domain::provenance::{Basis, Origin};
use loket_domain::time::Day;

pub(super) async fn months(state: &AppState) -> ApiResult<Vec<Row>> {
    let row = |month: &RegisterMonth| -> Row {
        let mut row = vec![
            (&month.month).into(),
            month.received.into(),
            month.in_time.into(),
            month.late.into(),
            month.overdue.into(),
            month.waiting.into(),
            month.not_verified.into(),
            month.reopened.into(),
        ];
        row.extend(basis(&of_month(state, &month.month)));
        row
    };
    Ok(register_months(state).await?.iter().map(row).collect())
}

/// Without texts, released or not: a text says more than a table should carry away.
pub(super) async fn entries(state: &AppState) -> ApiResult<Vec<Row>> {
    let row = |entry: &RegisterEntry| -> Row {
        let mut row = vec![
            (&entry.month).into(),
            name(&entry.kind),
            name(&entry.progress),
            entry.overdue.into(),
            entry.permit_id.as_ref().into(),
            entry.days_to_answer.into(),
        ];
        row.extend(basis(&of_month(state, &entry.month)));
        row
    };
    Ok(register_entries(state).await?.iter().map(row).collect())
}

/// What is told of a month such as `2026-11`: counted here, and no more official than the
/// office has said of its own figures.
fn of_month(state: &AppState, month: &str) -> Basis {
    let first: Option<Day> = format!("{month}-01").parse().ok();
    let from = first.unwrap_or(Day::from_days_since_1970(0));
    Basis {
        origin: Origin::Counter,
        source: None,
        from,
        until: from.plus_days(31).first_of_month().plus_days(-1),
        provenance: state.content.evaluation.provenance,
    }
}
