//! Complaints, as far as the public register shows them.

use crate::complaints::PublicRegister;
use crate::http::problem::ApiResult;
use crate::open_data::cell::{Cell, Row};
use crate::open_data::column::{Dataset, count, flag, measure, text};
use crate::open_data::shared_columns::{BASIS, COMPLAINT_ANSWERS, basis};
use crate::state::AppState;
use loket_domain::complaints::{RegisterEntry, RegisterMonth};
use loket_domain::provenance::{Basis, Origin};
use loket_domain::time::Day;

pub(in crate::open_data) const COMPLAINT_MONTHS: Dataset = Dataset {
    name: "complaint-months",
    title_id: "Aduan per bulan",
    title_en: "Complaints by month",
    columns: &[
        &[text(
            "month",
            "Bulan diterima",
            "The month in which they were received",
        )],
        COMPLAINT_ANSWERS,
        &[
            count(
                "waiting",
                "Masih dalam batas waktu",
                "Not answered, still in time",
            ),
            count(
                "not_verified",
                "Batasnya belum dapat dihitung",
                "Where the day cannot be computed yet",
            ),
            count("reopened", "Dibuka lagi", "Opened again by the citizen"),
        ],
        BASIS,
    ],
};

pub(in crate::open_data) const COMPLAINTS: Dataset = Dataset {
    name: "complaints",
    title_id: "Daftar aduan tanpa nama dan tanpa isi",
    title_en: "List of complaints, without names or words",
    columns: &[
        &[
            text(
                "month",
                "Bulan diterima",
                "The month in which it was received",
            ),
            text("kind", "Jenis", "Its kind"),
            text("progress", "Sampai di mana", "How far it has come"),
            flag("overdue", "Lewat batas", "Whether an answer is overdue"),
            text(
                "permit_id",
                "Kode izin, bila disebut",
                "The permit, where one was named",
            ),
            measure(
                "days_to_answer",
                "working days",
                "Lama sampai jawaban pertama",
                "Until the first answer",
            ),
        ],
        BASIS,
    ],
};

pub(in crate::open_data) async fn month_rows(
    state: &AppState,
    register: &PublicRegister,
) -> ApiResult<Vec<Row>> {
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
        row.extend(basis(&month_basis(state, &month.month)));
        row
    };
    Ok(register.months().await?.iter().map(row).collect())
}

/// Without texts, released or not: a text says more than a table should carry away.
pub(in crate::open_data) async fn rows(
    state: &AppState,
    register: &PublicRegister,
) -> ApiResult<Vec<Row>> {
    let row = |entry: &RegisterEntry| -> Row {
        let mut row = vec![
            (&entry.month).into(),
            Cell::from_wire_name(&entry.kind),
            Cell::from_wire_name(&entry.progress),
            entry.overdue.into(),
            entry.permit_id.as_ref().into(),
            entry.days_to_answer.into(),
        ];
        row.extend(basis(&month_basis(state, &entry.month)));
        row
    };
    Ok(register.entries().await?.iter().map(row).collect())
}

/// The basis of a month such as `2026-11`: counted here, and no more official than the
/// office says of its own metrics.
fn month_basis(state: &AppState, month: &str) -> Basis {
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
