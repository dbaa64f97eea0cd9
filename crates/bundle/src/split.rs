//! Splitting the app in two: what the home page needs, and the rest, which is fetched
//! when it is wanted or when there is time.
//!
//! The bundler's module is complete and would run as it is. What moves is decided by
//! what can be reached, not by names: everything that one comes to through one
//! function alone, the gate. The app calls the gate when the rest is here.

mod first;
mod graph;
mod module;
mod optimise;
mod page;
mod parts;
mod plan;
mod references;
mod renumber;
mod rest;
mod shared;
#[cfg(test)]
mod tests;

use std::{
    fs,
    path::{Path, PathBuf},
};

use wasmparser::Validator;

use self::{module::Module, page::Page, plan::Plan};
use crate::Failure;

/// What to split.
pub struct Request {
    /// The built app.
    pub folder: PathBuf,
    /// The app as the linker left it, with its notes.
    pub linked: PathBuf,
    /// The app as wasm-bindgen left it.
    pub bundled: PathBuf,
}

/// The one function of the app through which all of the rest is reached.
const GATE: &str = "loket::pages::lazy_page";

/// Both modules of a split app.
struct Halves {
    first: Vec<u8>,
    rest: Vec<u8>,
}

/// Puts the two modules in the place of the one, and says what it did in one line.
pub fn run(request: &Request) -> Result<String, Failure> {
    let page = Page::open(&request.folder)?;
    let (linked, bundled) = (read(&request.linked)?, read(&request.bundled)?);
    let linked = Module::read(&linked).map_err(|error| named(&request.linked, error))?;
    let bundled = Module::read(&bundled).map_err(|error| named(&request.bundled, error))?;
    let plan = plan::make(&bundled, &linked, GATE)?;
    let halves = halves(&bundled, &plan)?;
    page.replace(
        &optimise::run(&halves.first)?,
        &optimise::run(&halves.rest)?,
    )?;
    Ok(format!(
        "{}: {} of {} functions and {} of {} bytes of data are in the rest",
        request.folder.display(),
        plan.functions.len(),
        bundled.bodies.len(),
        plan.data.iter().map(ExactSizeIterator::len).sum::<usize>(),
        bundled
            .segments
            .iter()
            .map(|segment| segment.bytes.len())
            .sum::<usize>(),
    ))
}

/// Writes both modules, and has them checked: a browser would refuse a wrong one.
fn halves(bundled: &Module<'_>, plan: &Plan) -> Result<Halves, Failure> {
    let shared = shared::find(bundled, plan)?;
    let halves = Halves {
        first: first::write(bundled, plan, &shared)?,
        rest: rest::write(bundled, plan, &shared)?,
    };
    for module in [&halves.first, &halves.rest] {
        Validator::new().validate_all(module)?;
    }
    Ok(halves)
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| named(file, error.into()))
}

fn named(file: &Path, error: Failure) -> Failure {
    format!("{}: {error}", file.display()).into()
}
