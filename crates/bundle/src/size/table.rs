//! The tables that people read.

use std::{fmt::Write, path::Path};

use super::{
    wasm_contents::WasmContents,
    weight::{Bytes, FileWeight, Part, Total, Weights},
};

const CRATES_SHOWN: usize = 20;
const FUNCTIONS_SHOWN: usize = 15;
const KINDS: [(&str, &[&str]); 4] = [
    ("wasm", &["wasm"]),
    ("JS", &["js", "mjs"]),
    ("CSS", &["css"]),
    ("HTML", &["html"]),
];

/// Every file by when it is fetched, with the sums of the first load.
pub fn files(weights: &Weights) -> String {
    let mut text = String::new();
    let initial = weights.totals.iter().find(|t| t.part == Part::Initial);
    for total in &weights.totals {
        let group = files_in_part(weights, &total.part);
        heading(&mut text, &title(&total.part));
        for file in &group {
            line(&mut text, &file.name, file.bytes);
        }
        if total.part == Part::Initial {
            text.push('\n');
            for (kind, extensions) in KINDS {
                line(&mut text, kind, bytes_of_kind(&group, extensions));
            }
            line(&mut text, "all of the first load", total.bytes);
        } else if let Some(initial) = initial {
            let both = [initial.bytes, total.bytes].into_iter().sum();
            line(&mut text, "together with the first load", both);
        }
        text.push('\n');
    }
    let other = files_in_part(weights, &Part::Other);
    if !other.is_empty() {
        heading(&mut text, &title(&Part::Other));
        for file in other {
            line(&mut text, &file.name, file.bytes);
        }
    }
    text
}

/// What each part weighs against its budget.
pub fn verdicts(weights: &Weights) -> String {
    let mut text = String::new();
    for total in &weights.totals {
        let title = format!("{}:", title(&total.part));
        let _ = writeln!(text, "{title:<20} {}", verdict(total));
    }
    text
}

/// Where the bytes of the wasm go, by crate and by function.
pub fn crates(contents: &WasmContents) -> String {
    let whole = contents.code + contents.data;
    let share = |bytes: usize| bytes as f64 * 100.0 / whole.max(1) as f64;
    let mut text = String::from(
        "Where the wasm's bytes go (raw bytes after wasm-bindgen but before wasm-opt,\n\
         which removes the names: read the shares, not the sums)\n\n",
    );
    let _ = writeln!(text, "{:>10}  {:>6}  crate", "bytes", "share");
    let row = |text: &mut String, bytes: usize, name: &str| {
        let _ = writeln!(text, "{bytes:>10}  {:>5.1}%  {name}", share(bytes));
    };
    let by_crate = contents.by_crate();
    for (name, bytes) in by_crate.iter().take(CRATES_SHOWN) {
        row(&mut text, *bytes, name);
    }
    let others: usize = by_crate.iter().skip(CRATES_SHOWN).map(|(_, b)| b).sum();
    if others > 0 {
        let more = by_crate.len() - CRATES_SHOWN;
        row(&mut text, others, &format!("({more} more crates)"));
    }
    row(&mut text, contents.data, "(data: texts, tables, constants)");
    let _ = writeln!(text, "\n{:>10}  {:>6}  function", "bytes", "share");
    for function in contents.largest(FUNCTIONS_SHOWN) {
        let short: String = function.name.chars().take(110).collect();
        row(&mut text, function.bytes, &short);
    }
    text
}

fn title(part: &Part) -> String {
    match part {
        Part::Initial => "First load".to_owned(),
        Part::Chunk(name) => format!("Lazy chunk `{name}`"),
        Part::Other => "On demand".to_owned(),
    }
}

fn files_in_part<'a>(weights: &'a Weights, part: &Part) -> Vec<&'a FileWeight> {
    let files = weights.files.iter();
    files.filter(|file| file.part == *part).collect()
}

fn bytes_of_kind(group: &[&FileWeight], extensions: &[&str]) -> Bytes {
    let is_of_kind = |file: &&&FileWeight| {
        let extension = Path::new(&file.name).extension().unwrap_or_default();
        extensions.iter().any(|one| extension == *one)
    };
    let of_kind = group.iter().filter(is_of_kind);
    of_kind.map(|file| file.bytes).sum()
}

fn verdict(total: &Total) -> String {
    let (used, budget) = (total.bytes.brotli, total.budget);
    let percent = used * 100 / budget.max(1);
    if used <= budget {
        format!(
            "within the budget, {used} of {budget} bytes of brotli ({percent}%), {} left.",
            budget - used
        )
    } else {
        format!(
            "OVER THE BUDGET, {used} of {budget} bytes of brotli, {} too many.",
            used - budget
        )
    }
}

fn heading(text: &mut String, title: &str) {
    let _ = writeln!(
        text,
        "{title:<44} {:>10} {:>10} {:>10}",
        "raw", "gzip 9", "brotli 11"
    );
}

fn line(text: &mut String, name: &str, bytes: Bytes) {
    let _ = writeln!(
        text,
        "  {name:<42} {:>10} {:>10} {:>10}",
        bytes.raw, bytes.gzip, bytes.brotli
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verdicts_name_what_is_left_or_too_much() {
        let total = |part, brotli| Total {
            part,
            bytes: Bytes {
                raw: 0,
                gzip: 0,
                brotli,
            },
            budget: 115_000,
        };
        let weights = Weights {
            files: Vec::new(),
            totals: vec![
                total(Part::Initial, 100_000),
                total(Part::Chunk("pages".to_owned()), 115_001),
            ],
        };
        assert_eq!(
            verdicts(&weights),
            "First load:          within the budget, 100000 of 115000 bytes of brotli (86%), 15000 left.\n\
             Lazy chunk `pages`:  OVER THE BUDGET, 115001 of 115000 bytes of brotli, 1 too many.\n"
        );
    }
}
