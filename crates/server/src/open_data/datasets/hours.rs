//! Opening hours and days off.

use crate::open_data::cell::{Cell, Row};
use crate::open_data::column::{Dataset, day, text};
use crate::open_data::shared_columns::source;
use loket_domain::calendar::{ExceptionKind, OpeningHours};

pub(in crate::open_data) const HOURS: Dataset = Dataset {
    name: "hours",
    title_id: "Jam layanan dan hari libur",
    title_en: "Opening hours and days off",
    columns: &[&[
        text(
            "kind",
            "weekly: minggu biasa; selebihnya alasan hari yang berbeda",
            "weekly for the ordinary week, else why the day differs",
        ),
        text("weekday", "Hari", "The weekday"),
        day("from", "Hari pertama", "The first day"),
        day("until", "Hari terakhir", "The last day"),
        text(
            "opens",
            "Buka, waktu kantor",
            "When it opens, by the office's clock",
        ),
        text(
            "closes",
            "Tutup, waktu kantor; kosong bila tutup seharian",
            "When it closes; empty where it is closed all day",
        ),
        text(
            "name",
            "Nama hari itu",
            "The name of the day, in Indonesian",
        ),
        text("source", "Dokumen sumbernya", "The document it comes from"),
        day(
            "source_date",
            "Tanggal dokumen itu",
            "The day of that document",
        ),
    ]],
};

/// The ordinary week of each year whose holidays are published, and the days that differ.
pub(in crate::open_data) fn rows(hours: &OpeningHours) -> Vec<Row> {
    let mut rows = Vec::new();
    for calendar in &hours.verified_calendars {
        for period in &hours.weekly {
            let [title, date] = source(Some(&calendar.source));
            rows.push(vec![
                "weekly".into(),
                Cell::from_wire_name(&period.weekday),
                format!("{}-01-01", calendar.year).into(),
                format!("{}-12-31", calendar.year).into(),
                period.opens.to_string().into(),
                period.closes.to_string().into(),
                Cell::Empty,
                title,
                date,
            ]);
        }
    }
    // Day by day, as it is in force: a holiday within special hours is closed.
    for day in hours.exception_days() {
        let schedule = hours.schedule_on(day);
        let Some(exception) = schedule.exception else {
            continue;
        };
        let mut add = |opens: Cell, closes: Cell| {
            let [title, date] = source(Some(&exception.source));
            rows.push(vec![
                kind(exception.kind).into(),
                Cell::from_wire_name(&day.weekday()),
                day.into(),
                day.into(),
                opens,
                closes,
                (&exception.name.id).into(),
                title,
                date,
            ]);
        };
        if schedule.periods.is_empty() {
            add(Cell::Empty, Cell::Empty);
        }
        for period in schedule.periods {
            add(
                period.opens.to_string().into(),
                period.closes.to_string().into(),
            );
        }
    }
    rows
}

fn kind(kind: ExceptionKind) -> &'static str {
    match kind {
        ExceptionKind::NationalHoliday => "national_holiday",
        ExceptionKind::CollectiveLeave => "collective_leave",
        ExceptionKind::OfficeClosure => "office_closure",
        ExceptionKind::SpecialHours => "special_hours",
    }
}
