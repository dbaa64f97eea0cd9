//! wasm-opt for each of the two modules. It ran before, for the module that is whole;
//! but what it makes of that one can not be split any more.

use std::{
    fs,
    path::PathBuf,
    process::{self, Command},
};

use crate::Failure;

/// As in `index.html`, where they are explained.
const LEVEL: &str = "s";
const PARAMETERS: &str = "--one-caller-inline-max-function-size=30";
/// Of use to tools alone.
const STRIP: &str = "--strip-target-features";

/// Makes a module smaller.
pub fn run(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let [input, output] = ["in", "out"].map(temporary);
    fs::write(&input, module)?;
    let status = Command::new("wasm-opt")
        .arg(format!("-O{LEVEL}"))
        .args([PARAMETERS, STRIP])
        .arg(&input)
        .arg("-o")
        .arg(&output)
        .status()
        .map_err(|error| format!("wasm-opt can not be called: {error}"))?;
    let result = fs::read(&output);
    let _ = fs::remove_file(&input);
    let _ = fs::remove_file(&output);
    if !status.success() {
        return Err("wasm-opt failed; its own words are above".into());
    }
    Ok(result?)
}

fn temporary(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("loket-bundle-{}-{name}.wasm", process::id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_treated_as_the_whole_app_is() {
        let page = include_str!("../../../../index.html");
        for attribute in [
            format!("data-wasm-opt=\"{LEVEL}\""),
            format!("data-wasm-opt-params=\"{PARAMETERS}\""),
        ] {
            assert!(page.contains(&attribute), "index.html has no {attribute}");
        }
    }
}
