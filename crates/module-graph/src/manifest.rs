//! What the manifest of a crate says about its modules.

use crate::read_error::ReadError;
use std::path::{Path, PathBuf};

pub(crate) struct Manifest {
    /// The name of the package.
    pub name: String,
    /// The files that it names as roots of targets.
    pub roots: Vec<PathBuf>,
    /// The layers, from the highest to the lowest.
    pub layers: Vec<Vec<String>>,
}

pub(crate) fn read(file: &Path) -> Result<Manifest, ReadError> {
    let error = |reason: String| ReadError {
        file: file.to_owned(),
        reason,
    };
    let text = std::fs::read_to_string(file).map_err(|failure| error(failure.to_string()))?;
    let table: toml::Table = text
        .parse()
        .map_err(|failure| error(format!("{failure}")))?;
    let package = table.get("package");
    let name = package.and_then(|package| package.get("name")?.as_str());
    let layers = package.and_then(|package| {
        let metadata = package.get("metadata")?;
        metadata.get("module-graph")?.get("layers")
    });
    let layers = match layers {
        Some(layers) => layers
            .clone()
            .try_into()
            .map_err(|failure| error(format!("layers: {failure}")))?,
        None => Vec::new(),
    };
    let targets = ["lib", "bin", "test", "example", "bench"];
    let targets = targets.iter().filter_map(|kind| table.get(*kind));
    let roots = targets
        .flat_map(|target| match target {
            toml::Value::Array(targets) => targets.as_slice(),
            target => std::slice::from_ref(target),
        })
        .filter_map(|target| Some(PathBuf::from(target.get("path")?.as_str()?)))
        .collect();
    Ok(Manifest {
        name: name.unwrap_or_default().to_owned(),
        roots,
        layers,
    })
}
