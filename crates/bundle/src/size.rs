//! Weighing the first load.

mod first_load;
mod report;

use std::{fs, io, path::PathBuf};

use crate::{
    Failure, compress,
    files::{extension, sources},
    wasm,
};

/// All of the first load together, in bytes of brotli.
pub const DEFAULT_BUDGET: usize = 115_000;

/// What to weigh, and against what.
pub struct Request {
    /// The built app.
    pub folder: PathBuf,
    /// The app before wasm-opt, with the names of its functions.
    pub wasm_with_names: Option<PathBuf>,
    /// The most that the first load may have, in bytes of brotli.
    pub budget: usize,
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
            json: None,
        }
    }
}

/// One file, raw and compressed.
#[derive(Debug, Clone)]
pub struct Weight {
    /// Its path below the folder.
    pub name: String,
    /// Whether the first page needs it.
    pub is_first_load: bool,
    /// Its bytes.
    pub bytes: Bytes,
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

/// Prints the tables; `false` when the budget is exceeded.
pub fn run(request: &Request) -> Result<bool, Failure> {
    let weights = weigh(request)?;
    let total: Bytes = weights
        .iter()
        .filter(|weight| weight.is_first_load)
        .map(|weight| weight.bytes)
        .sum();
    print!("{}", report::files(&weights, total, request.budget));
    if let Some(file) = &request.wasm_with_names {
        let bytes = fs::read(file)
            .map_err(|error| format!("{}: {error}; build the app first", file.display()))?;
        let content = wasm::read(&bytes).map_err(|error| format!("{}: {error}", file.display()))?;
        print!("\n{}", report::crates(&content));
    }
    if let Some(file) = &request.json {
        fs::write(file, report::json(&weights, total, request.budget))
            .map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(is_within(total, request.budget))
}

/// The budget counts what travels to a citizen's phone: brotli.
fn is_within(total: Bytes, budget: usize) -> bool {
    total.brotli <= budget
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
                is_first_load: first.contains(&name),
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
    fn the_budget_is_met_up_to_its_last_byte() {
        let total = |brotli| Bytes {
            raw: 900_000,
            gzip: 300_000,
            brotli,
        };
        assert!(is_within(total(DEFAULT_BUDGET), DEFAULT_BUDGET));
        assert!(!is_within(total(DEFAULT_BUDGET + 1), DEFAULT_BUDGET));
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
