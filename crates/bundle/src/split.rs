//! Putting an initial module and its chunks in the place of the app's one module.

use std::{error::Error, fs, path::Path};

use wasm_splitter::SplitPoint;

use crate::{
    config::Config,
    page::{ChunkFile, Page},
    wasm_opt::WasmOpt,
};

/// Splits the app in a folder, and says in one line per chunk what moved.
pub fn run(
    folder: &Path,
    config: &Config,
    linked: &Path,
    bundled: &Path,
) -> Result<String, Box<dyn Error>> {
    let page = Page::open(folder, &config.page)?;
    let wasm_opt = WasmOpt::from_page(&read_text(&config.page_source())?);
    let points: Vec<SplitPoint<'_>> = config
        .chunks
        .iter()
        .map(|chunk| SplitPoint {
            name: &chunk.name,
            function: &chunk.function,
        })
        .collect();
    let modules = wasm_splitter::split(&read(bundled)?, &read(linked)?, &points)?;
    let initial = wasm_opt.run(&modules.initial)?;
    let mut files = Vec::new();
    let mut summary = Vec::new();
    for (chunk, chunk_config) in modules.chunks.iter().zip(&config.chunks) {
        files.push(ChunkFile {
            name: &chunk.name,
            meta: &chunk_config.meta,
            wasm: wasm_opt.run(&chunk.wasm)?,
        });
        summary.push(format!(
            "{}: {} of {} functions and {} of {} bytes of data are in the chunk `{}`",
            folder.display(),
            chunk.functions,
            modules.functions,
            chunk.data,
            modules.data,
            chunk.name
        ));
    }
    page.replace(&initial, &files)?;
    Ok(summary.join("\n"))
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn read_text(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
