//! `cargo xtask test`: every gate, or one part of the tests.

use std::process::Command;

use super::size;
use crate::{
    build::{
        app, host,
        set_up::{BuildTools, set_up},
    },
    command_line::TestPart,
    error::Result,
    gates::{
        checks::{self, browser_selection, host_selection},
        report::Report,
    },
    packages::browser_packages,
    product,
    project::Project,
    step::Step,
    tools::{browser::Browser, wasm_bindgen::TEST_RUNNER},
};

const UNIT: &str = "unit tests";
const SIZE: &str = "size budgets";
const COMPONENTS: &str = "component tests in a browser";
const JOURNEYS: &str = "journeys in a browser";

/// Runs every gate, the cheap ones first, or one part of the tests.
///
/// When a check fails, all checks run, but what comes after them does not: it takes half
/// an hour, and has to run again anyway. A later gate that fails, or that cannot even
/// begin, does not keep the others from running.
pub fn run(project: &Project, part: Option<TestPart>) -> Result {
    let packages = browser_packages(&project.root)?;
    let mut report = Report::new();
    match part {
        None => {
            checks::run(project, &mut report)?;
            if report.has_failed() {
                report.skip(&[UNIT, SIZE, COMPONENTS, JOURNEYS]);
            } else {
                run_unit_tests(project, &packages, &mut report);
                run_in_browser(project, &packages, &mut report, true, true);
            }
        }
        Some(TestPart::Unit) => run_unit_tests(project, &packages, &mut report),
        Some(TestPart::Components) => {
            run_in_browser(project, &packages, &mut report, true, false);
        }
        Some(TestPart::Journeys) => run_in_browser(project, &packages, &mut report, false, true),
    }
    report.conclude(&project.steps.summary())
}

/// Everything that runs on this machine but the journeys, which need the product to be
/// built first, and the dependency direction, which is a check.
fn run_unit_tests(project: &Project, browser_packages: &[String], report: &mut Report) {
    let test = || {
        let mut cargo = Command::new("cargo");
        cargo
            .arg("test")
            .args(host_selection(browser_packages))
            .args(["--exclude=loket-journeys", "--exclude=module-graph"])
            .arg("--no-fail-fast")
            .current_dir(&project.root);
        cargo
    };
    let step = Step {
        log_name: "compile-unit-tests",
        task: "compiling the unit tests",
        usual_time: "2 to 4 min on two cores at first",
        help: "Correct what the compiler reports above and try again.",
    };
    match project.steps.run(&step, test().arg("--no-run")) {
        Ok(()) => report.run(UNIT, project, &mut test()),
        Err(error) => report.not_started(&[UNIT], &error),
    }
}

/// Tests in a browser: components, the journeys, or both; with the journeys, for which
/// the app is built, its size too.
fn run_in_browser(
    project: &Project,
    browser_packages: &[String],
    report: &mut Report,
    components: bool,
    journeys: bool,
) {
    let gates: Vec<&str> = [
        (journeys, SIZE),
        (components, COMPONENTS),
        (journeys, JOURNEYS),
    ]
    .iter()
    .filter(|(wanted, _)| *wanted)
    .map(|(_, gate)| *gate)
    .collect();
    let (browser, tools) = match prepare(project, journeys) {
        Ok(prepared) => prepared,
        Err(error) => return report.not_started(&gates, &error),
    };
    let app = if journeys {
        app::build_with(project, &tools, "/")
    } else {
        Ok(())
    };
    if journeys && app.is_ok() {
        report.run(SIZE, project, &mut size::command(project));
    }
    if components {
        let mut cargo = component_tests(browser_packages, &tools, &browser);
        report.run(COMPONENTS, project, &mut cargo);
    }
    match app {
        Err(error) => report.not_started(&[SIZE, JOURNEYS], &error),
        Ok(()) if journeys => {
            let mut cargo = Command::new("cargo");
            cargo.args(["test", "--no-fail-fast", "--package=loket-journeys"]);
            product::describe(project, &host::server(project), &browser, &mut cargo);
            report.run(JOURNEYS, project, &mut cargo);
        }
        Ok(()) => {}
    }
}

fn prepare(project: &Project, journeys: bool) -> Result<(Browser, BuildTools)> {
    let browser = Browser::set_up(project)?;
    let build_the_app = journeys && !app::is_fresh(project, "/");
    let tools = set_up(project, build_the_app, || {
        if journeys {
            host::build_server(project)?;
            host::build_bundle_tool(project)?;
        }
        Ok(())
    })?;
    Ok((browser, tools))
}

fn component_tests(browser_packages: &[String], tools: &BuildTools, browser: &Browser) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["test", "--no-fail-fast"])
        .args(browser_selection(browser_packages))
        .env("PATH", tools.toolbox.path_variable())
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", TEST_RUNNER)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &browser.capabilities)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    tools.toolchain.apply(&mut cargo);
    cargo
}
