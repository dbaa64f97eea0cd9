//! `wasm-splitter`: the command line of the library of the same name.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use wasm_splitter::{SplitPoint, split};

const USAGE: &str = "\
wasm-splitter --module FILE --linked FILE --out-dir DIR CHUNK=FUNCTION...
    Splits a wasm module into DIR/initial.wasm and one DIR/CHUNK.wasm for each split
    point: everything that can be reached through FUNCTION alone (a path as in
    app::settings_page) moves into CHUNK.
      --module   the module as wasm-bindgen wrote it, with names
      --linked   the same module as the linker wrote it with --emit-relocs, with names";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if matches!(words[..], ["help" | "--help" | "-h"]) {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wasm-splitter: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<(), Box<dyn Error>> {
    let (["--module", module, "--linked", linked, "--out-dir", folder], points) =
        words.split_first_chunk().ok_or(USAGE)?
    else {
        return Err(USAGE.into());
    };
    let points = points
        .iter()
        .map(|point| match point.split_once('=') {
            Some((name, function)) => Ok(SplitPoint { name, function }),
            None => Err(format!("`{point}` is not CHUNK=FUNCTION.\n{USAGE}")),
        })
        .collect::<Result<Vec<_>, _>>()?;
    let folder = PathBuf::from(folder);
    let modules = split(&read(module)?, &read(linked)?, &points)?;
    write(&folder.join("initial.wasm"), &modules.initial)?;
    for chunk in &modules.chunks {
        write(&folder.join(format!("{}.wasm", chunk.name)), &chunk.wasm)?;
        println!(
            "{}: {} of {} functions and {} of {} bytes of data",
            chunk.name, chunk.functions, modules.functions, chunk.data, modules.data
        );
    }
    Ok(())
}

fn read(file: &str) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("{file}: {error}"))
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
}
