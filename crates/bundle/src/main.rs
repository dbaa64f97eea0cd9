//! `bundle`: finishes what Trunk built. It splits the app at the points that the
//! manifest names, compresses the files, and weighs them against their budgets.

mod config;
mod page;
mod size;
mod split;
mod wasm_opt;

use std::{error::Error, path::Path, process::ExitCode};

use config::Config;

const USAGE: &str = "\
bundle split DIR --manifest FILE --linked FILE --bundled FILE
    Splits the app in DIR into an initial module and lazy chunks. The manifest names the
    split points; the app is given as the linker wrote it (with --emit-relocs) and as
    wasm-bindgen wrote it, both with names. wasm-opt has to be in PATH.
bundle precompress DIR
    Writes a .br and a .gz beside each file in DIR that gets smaller by it.
bundle size DIR --manifest FILE [--wasm-with-names FILE] [--json FILE]
    Weighs the first load of the app in DIR, and each lazy chunk, against the budgets of
    the manifest, and says which crates the bytes of the wasm belong to.

The manifest is the Cargo.toml of the app; its [package.metadata.bundle] is read.";

/// The exit code when a budget is exceeded, and the one when anything else failed: a gate
/// has to tell a growing app from a missing file.
const OVER_BUDGET: u8 = 1;
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("bundle: {error}");
            ExitCode::from(FAILED)
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode, Box<dyn Error>> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [
            "split",
            folder,
            "--manifest",
            manifest,
            "--linked",
            linked,
            "--bundled",
            bundled,
        ] => {
            let config = Config::read(Path::new(manifest))?;
            let summary = split::run(
                Path::new(folder),
                &config,
                Path::new(linked),
                Path::new(bundled),
            )?;
            println!("{summary}");
            Ok(ExitCode::SUCCESS)
        }
        ["precompress", folder] => {
            let copies = precompress::compress_folder(Path::new(folder))?;
            println!(
                "{folder}: {} compressed copies written, {} kept, {} removed",
                copies.written, copies.kept, copies.removed
            );
            Ok(ExitCode::SUCCESS)
        }
        ["size", folder, "--manifest", manifest, options @ ..] => {
            let config = Config::read(Path::new(manifest))?;
            size_with(Path::new(folder), &config, options)
        }
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => Err(format!("unknown arguments.\n{USAGE}").into()),
    }
}

fn size_with(folder: &Path, config: &Config, options: &[&str]) -> Result<ExitCode, Box<dyn Error>> {
    let mut request = size::Request {
        folder,
        config,
        wasm_with_names: None,
        json: None,
    };
    for pair in options.chunks(2) {
        match pair {
            ["--wasm-with-names", file] => request.wasm_with_names = Some(Path::new(file)),
            ["--json", file] => request.json = Some(Path::new(file)),
            _ => return Err(format!("`size` does not know `{}`.\n{USAGE}", pair.join(" ")).into()),
        }
    }
    Ok(if size::run(&request)? {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(OVER_BUDGET)
    })
}
