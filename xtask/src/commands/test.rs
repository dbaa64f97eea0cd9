//! `cargo xtask test`: every test, in three parts.

mod tally;

use std::{fs, process::Command};

use tally::Tally;

use crate::{
    app,
    command_line::TestPart,
    failure::Outcome,
    project::Project,
    server,
    setup::{self, Ready},
    terminal::{Mark, print_line},
    tools::{
        browser::Browser,
        wasm_bindgen::TEST_RUNNER,
        wasm_target::{BROWSER_PACKAGES, TARGET},
    },
};

/// Runs all parts, or one. A part that fails, or that can not even begin, does not
/// keep the others from running.
pub fn run(project: &Project, part: Option<TestPart>) -> Outcome {
    let wants = |one: TestPart| part.is_none_or(|part| part == one);
    let components = wants(TestPart::Components) && has_component_tests(project);
    let journeys = wants(TestPart::Journeys);
    let mut tally = Tally::default();
    if part == Some(TestPart::Components) && !components {
        print_line(Mark::Note, "there are no component tests");
    }

    let prepared = (components || journeys).then(|| prepare(project, journeys));
    if wants(TestPart::Unit) {
        tally.run("unit", project, &mut host_tests());
    }
    match prepared {
        None => {}
        Some(Err(failure)) => {
            let parts = [(components, "components"), (journeys, "journeys")];
            let wanted: Vec<_> = parts.iter().filter(|(wanted, _)| *wanted).collect();
            let names: Vec<_> = wanted.iter().map(|(_, name)| *name).collect();
            tally.could_not_begin(&names, &failure);
        }
        Some(Ok((browser, ready))) => {
            if components {
                tally.run(
                    "components",
                    project,
                    &mut component_tests(&ready, &browser),
                );
            }
            if journeys {
                run_journeys(project, &browser, &ready, &mut tally);
            }
        }
    }
    tally.conclude()
}

/// What the tests in a browser need. With the unit tests alone, nothing is set up.
fn prepare(project: &Project, journeys: bool) -> Outcome<(Browser, Ready)> {
    let browser = Browser::set_up(project)?;
    let build_the_app = journeys && !app::is_fresh(project, "/");
    let ready = setup::set_up(project, build_the_app, || {
        if journeys {
            server::build(project)
        } else {
            Ok(())
        }
    })?;
    Ok((browser, ready))
}

fn run_journeys(project: &Project, browser: &Browser, ready: &Ready, tally: &mut Tally) {
    if let Err(failure) = app::build_with(project, ready, "/") {
        tally.could_not_begin(&["journeys"], &failure);
        return;
    }
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--no-fail-fast", "--package=loket-journeys"]);
    journeys_environment(project, browser, &mut cargo);
    tally.run("journeys", project, &mut cargo);
}

/// What the journeys need to know about the product under test.
pub fn journeys_environment(project: &Project, browser: &Browser, cargo: &mut Command) {
    cargo
        .env("LOKET_SERVER_BIN", server::program(project, false))
        .env("LOKET_DIST", project.dist())
        .env("CHROMEDRIVER", &browser.driver)
        .env("CHROME_BIN", &browser.program);
}

/// Everything but what is compiled for the browser, and the journeys, which need the
/// product to be built first.
fn host_tests() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args([
        "test",
        "--no-fail-fast",
        "--workspace",
        "--exclude=loket-journeys",
    ]);
    cargo.args(BROWSER_PACKAGES.map(|package| format!("--exclude={package}")));
    cargo
}

fn component_tests(ready: &Ready, browser: &Browser) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["test", "--no-fail-fast", "--target", TARGET])
        .args(BROWSER_PACKAGES.map(|package| format!("--package={package}")))
        .env("PATH", ready.toolbox.path_variable())
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", TEST_RUNNER)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &browser.capabilities)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    ready.toolchain.apply(&mut cargo);
    cargo
}

/// Compiling the app for its tests takes a minute or more, so it is only done when
/// it declares the harness that they need.
fn has_component_tests(project: &Project) -> bool {
    fs::read_to_string(project.root.join("Cargo.toml")).is_ok_and(|manifest| {
        manifest
            .lines()
            .any(|line| line.starts_with("wasm-bindgen-test"))
    })
}
