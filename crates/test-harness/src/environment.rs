//! The paths of the product, the browser and its driver, from environment variables that
//! `cargo xtask test` sets, or from the usual places.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn project_folder() -> PathBuf {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate_folder
        .ancestors()
        .nth(2)
        .unwrap_or(crate_folder)
        .to_owned()
}

/// The content folder: the files that officers edit.
pub fn content_folder() -> PathBuf {
    project_folder().join("crates/server/content")
}

/// The built app.
pub fn dist_folder() -> PathBuf {
    let folder = from_variable("LOKET_DIST").unwrap_or_else(|| project_folder().join("dist"));
    needed("the built app", folder.join("index.html"));
    folder
}

/// The server's executable.
pub fn server_program() -> PathBuf {
    let program = from_variable("LOKET_SERVER_BIN")
        .unwrap_or_else(|| project_folder().join("target/debug/loket-server"));
    needed("the server", program)
}

/// The WebDriver executable.
pub(crate) fn driver_program() -> PathBuf {
    from_variable("CHROMEDRIVER")
        .or_else(|| in_path(&["chromedriver"]))
        .unwrap_or_else(|| not_there("chromedriver", "neither CHROMEDRIVER nor PATH names it"))
}

/// The browser executable.
pub(crate) fn browser_program() -> PathBuf {
    from_variable("CHROME_BIN")
        .or_else(|| in_path(&["chromium", "chromium-browser", "google-chrome"]))
        .unwrap_or_else(|| not_there("Chromium", "neither CHROME_BIN nor PATH names it"))
}

fn from_variable(name: &str) -> Option<PathBuf> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn in_path(names: &[&str]) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let candidates = env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    candidates.into_iter().find(|candidate| candidate.is_file())
}

fn needed(what: &str, file: PathBuf) -> PathBuf {
    if file.is_file() {
        return file;
    }
    not_there(what, &format!("{} is not there", file.display()))
}

fn not_there(what: &str, why: &str) -> ! {
    panic!(
        "{what} is missing: {why}.\nRun `cargo xtask test journeys`, which builds and finds everything."
    )
}
