//! The file, and the thread that reads it.

use super::check::Checks;
use super::error::ImportError;
use super::told::{Checked, Told};
use super::{csv, json};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use tokio::sync::mpsc::{Receiver, channel};

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A table, one row per event
    Csv,
    /// An array of applications
    Json,
}

/// A file that is open.
pub(super) struct Source {
    /// As faults call it.
    pub name: String,
    pub format: Format,
    input: Box<dyn Read + Send>,
}

/// Applications, or why no more of them can be read.
pub(super) type Batch = Result<Vec<Checked>, std::io::Error>;

/// Applications in a batch.
const AT_ONCE: usize = 500;
/// Batches that are read ahead.
const AHEAD: usize = 4;

impl Source {
    /// Opens a file; `-` is standard input.
    pub(super) fn open(file: &Path, format: Option<Format>) -> Result<Self, ImportError> {
        let format = format.or_else(|| by_extension(file)).ok_or_else(|| {
            ImportError::Other(format!(
                "cannot tell the format of {}: name it with --format csv or --format json",
                file.display()
            ))
        })?;
        let (name, input) = open(file)?;
        Ok(Self {
            name,
            format,
            input: Box::new(BufReader::with_capacity(128 * 1024, input)),
        })
    }

    /// Reads and checks in a thread of its own. It ends by itself when nobody takes its
    /// batches any more.
    pub(super) fn batches(self, mut checks: Checks) -> Receiver<Batch> {
        let (sender, receiver) = channel(AHEAD);
        std::thread::spawn(move || {
            let faults = checks.faults.clone();
            let mut batch = Vec::with_capacity(AT_ONCE);
            let mut take = |told: Told| {
                batch.extend(checks.application(told));
                if batch.len() < AT_ONCE {
                    return true;
                }
                let full = std::mem::replace(&mut batch, Vec::with_capacity(AT_ONCE));
                sender.blocking_send(Ok(full)).is_ok()
            };
            let read = match self.format {
                Format::Csv => csv::read(self.input, &faults, &mut take),
                Format::Json => json::read(self.input, &faults, &mut take),
            };
            // When nobody listens any more, nobody needs to know.
            let _ = sender.blocking_send(read.map(|()| batch));
        });
        receiver
    }
}

/// Batches that are there already.
pub(super) fn ready(applications: Vec<Checked>) -> Receiver<Batch> {
    let (sender, receiver) = channel(AHEAD);
    std::thread::spawn(move || {
        let mut rest = applications.into_iter();
        loop {
            let batch: Vec<Checked> = rest.by_ref().take(AT_ONCE).collect();
            if batch.is_empty() || sender.blocking_send(Ok(batch)).is_err() {
                return;
            }
        }
    });
    receiver
}

/// The whole text of a file, and how faults call it.
pub(super) fn read_whole(file: &Path) -> Result<(String, String), ImportError> {
    let (name, mut input) = open(file)?;
    let mut text = String::new();
    match input.read_to_string(&mut text) {
        Ok(_) => Ok((name, text)),
        Err(error) => Err(ImportError::unreadable(&name, &error)),
    }
}

fn open(file: &Path) -> Result<(String, Box<dyn Read + Send>), ImportError> {
    if file == Path::new("-") {
        return Ok(("standard input".to_owned(), Box::new(std::io::stdin())));
    }
    let name = file.display().to_string();
    match File::open(file) {
        Ok(input) => Ok((name, Box::new(input))),
        Err(error) => Err(ImportError::unreadable(&name, &error)),
    }
}

fn by_extension(file: &Path) -> Option<Format> {
    let extension = file.extension()?.to_str()?.to_ascii_lowercase();
    match &*extension {
        "csv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        _ => None,
    }
}
