//! The figures as JSON, for a gate or a history of sizes.

use serde::Serialize;

use super::weight::{Bytes, Part, Weights};

#[derive(Serialize)]
struct Report<'a> {
    totals: Vec<Total<'a>>,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct Total<'a> {
    part: &'a str,
    budget: usize,
    #[serde(flatten)]
    bytes: Bytes,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    part: &'a str,
    #[serde(flatten)]
    bytes: Bytes,
}

/// Writes the figures. A part is `initial`, `other` or the name of a chunk.
pub fn report(weights: &Weights) -> serde_json::Result<String> {
    let totals = weights.totals.iter().map(|total| Total {
        part: part_name(&total.part),
        budget: total.budget,
        bytes: total.bytes,
    });
    let files = weights.files.iter().map(|file| File {
        name: &file.name,
        part: part_name(&file.part),
        bytes: file.bytes,
    });
    let report = Report {
        totals: totals.collect(),
        files: files.collect(),
    };
    serde_json::to_string_pretty(&report).map(|text| text + "\n")
}

fn part_name(part: &Part) -> &str {
    match part {
        Part::Initial => "initial",
        Part::Chunk(name) => name,
        Part::Other => "other",
    }
}
