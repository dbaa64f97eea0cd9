//! Calling wasm-opt on each module. Trunk called it before, on the app in one piece; but
//! what it makes of that can no longer be split.

use std::{
    error::Error,
    fs,
    path::PathBuf,
    process::{self, Command},
};

/// The section that it removes is of use to tools alone.
const STRIP: &str = "--strip-target-features";

/// wasm-opt with the options that the page gives to Trunk.
#[derive(Debug, PartialEq, Eq)]
pub struct WasmOpt {
    arguments: Vec<String>,
}

impl WasmOpt {
    /// Takes `data-wasm-opt` and `data-wasm-opt-params` from the source of the page, so
    /// that the modules are optimised as the app in one piece is.
    pub fn from_page(html: &str) -> Self {
        let level = attribute(html, "data-wasm-opt").unwrap_or_default();
        let parameters = attribute(html, "data-wasm-opt-params").unwrap_or_default();
        let arguments = [format!("-O{level}")]
            .into_iter()
            .chain(parameters.split_whitespace().map(str::to_owned))
            .chain([STRIP.to_owned()]);
        Self {
            arguments: arguments.collect(),
        }
    }

    /// Optimises a module.
    pub fn run(&self, module: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
        let [input, output] = ["in", "out"].map(temporary_file);
        fs::write(&input, module)?;
        let status = Command::new("wasm-opt")
            .args(&self.arguments)
            .arg(&input)
            .arg("-o")
            .arg(&output)
            .status()
            .map_err(|error| format!("wasm-opt cannot be called: {error}"))?;
        let result = fs::read(&output);
        let _ = fs::remove_file(&input);
        let _ = fs::remove_file(&output);
        if !status.success() {
            return Err("wasm-opt failed; its own words are above".into());
        }
        Ok(result?)
    }
}

fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = html.split_once(&format!(" {name}=\""))?;
    after.split('"').next()
}

fn temporary_file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("bundle-{}-{name}.wasm", process::id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_those_of_the_page() {
        let page =
            r#"<link data-trunk rel="rust" data-wasm-opt="s" data-wasm-opt-params="--a=1 --b">"#;
        let table: [(&str, &[&str]); 2] = [
            (page, &["-Os", "--a=1", "--b", STRIP]),
            ("<link data-trunk rel=\"rust\">", &["-O", STRIP]),
        ];
        for (page, expected) in table {
            assert_eq!(WasmOpt::from_page(page).arguments, expected);
        }
    }
}
