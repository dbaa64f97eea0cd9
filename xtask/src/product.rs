//! The product under test, as the test harness is told of it.

use std::{path::Path, process::Command};

use crate::{project::Project, tools::browser::Browser};

/// Tells a program that uses the test harness where the server, the app and the browser
/// are.
pub fn describe(project: &Project, server: &Path, browser: &Browser, command: &mut Command) {
    command
        .env("LOKET_SERVER_BIN", server)
        .env("LOKET_DIST", project.dist())
        .env("CHROMEDRIVER", &browser.driver)
        .env("CHROME_BIN", &browser.program);
}
