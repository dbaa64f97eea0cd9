//! The weight of every file, by when it is fetched.

use std::{error::Error, fs, io, path::Path};

use precompress::{Quality, brotli, gzip, source_files};
use serde::Serialize;

use super::initial_load;
use crate::{config::Config, page};

/// The weights of a built app.
#[derive(Debug)]
pub struct Weights {
    /// Every file, the heaviest first.
    pub files: Vec<FileWeight>,
    /// The first load and each chunk of which there is a file, against their budgets.
    pub totals: Vec<Total>,
}

/// One file, raw and encoded.
#[derive(Debug)]
pub struct FileWeight {
    /// Its path below the folder.
    pub name: String,
    /// When it is fetched.
    pub part: Part,
    /// Its bytes.
    pub bytes: Bytes,
}

/// When a file is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// By the first page.
    Initial,
    /// With the lazy chunk of this name.
    Chunk(String),
    /// Whenever something else asks for it.
    Other,
}

/// What a part weighs, against what it may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The part.
    pub part: Part,
    /// Its bytes.
    pub bytes: Bytes,
    /// The most that it may weigh, in bytes of brotli.
    pub budget: usize,
}

/// Bytes in the three encodings that matter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
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

impl Total {
    /// The budgets count what travels to a citizen's phone: brotli.
    fn is_within_budget(&self) -> bool {
        self.bytes.brotli <= self.budget
    }
}

impl Weights {
    /// Whether every part is within its budget.
    pub fn are_within_budgets(&self) -> bool {
        self.totals.iter().all(Total::is_within_budget)
    }
}

/// Weighs every file of a built app.
pub fn weigh(folder: &Path, config: &Config) -> Result<Weights, Box<dyn Error>> {
    let mut files = Vec::new();
    for file in source_files(folder).map_err(|error| {
        format!(
            "cannot read {}: {error}; build the app first",
            folder.display()
        )
    })? {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        let name = name.to_string_lossy().replace('\\', "/");
        files.push((name, fs::read(&file)?));
    }
    let page = config.page.to_string_lossy();
    let chunk_of = |name: &str| {
        let mut chunks = config.chunks.iter();
        chunks.find(|chunk| page::is_chunk_file(name, &chunk.name))
    };
    let initial = initial_load::names(&page, &files, |name| chunk_of(name).is_some())
        .ok_or_else(|| format!("there is no {page} in {}", folder.display()))?;
    let mut weights = files
        .into_iter()
        .map(|(name, bytes)| {
            let part = match chunk_of(&name) {
                _ if initial.contains(&name) => Part::Initial,
                Some(chunk) => Part::Chunk(chunk.name.clone()),
                None => Part::Other,
            };
            let bytes = weigh_bytes(&name, &bytes)?;
            Ok(FileWeight { name, part, bytes })
        })
        .collect::<io::Result<Vec<FileWeight>>>()?;
    weights.sort_by(|a, b| {
        let lighter = b.bytes.brotli.cmp(&a.bytes.brotli);
        lighter.then(a.name.cmp(&b.name))
    });
    let totals = totals(&weights, config);
    Ok(Weights {
        files: weights,
        totals,
    })
}

/// A chunk without a file has no total: the app is in one piece.
fn totals(files: &[FileWeight], config: &Config) -> Vec<Total> {
    let total = |part: Part, budget| {
        let of_part: Vec<Bytes> = files
            .iter()
            .filter(|file| file.part == part)
            .map(|file| file.bytes)
            .collect();
        let bytes = of_part.iter().copied().sum();
        (!of_part.is_empty()).then_some(Total {
            part,
            bytes,
            budget,
        })
    };
    let chunks = config
        .chunks
        .iter()
        .map(|chunk| (Part::Chunk(chunk.name.clone()), chunk.budget));
    [(Part::Initial, config.initial_budget)]
        .into_iter()
        .chain(chunks)
        .filter_map(|(part, budget)| total(part, budget))
        .collect()
}

/// A file that an encoding makes larger travels as it is.
fn weigh_bytes(name: &str, bytes: &[u8]) -> io::Result<Bytes> {
    let raw = bytes.len();
    // Pictures are served as they are.
    let extension = Path::new(name).extension().unwrap_or_default();
    if ["png", "jpg", "webp", "avif", "woff2"]
        .iter()
        .any(|one| extension == *one)
    {
        return Ok(Bytes {
            raw,
            gzip: raw,
            brotli: raw,
        });
    }
    Ok(Bytes {
        raw,
        gzip: gzip(bytes)?.len().min(raw),
        brotli: brotli(bytes, Quality::Best)?.len().min(raw),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ChunkConfig;

    fn bytes(brotli: usize) -> Bytes {
        Bytes {
            raw: 9 * brotli,
            gzip: 2 * brotli,
            brotli,
        }
    }

    fn file(name: &str, part: Part, brotli: usize) -> FileWeight {
        FileWeight {
            name: name.to_owned(),
            part,
            bytes: bytes(brotli),
        }
    }

    fn config(initial: usize, chunks: &[(&str, usize)]) -> Config {
        Config {
            page: "index.html".into(),
            initial_budget: initial,
            chunks: chunks
                .iter()
                .map(|(name, budget)| ChunkConfig {
                    name: (*name).to_owned(),
                    function: String::new(),
                    meta: String::new(),
                    budget: *budget,
                })
                .collect(),
            root: Default::default(),
        }
    }

    #[test]
    fn each_budget_is_met_up_to_its_last_byte() {
        for (initial, one, two, within) in [
            (100, 50, 20, true),
            (99, 50, 20, false),
            (100, 49, 20, false),
            (100, 50, 19, false),
        ] {
            let files = vec![
                file("a.wasm", Part::Initial, 60),
                file("a.js", Part::Initial, 40),
                file("one.wasm", Part::Chunk("one".to_owned()), 50),
                file("two.wasm", Part::Chunk("two".to_owned()), 20),
                file("icon.svg", Part::Other, 1_000),
            ];
            let totals = totals(&files, &config(initial, &[("one", one), ("two", two)]));
            assert_eq!(totals[0].bytes, bytes(100));
            let weights = Weights { files, totals };
            assert_eq!(
                weights.are_within_budgets(),
                within,
                "{initial} {one} {two}"
            );
        }
    }

    #[test]
    fn an_app_in_one_piece_has_no_chunks_to_weigh() {
        let files = vec![file("a.wasm", Part::Initial, 60)];
        assert_eq!(totals(&files, &config(100, &[("one", 50)])).len(), 1);
    }

    #[test]
    fn what_compression_makes_larger_counts_as_it_is() -> io::Result<()> {
        let one = Bytes {
            raw: 1,
            gzip: 1,
            brotli: 1,
        };
        assert_eq!(weigh_bytes("a.txt", b"x")?, one);
        Ok(())
    }
}
