//! Chromium and its driver, for the tests that need a real browser.

use std::{fs, path::PathBuf};

use super::{
    lookup::{in_path, version_of},
    package_manager::AptGet,
};
use crate::{
    error::{Error, Result},
    project::Project,
    step::Step,
};

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// A browser with the driver that fits it.
pub struct Browser {
    /// Chromium or Chrome.
    pub program: PathBuf,
    /// chromedriver.
    pub driver: PathBuf,
    /// Capabilities of a session without a window, for wasm-bindgen's test runner.
    pub capabilities: PathBuf,
}

impl Browser {
    /// Finds both, and installs them where the system's package manager can.
    pub fn set_up(project: &Project) -> Result<Self> {
        if let Some((program, driver)) = find() {
            return with_capabilities(project, program, driver);
        }
        if let Some(apt) = AptGet::find() {
            let step = Step {
                log_name: "install-chromium",
                task: "installing Chromium and its driver",
                usual_time: "30 s to 2 min, once",
                help: "",
            };
            apt.install(project, &step, &["chromium", "chromium-driver"])?;
        }
        let (program, driver) = find().ok_or_else(|| {
            Error::new(
                "the browser tests need Chromium (or Chrome) and chromedriver of the same \
                 version, both in PATH",
                "Debian and Ubuntu: apt-get install chromium chromium-driver. macOS: brew install \
                 chromium chromedriver. Otherwise: https://googlechromelabs.github.io/\
                 chrome-for-testing/. `cargo xtask test unit` needs no browser.",
            )
        })?;
        with_capabilities(project, program, driver)
    }
}

fn find() -> Option<(PathBuf, PathBuf)> {
    let driver = in_path("chromedriver")?;
    let wanted = version_of(&driver)?.0;
    let program = NAMES
        .iter()
        .filter_map(|name| in_path(name))
        .find(|program| version_of(program).is_some_and(|version| version.0 == wanted))?;
    Some((program, driver))
}

/// The runner adds `headless` and `no-sandbox` itself; the rest keeps the browser
/// from talking to its maker's servers while the tests run.
fn with_capabilities(project: &Project, program: PathBuf, driver: PathBuf) -> Result<Browser> {
    let capabilities = project.own_target().join("webdriver.json");
    let text = format!(
        r#"{{
  "goog:chromeOptions": {{
    "binary": {:?},
    "args": [
      "disable-gpu", "disable-quic", "no-first-run", "disable-sync",
      "disable-background-networking", "disable-component-update"
    ]
  }}
}}
"#,
        program.display().to_string()
    );
    fs::create_dir_all(project.own_target())
        .and_then(|()| fs::write(&capabilities, text))
        .map_err(|error| Error::file("write", &capabilities, &error))?;
    Ok(Browser {
        program,
        driver,
        capabilities,
    })
}
