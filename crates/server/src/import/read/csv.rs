//! Applications in CSV: one row per event, the rows of one application together.

mod columns;

use crate::import::raw::{RawApplication, RawEvent};
use crate::import::validation_errors::ValidationErrors;
use columns::{APPLICATION_COLUMNS, COLUMNS, column_positions, row};
use csv::{ByteRecord, ReaderBuilder};
use std::io::Read;

/// Reads application by application, until `take` returns `false`.
pub(in crate::import) fn read(
    input: impl Read,
    errors: &ValidationErrors,
    take: &mut dyn FnMut(RawApplication) -> bool,
) -> std::io::Result<()> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(input);
    let mut record = ByteRecord::new();
    if !reader.read_byte_record(&mut record).map_err(io_error)? {
        errors.add(1, "", "the file is empty; its first line names the columns");
        return Ok(());
    }
    let Some(positions) = column_positions(&record, errors) else {
        return Ok(());
    };
    let width = record.len();
    let mut current: Option<RawApplication> = None;
    while reader.read_byte_record(&mut record).map_err(io_error)? {
        let line = record.position().map_or(0, csv::Position::line);
        let Some(row) = row(&record, &positions, width, line, errors) else {
            continue;
        };
        let starts = !row[0].is_empty()
            && current
                .as_ref()
                .is_none_or(|application| application.reference != row[0]);
        if starts {
            let new = begin(line, &row);
            if current
                .replace(new)
                .is_some_and(|application| !take(application))
            {
                return Ok(());
            }
        }
        match &mut current {
            Some(application) => {
                if !starts {
                    check_repeated(application, &row, line, errors);
                }
                application.events.push(event(line, row));
            }
            None => errors.add(
                line,
                "reference",
                "is empty; the first row of an application has one",
            ),
        }
    }
    current.map(take);
    Ok(())
}

fn begin(line: u64, row: &[String; 13]) -> RawApplication {
    let [
        reference,
        access_code,
        permit,
        submitted_at,
        stage,
        provenance,
        ..,
    ] = row.clone();
    RawApplication {
        line,
        reference,
        access_code,
        permit,
        submitted_at,
        stage,
        provenance,
        events: Vec::new(),
    }
}

fn event(line: u64, row: [String; 13]) -> RawEvent {
    let [
        _,
        _,
        _,
        _,
        _,
        _,
        at,
        status_code,
        status_name,
        unit_id,
        unit_en,
        note_id,
        note_en,
    ] = row;
    RawEvent {
        line,
        at,
        status_code,
        status_name,
        unit_id,
        unit_en,
        note_id,
        note_en,
    }
}

/// Adds an error for each field of the application that a later row gives another value.
fn check_repeated(
    application: &RawApplication,
    row: &[String; 13],
    line: u64,
    errors: &ValidationErrors,
) {
    let first = [
        &application.reference,
        &application.access_code,
        &application.permit,
        &application.submitted_at,
        &application.stage,
        &application.provenance,
    ];
    for column in 0..APPLICATION_COLUMNS {
        let text = format!(
            "differs from line {}, the first of this application; repeat it or leave it empty",
            application.line
        );
        let holds = row[column].is_empty() || row[column] == *first[column];
        errors.require(holds, line, COLUMNS[column], &text);
    }
}

fn io_error(error: csv::Error) -> std::io::Error {
    std::io::Error::from(error)
}
