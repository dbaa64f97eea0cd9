//! Permits and opening hours.

use crate::content::Content;
use crate::open_data::table::{Cell, Row, source};
use loket_domain::permits::{COMPONENT_COUNT, Charge, DurationUnit, Permit, ProcessingTime};
use loket_domain::time::{ExceptionKind, OpeningHours};
use serde_json::json;

pub(in crate::open_data) fn permits(content: &Content) -> Vec<Row> {
    let row = |permit: &Permit| -> Row {
        let categories = &content.catalogue.categories;
        let category = categories.iter().find(|of| of.id == permit.category);
        let charge = permit.standard.fee.as_ref().map(|fee| &fee.charge);
        let (charge, rupiah) = match charge {
            None => (None, None),
            Some(Charge::Free) => (Some("free"), None),
            Some(Charge::Fixed { rupiah }) => (Some("fixed"), Some(*rupiah)),
            Some(Charge::Formula { .. }) => (Some("formula"), None),
            Some(Charge::OtherAgency { .. }) => (Some("other_agency"), None),
        };
        let time = permit.standard.processing_time.as_ref();
        let total = time.and_then(ProcessingTime::total);
        vec![
            (&permit.id).into(),
            (&permit.name.id).into(),
            category.map(|category| &category.name.id).into(),
            name(&permit.issuing_system),
            charge.into(),
            rupiah.into(),
            total.as_ref().and_then(|total| total.at_least).into(),
            total.as_ref().map(|total| total.at_most).into(),
            total.as_ref().map(|total| unit(total.unit)).into(),
            Cell::Number((COMPONENT_COUNT - permit.standard.missing().count()) as u64),
            permit.provenance.into(),
        ]
    };
    content.permits.iter().map(row).collect()
}

pub(in crate::open_data) fn unit(unit: DurationUnit) -> &'static str {
    match unit {
        DurationUnit::WorkingDays => "working_days",
        DurationUnit::CalendarDays => "calendar_days",
    }
}

/// The name of a thing on the wire.
pub(in crate::open_data) fn name(value: &impl serde::Serialize) -> Cell {
    json!(value).as_str().into()
}

/// The ordinary week of each year whose holidays are published, and the days that differ.
pub(in crate::open_data) fn hours(hours: &OpeningHours) -> Vec<Row> {
    let mut rows = Vec::new();
    for calendar in &hours.verified_calendars {
        for period in &hours.weekly {
            let [title, date] = source(Some(&calendar.source));
            rows.push(vec![
                "weekly".into(),
                name(&period.weekday),
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
    for day in hours.days_that_differ() {
        let schedule = hours.schedule_on(day);
        let Some(exception) = schedule.exception else {
            continue;
        };
        let mut add = |opens: Cell, closes: Cell| {
            let [title, date] = source(Some(&exception.source));
            rows.push(vec![
                kind(exception.kind).into(),
                name(&day.weekday()),
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
