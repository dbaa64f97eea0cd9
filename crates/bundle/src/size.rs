//! Weighing the first load.

mod first_load;
mod report;

use std::{fs, io, path::PathBuf};

use crate::{
    Failure, compress,
    files::{extension, sources},
    wasm,
};

/// All of the first load together, in bytes of brotli: what the home page waits for,
/// on whatever network. It was 114 kB when every page was in it; now a new page adds
/// its texts and its route here, and the rest of it to the rest. The server adds the
/// structured data of the office to the page when it starts, 0.7 kB that are not in the
/// built app and not weighed here.
pub const DEFAULT_BUDGET: usize = 90_000;

/// What every other page needs on top, in bytes of brotli. It is fetched while the
/// citizen reads the home page; who follows a link to a permit waits for both. It was
/// 65 kB before complaints were followed to their end: the steps of the form, evidence
/// that is drawn anew on the phone, the receipt, the thread and the public register came
/// with a good 30 kB, a third of it texts: those of the other pages came along from the
/// first load. It was 99 kB before the integrity zone was shown with its figures: scores,
/// evaluation and the survey came with 17 kB.
pub const DEFAULT_REST_BUDGET: usize = 118_000;

/// What to weigh, and against what.
pub struct Request {
    /// The built app.
    pub folder: PathBuf,
    /// The app before wasm-opt, with the names of its functions.
    pub wasm_with_names: Option<PathBuf>,
    /// The most that the first load may have, in bytes of brotli.
    pub budget: usize,
    /// The most that the rest of the app may have, likewise.
    pub rest_budget: usize,
    /// Where to write the figures for a program to read.
    pub json: Option<PathBuf>,
}

impl Request {
    /// Weigh this folder against the default budget.
    pub fn new(folder: &str) -> Self {
        Self {
            folder: PathBuf::from(folder),
            wasm_with_names: None,
            budget: DEFAULT_BUDGET,
            rest_budget: DEFAULT_REST_BUDGET,
            json: None,
        }
    }
}

/// One file, raw and compressed.
#[derive(Debug, Clone)]
pub struct Weight {
    /// Its path below the folder.
    pub name: String,
    /// When it is fetched.
    pub part: Part,
    /// Its bytes.
    pub bytes: Bytes,
}

/// When a file is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// By the first page.
    First,
    /// In advance, or by the first page that is not the home page.
    Rest,
    /// Whenever something else asks for it.
    Later,
}

/// What two parts weigh, against what they may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// The first load.
    pub first: Bytes,
    /// Its budget, in bytes of brotli.
    pub budget: usize,
    /// The rest of the app; nothing when the app is in one piece.
    pub rest: Bytes,
    /// Its budget.
    pub rest_budget: usize,
}

impl Totals {
    /// The budgets count what travels to a citizen's phone: brotli.
    fn are_within(self) -> bool {
        self.first.brotli <= self.budget && self.rest.brotli <= self.rest_budget
    }
}

/// Bytes in the three ways that matter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bytes {
    /// As on disk.
    pub raw: usize,
    /// By gzip at level 9.
    pub gzip: usize,
    /// By brotli at level 11.
    pub brotli: usize,
}

impl std::iter::Sum for Bytes {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |a, b| Self {
            raw: a.raw + b.raw,
            gzip: a.gzip + b.gzip,
            brotli: a.brotli + b.brotli,
        })
    }
}

/// Prints the tables; `false` when a budget is exceeded.
pub fn run(request: &Request) -> Result<bool, Failure> {
    let weights = weigh(request)?;
    let total = |part: Part| -> Bytes {
        let of_part = weights.iter().filter(|weight| weight.part == part);
        of_part.map(|weight| weight.bytes).sum()
    };
    let totals = Totals {
        first: total(Part::First),
        budget: request.budget,
        rest: total(Part::Rest),
        rest_budget: request.rest_budget,
    };
    print!("{}", report::files(&weights, totals));
    if let Some(file) = &request.wasm_with_names {
        let bytes = fs::read(file)
            .map_err(|error| format!("{}: {error}; build the app first", file.display()))?;
        let content = wasm::read(&bytes).map_err(|error| format!("{}: {error}", file.display()))?;
        print!("\n{}", report::crates(&content));
    }
    if let Some(file) = &request.json {
        fs::write(file, report::json(&weights, totals))
            .map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(totals.are_within())
}

fn weigh(request: &Request) -> Result<Vec<Weight>, Failure> {
    let folder = &request.folder;
    let mut files = Vec::new();
    for file in sources(folder).map_err(|error| {
        format!(
            "can not read {}: {error}; build the app first",
            folder.display()
        )
    })? {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        let name = name.to_string_lossy().replace('\\', "/");
        files.push((name, fs::read(&file)?));
    }
    let first = first_load::names(&files)
        .ok_or_else(|| format!("there is no index.html in {}", folder.display()))?;
    let mut weights = files
        .into_iter()
        .map(|(name, bytes)| {
            Ok(Weight {
                part: match () {
                    () if first.contains(&name) => Part::First,
                    () if first_load::is_rest(&name) => Part::Rest,
                    () => Part::Later,
                },
                bytes: weigh_bytes(&name, &bytes)?,
                name,
            })
        })
        .collect::<io::Result<Vec<Weight>>>()?;
    weights.sort_by(|a, b| {
        b.bytes
            .brotli
            .cmp(&a.bytes.brotli)
            .then(a.name.cmp(&b.name))
    });
    Ok(weights)
}

/// A file that compression makes larger travels as it is.
fn weigh_bytes(name: &str, bytes: &[u8]) -> io::Result<Bytes> {
    let raw = bytes.len();
    // Pictures are served as they are.
    if matches!(
        extension(name.as_ref()),
        "png" | "jpg" | "webp" | "avif" | "woff2"
    ) {
        return Ok(Bytes {
            raw,
            gzip: raw,
            brotli: raw,
        });
    }
    Ok(Bytes {
        raw,
        gzip: compress::gzip(bytes)?.len().min(raw),
        brotli: compress::brotli(bytes)?.len().min(raw),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_budgets_are_met_up_to_their_last_byte() {
        let bytes = |brotli| Bytes {
            raw: 900_000,
            gzip: 300_000,
            brotli,
        };
        for (first, rest, within) in [(100, 50, true), (101, 50, false), (100, 51, false)] {
            let totals = Totals {
                first: bytes(first),
                budget: 100,
                rest: bytes(rest),
                rest_budget: 50,
            };
            assert_eq!(totals.are_within(), within, "{first} and {rest}");
        }
    }

    #[test]
    fn bytes_add_up_by_kind() {
        let all = [
            Bytes {
                raw: 10,
                gzip: 5,
                brotli: 3,
            },
            Bytes {
                raw: 1,
                gzip: 2,
                brotli: 4,
            },
        ];
        let sum: Bytes = all.into_iter().sum();
        assert_eq!(
            sum,
            Bytes {
                raw: 11,
                gzip: 7,
                brotli: 7
            }
        );
    }

    #[test]
    fn what_compression_makes_larger_counts_as_it_is() -> io::Result<()> {
        let weight = weigh_bytes("a.txt", b"x")?;
        assert_eq!(
            weight,
            Bytes {
                raw: 1,
                gzip: 1,
                brotli: 1
            }
        );
        Ok(())
    }
}
