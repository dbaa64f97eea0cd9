//! Where a module is split.

use std::collections::HashSet;

use crate::{error::SplitError, module::Module, symbol};

/// A chunk and the function through which it is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SplitPoint<'a> {
    /// The name of the chunk.
    pub name: &'a str,
    /// The path of its entry function, as in `app::settings_page`, without hashes.
    pub function: &'a str,
}

/// Finds the index of each entry function, in the order of the split points.
///
/// # Errors
/// When there is no split point, two share a name or a function, or a function is not in
/// the module exactly once.
pub(crate) fn entry_functions(
    module: &Module<'_>,
    points: &[SplitPoint<'_>],
) -> Result<Vec<u32>, SplitError> {
    if points.is_empty() {
        return Err(SplitError::SplitPoints("none are given".to_owned()));
    }
    let mut names = HashSet::new();
    if let Some(twice) = points.iter().find(|point| !names.insert(point.name)) {
        let reason = format!("`{}` names two chunks", twice.name);
        return Err(SplitError::SplitPoints(reason));
    }
    let mut entries: Vec<u32> = Vec::new();
    for point in points {
        let entry = entry_function(module, point.function)?;
        if entries.contains(&entry) {
            let reason = format!("`{}` is the entry of two chunks", point.function);
            return Err(SplitError::SplitPoints(reason));
        }
        entries.push(entry);
    }
    Ok(entries)
}

fn entry_function(module: &Module<'_>, path: &str) -> Result<u32, SplitError> {
    let found: Vec<u32> = module
        .names
        .iter()
        .filter(|(_, name)| symbol::demangle(name) == path)
        .map(|(function, _)| *function)
        .filter(|function| module.body(*function).is_some())
        .collect();
    match found[..] {
        [entry] => Ok(entry),
        _ => Err(SplitError::SplitPoints(format!(
            "there are {} functions `{path}`, not exactly one; it must be neither generic nor inlined",
            found.len()
        ))),
    }
}
