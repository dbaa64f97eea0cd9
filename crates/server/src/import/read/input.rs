//! The file to import, or standard input.

use crate::import::error::ImportError;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// The format of a file with applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A table, one row per event
    Csv,
    /// An array of applications
    Json,
}

/// An open file.
pub(in crate::import) struct Input {
    /// The name in error messages.
    pub name: String,
    pub format: Format,
    pub reader: Box<dyn Read + Send>,
}

impl Input {
    /// Opens a file; `-` is standard input.
    pub(in crate::import) fn open(
        file: &Path,
        format: Option<Format>,
    ) -> Result<Self, ImportError> {
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
            reader: Box::new(BufReader::with_capacity(128 * 1024, input)),
        })
    }
}

/// The name of a file in error messages, and its whole text; `-` is standard input.
pub(in crate::import) fn read_whole(file: &Path) -> Result<(String, String), ImportError> {
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
