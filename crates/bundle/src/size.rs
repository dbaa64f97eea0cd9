//! Weighing the first load and the lazy chunks against their budgets.

mod initial_load;
mod json;
mod owner;
mod table;
mod wasm_contents;
mod weight;

use std::{error::Error, fs, path::Path};

use self::weight::weigh;
use crate::config::Config;

/// What to weigh, and against what.
pub struct Request<'a> {
    /// The built app.
    pub folder: &'a Path,
    /// The budgets.
    pub config: &'a Config,
    /// The app before wasm-opt, with the names of its functions.
    pub wasm_with_names: Option<&'a Path>,
    /// Where to write the figures as JSON.
    pub json: Option<&'a Path>,
}

/// Prints the tables; `false` when a budget is exceeded.
pub fn run(request: &Request<'_>) -> Result<bool, Box<dyn Error>> {
    let weights = weigh(request.folder, request.config)?;
    print!("{}", table::files(&weights));
    if let Some(file) = request.wasm_with_names {
        let bytes = fs::read(file)
            .map_err(|error| format!("{}: {error}; build the app first", file.display()))?;
        let contents =
            wasm_contents::read(&bytes).map_err(|error| format!("{}: {error}", file.display()))?;
        print!("\n{}", table::crates(&contents));
    }
    print!("\n{}", table::verdicts(&weights));
    if let Some(file) = request.json {
        fs::write(file, json::report(&weights)?)
            .map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(weights.are_within_budgets())
}
