//! The tables.

use std::fmt::Write;

use super::{Bytes, Part, Totals, Weight};
use crate::{files::extension, wasm::Content};

const CRATES_SHOWN: usize = 20;
const FUNCTIONS_SHOWN: usize = 15;
const PARTS: [(&str, Part); 3] = [
    ("First load", Part::First),
    ("The rest of the app", Part::Rest),
    ("Later", Part::Later),
];
const KINDS: [(&str, &[&str]); 4] = [
    ("wasm", &["wasm"]),
    ("JS", &["js", "mjs"]),
    ("CSS", &["css"]),
    ("HTML", &["html"]),
];

/// Every file, the totals, and the budgets.
pub fn files(weights: &[Weight], totals: Totals) -> String {
    let mut text = String::new();
    for (title, part) in PARTS {
        let group: Vec<&Weight> = weights
            .iter()
            .filter(|weight| weight.part == part)
            .collect();
        if group.is_empty() {
            continue;
        }
        head(&mut text, title);
        for weight in &group {
            line(&mut text, &weight.name, weight.bytes);
        }
        if part == Part::First {
            text.push('\n');
            for (kind, extensions) in KINDS {
                line(&mut text, kind, of_kind(&group, extensions));
            }
            line(&mut text, "all of the first load", totals.first);
        }
        if part == Part::Rest {
            let both = [totals.first, totals.rest].into_iter().sum();
            line(&mut text, "what a permit's page needs, all in all", both);
        }
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "The first load: {}",
        verdict(totals.first, totals.budget)
    );
    if totals.rest != Bytes::default() {
        let _ = writeln!(
            text,
            "The rest:       {}",
            verdict(totals.rest, totals.rest_budget)
        );
    }
    text
}

/// Where the bytes of the wasm go, by crate and by function.
pub fn crates(content: &Content) -> String {
    let whole = content.code + content.data;
    let share = |bytes: usize| bytes as f64 * 100.0 / whole.max(1) as f64;
    let mut text = String::from(
        "Where the wasm's bytes go (raw bytes after wasm-bindgen but before wasm-opt,\n\
         which removes the names: read the shares, not the sums)\n\n",
    );
    let _ = writeln!(text, "{:>10}  {:>6}  crate", "bytes", "share");
    let row = |text: &mut String, bytes: usize, name: &str| {
        let _ = writeln!(text, "{bytes:>10}  {:>5.1}%  {name}", share(bytes));
    };
    let by_crate = content.by_crate();
    for (name, bytes) in by_crate.iter().take(CRATES_SHOWN) {
        row(&mut text, *bytes, name);
    }
    let rest: usize = by_crate.iter().skip(CRATES_SHOWN).map(|(_, b)| b).sum();
    if rest > 0 {
        let more = by_crate.len() - CRATES_SHOWN;
        row(&mut text, rest, &format!("({more} more crates)"));
    }
    row(&mut text, content.data, "(data: texts, tables, constants)");
    let _ = writeln!(text, "\n{:>10}  {:>6}  function", "bytes", "share");
    for function in content.largest(FUNCTIONS_SHOWN) {
        let short: String = function.name.chars().take(110).collect();
        row(&mut text, function.bytes, &short);
    }
    text
}

/// The figures for a program: what a history of sizes or a gate reads.
pub fn json(weights: &[Weight], totals: Totals) -> String {
    let fields = |bytes: Bytes| {
        format!(
            "\"raw\": {}, \"gzip\": {}, \"brotli\": {}",
            bytes.raw, bytes.gzip, bytes.brotli
        )
    };
    let files: Vec<String> = weights
        .iter()
        .map(|weight| {
            format!(
                "    {{ \"name\": {:?}, \"part\": \"{}\", {} }}",
                weight.name,
                match weight.part {
                    Part::First => "first",
                    Part::Rest => "rest",
                    Part::Later => "later",
                },
                fields(weight.bytes)
            )
        })
        .collect();
    format!(
        "{{\n  \"budget\": {},\n  \"first_load\": {{ {} }},\n  \"rest_budget\": {},\n  \
         \"rest\": {{ {} }},\n  \"files\": [\n{}\n  ]\n}}\n",
        totals.budget,
        fields(totals.first),
        totals.rest_budget,
        fields(totals.rest),
        files.join(",\n")
    )
}

fn of_kind(group: &[&Weight], extensions: &[&str]) -> Bytes {
    group
        .iter()
        .filter(|weight| extensions.contains(&extension(weight.name.as_ref())))
        .map(|weight| weight.bytes)
        .sum()
}

fn verdict(total: Bytes, budget: usize) -> String {
    let (used, percent) = (total.brotli, total.brotli * 100 / budget.max(1));
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

fn head(text: &mut String, title: &str) {
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
    fn the_verdict_names_what_is_left_or_too_much() {
        let total = |brotli| Bytes {
            raw: 0,
            gzip: 0,
            brotli,
        };
        assert_eq!(
            verdict(total(100_000), 115_000),
            "within the budget, 100000 of 115000 bytes of brotli (86%), 15000 left."
        );
        assert_eq!(
            verdict(total(115_001), 115_000),
            "OVER THE BUDGET, 115001 of 115000 bytes of brotli, 1 too many."
        );
    }
}
