//! `loket-bundle`: splits the built app, compresses it for serving, and weighs it.

mod compress;
mod files;
mod precompress;
mod size;
mod split;
mod wasm;

use std::{error::Error, path::PathBuf, process::ExitCode};

const USAGE: &str = "\
loket-bundle split DIR --linked FILE --bundled FILE
    Splits the app in DIR in two: what the home page needs, and the rest. FILE is the
    app as the linker left it (linked with --emit-relocs), and as wasm-bindgen left it,
    both with the names of their functions. wasm-opt has to be in PATH.
loket-bundle precompress DIR
    Writes a .br and a .gz beside each file in DIR that gets smaller by it.
loket-bundle size DIR [--wasm-with-names FILE] [--budget BYTES] [--rest-budget BYTES]
        [--json FILE]
    Weighs the first load of the app in DIR, and the rest, each against a budget in
    bytes of brotli, and says which crates the wasm's bytes belong to.";

/// The exit code when the budget is exceeded, and the one when anything else failed:
/// a gate has to tell a growing app from a missing file.
const OVER_BUDGET: u8 = 1;
const BROKEN: u8 = 2;

type Failure = Box<dyn Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("loket-bundle: {failure}");
            ExitCode::from(BROKEN)
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode, Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["precompress", folder] => {
            println!("{}", precompress::run(&PathBuf::from(folder))?);
            Ok(ExitCode::SUCCESS)
        }
        ["size", folder, options @ ..] => size_with(folder, options),
        ["split", folder, "--linked", linked, "--bundled", bundled] => {
            let request = split::Request {
                folder: PathBuf::from(folder),
                linked: PathBuf::from(linked),
                bundled: PathBuf::from(bundled),
            };
            println!("{}", split::run(&request)?);
            Ok(ExitCode::SUCCESS)
        }
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => Err(format!("it was called in a way it does not know.\n{USAGE}").into()),
    }
}

fn size_with(folder: &str, options: &[&str]) -> Result<ExitCode, Failure> {
    let mut request = size::Request::new(folder);
    for pair in options.chunks(2) {
        match pair {
            ["--wasm-with-names", file] => request.wasm_with_names = Some(PathBuf::from(file)),
            ["--json", file] => request.json = Some(PathBuf::from(file)),
            ["--budget", bytes] => request.budget = bytes_in(pair[0], bytes)?,
            ["--rest-budget", bytes] => request.rest_budget = bytes_in(pair[0], bytes)?,
            _ => return Err(format!("`size` does not know `{}`.\n{USAGE}", pair.join(" ")).into()),
        }
    }
    Ok(if size::run(&request)? {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(OVER_BUDGET)
    })
}

fn bytes_in(option: &str, bytes: &str) -> Result<usize, Failure> {
    bytes
        .parse()
        .map_err(|_| format!("{option} takes a number of bytes, not `{bytes}`").into())
}
