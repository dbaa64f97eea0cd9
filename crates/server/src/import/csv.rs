//! Applications in a table: one row per event, the rows of one application together.

mod columns;

use super::faults::Faults;
use super::told::{Told, ToldEvent};
use columns::{COLUMNS, OF_APPLICATION, places, row};
use csv::{ByteRecord, ReaderBuilder};
use std::io::Read;

/// Reads application by application; ends early when nobody takes them any more.
pub(super) fn read(
    input: impl Read,
    faults: &Faults,
    take: &mut dyn FnMut(Told) -> bool,
) -> std::io::Result<()> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(input);
    let mut record = ByteRecord::new();
    if !reader.read_byte_record(&mut record).map_err(io_error)? {
        faults.add(1, "", "the file is empty; its first line names the columns");
        return Ok(());
    }
    let Some(places) = places(&record, faults) else {
        return Ok(());
    };
    let width = record.len();
    let mut current: Option<Told> = None;
    while reader.read_byte_record(&mut record).map_err(io_error)? {
        let line = record.position().map_or(0, csv::Position::line);
        let Some(row) = row(&record, &places, width, line, faults) else {
            continue;
        };
        let starts =
            !row[0].is_empty() && current.as_ref().is_none_or(|told| told.reference != row[0]);
        if starts {
            let new = begin(line, &row);
            if current.replace(new).is_some_and(|told| !take(told)) {
                return Ok(());
            }
        }
        match &mut current {
            Some(told) => {
                if !starts {
                    check_repeated(told, &row, line, faults);
                }
                told.events.push(event(line, row));
            }
            None => faults.add(
                line,
                "reference",
                "is empty; the first row of an application has one",
            ),
        }
    }
    current.map(take);
    Ok(())
}

fn begin(line: u64, row: &[String; 13]) -> Told {
    let [
        reference,
        access_code,
        permit,
        submitted_at,
        stage,
        provenance,
        ..,
    ] = row.clone();
    Told {
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

fn event(line: u64, row: [String; 13]) -> ToldEvent {
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
    ToldEvent {
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

/// What is said again of an application is what was said first.
fn check_repeated(told: &Told, row: &[String; 13], line: u64, faults: &Faults) {
    let first = [
        &told.reference,
        &told.access_code,
        &told.permit,
        &told.submitted_at,
        &told.stage,
        &told.provenance,
    ];
    for column in 0..OF_APPLICATION {
        let text = format!(
            "differs from line {}, the first of this application; repeat it or leave it empty",
            told.line
        );
        let holds = row[column].is_empty() || row[column] == *first[column];
        faults.require(holds, line, COLUMNS[column], &text);
    }
}

fn io_error(error: csv::Error) -> std::io::Error {
    std::io::Error::from(error)
}
