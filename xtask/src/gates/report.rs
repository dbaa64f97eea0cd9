//! What each gate said, and how long it took.

use std::{
    fmt::Write as _,
    io::{BufRead, BufReader, Write as _},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::test_output::TestCounts;
use crate::{
    error::{Error, Result},
    project::Project,
    terminal::{Status, format_duration, print_error, print_line},
};

/// How often a gate with tests says how far it is.
const PROGRESS: Duration = Duration::from_secs(30);

/// The gates of one run, in the order in which they were tried.
pub struct Report {
    started: Instant,
    rows: Vec<Row>,
}

struct Row {
    gate: &'static str,
    outcome: Outcome,
    took: Duration,
    tests: TestCounts,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    /// The preparation failed.
    NotStarted,
    /// An earlier gate failed.
    Skipped,
}

impl Report {
    /// An empty report of a run that begins now.
    pub fn new() -> Self {
        Self {
            started: Instant::now(),
            rows: Vec::new(),
        }
    }

    /// Runs a command as a gate, with its output on the terminal as it comes, and counts
    /// the tests that it reports.
    pub fn run(&mut self, gate: &'static str, project: &Project, command: &mut Command) {
        print_line(Status::Started, gate);
        let started = Instant::now();
        let (succeeded, tests) = stream(gate, command.current_dir(&project.root));
        let took = started.elapsed();
        let (status, outcome) = match succeeded {
            true => (Status::Done, Outcome::Passed),
            false => (Status::Failed, Outcome::Failed),
        };
        print_line(status, &format!("{gate} ({})", format_duration(took)));
        self.rows.push(Row {
            gate,
            outcome,
            took,
            tests,
        });
    }

    /// Notes that gates could not be tried because their preparation failed.
    pub fn not_started(&mut self, gates: &[&'static str], error: &Error) {
        print_error(error);
        self.add(gates, Outcome::NotStarted);
    }

    /// Notes that gates were not tried because an earlier one failed.
    pub fn skip(&mut self, gates: &[&'static str]) {
        self.add(gates, Outcome::Skipped);
    }

    /// Whether a gate has failed so far.
    pub fn has_failed(&self) -> bool {
        self.rows.iter().any(|row| row.outcome != Outcome::Passed)
    }

    /// Prints how long everything took, and the sums of all tests; an error names every
    /// gate that failed.
    pub fn conclude(self, steps: &[(String, Duration)]) -> Result {
        println!("\n{}", self.table(steps, self.started.elapsed()));
        let all = self.tests();
        if all.passed + all.failed + all.ignored > 0 {
            println!(
                "{} passed, {} failed, {} ignored",
                all.passed, all.failed, all.ignored
            );
        }
        if !self.has_failed() {
            return Ok(());
        }
        let failed = self
            .rows
            .iter()
            .filter(|row| matches!(row.outcome, Outcome::Failed | Outcome::NotStarted));
        let failed: Vec<&str> = failed.map(|row| row.gate).collect();
        Err(Error::new(
            format!("failed: {}", failed.join(", ")),
            "What failed is above. `cargo fmt --all` corrects the formatting; `cargo xtask check`, \
             `cargo xtask bench size` and `cargo xtask test unit`, `components` or `journeys` run \
             one part.",
        ))
    }

    fn add(&mut self, gates: &[&'static str], outcome: Outcome) {
        self.rows.extend(gates.iter().map(|gate| Row {
            gate,
            outcome,
            took: Duration::ZERO,
            tests: TestCounts::default(),
        }));
    }

    fn tests(&self) -> TestCounts {
        let mut all = TestCounts::default();
        for row in &self.rows {
            all.add(row.tests);
        }
        all
    }

    fn table(&self, steps: &[(String, Duration)], total: Duration) -> String {
        let mut text = format!("{:<40} {:<12} {:>12}  tests\n", "gate", "", "time");
        for row in &self.rows {
            let outcome = match row.outcome {
                Outcome::Passed => "ok",
                Outcome::Failed => "FAILED",
                Outcome::NotStarted => "NOT STARTED",
                Outcome::Skipped => "skipped",
            };
            let time = match row.outcome {
                Outcome::Passed | Outcome::Failed => format_duration(row.took),
                Outcome::NotStarted | Outcome::Skipped => String::new(),
            };
            let tests = match row.tests.passed + row.tests.failed {
                0 => String::new(),
                _ => format!("{} passed, {} failed", row.tests.passed, row.tests.failed),
            };
            let line = format!("{:<40} {outcome:<12} {time:>12}  {tests}", row.gate);
            let _ = writeln!(text, "{}", line.trim_end());
        }
        if !steps.is_empty() {
            let _ = writeln!(text, "preparation (two steps may run at the same time)");
            for (task, took) in steps {
                let _ = writeln!(text, "{task:<53} {:>12}", format_duration(*took));
            }
        }
        let _ = write!(
            text,
            "{:<53} {:>12}",
            "all together",
            format_duration(total)
        );
        text
    }
}

/// Runs a command, and passes its standard output on line by line.
fn stream(gate: &str, command: &mut Command) -> (bool, TestCounts) {
    let mut tests = TestCounts::default();
    let Ok(mut child) = command.stdout(Stdio::piped()).spawn() else {
        return (false, tests);
    };
    let started = Instant::now();
    let mut next_progress = PROGRESS;
    for line in child
        .stdout
        .take()
        .into_iter()
        .flat_map(|output| BufReader::new(output).split(b'\n'))
        .map_while(std::result::Result::ok)
    {
        let line = String::from_utf8_lossy(&line);
        tests.add_line(&line);
        let _ = writeln!(std::io::stdout(), "{line}");
        if started.elapsed() >= next_progress {
            next_progress = started.elapsed() + PROGRESS;
            print_line(
                Status::Running,
                &format!(
                    "{gate}: {} of {} tests, {}",
                    tests.finished,
                    tests.announced,
                    format_duration(started.elapsed())
                ),
            );
        }
    }
    (child.wait().is_ok_and(|status| status.success()), tests)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(gate: &'static str, outcome: Outcome, seconds: u64, passed: u32) -> Row {
        Row {
            gate,
            outcome,
            took: Duration::from_secs(seconds),
            tests: TestCounts {
                passed,
                ..TestCounts::default()
            },
        }
    }

    #[test]
    fn the_table_says_what_took_how_long_and_what_was_left_out() {
        let mut report = Report::new();
        report.rows = vec![
            row("formatting", Outcome::Failed, 1, 0),
            row("unit tests", Outcome::Passed, 61, 12),
            row("journeys", Outcome::Skipped, 0, 0),
        ];
        assert!(report.has_failed());
        let steps = [("compiling the app".to_owned(), Duration::from_secs(120))];
        let table = report.table(&steps, Duration::from_secs(182));
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines: Vec<String> = table.lines().map(words).collect();
        assert_eq!(
            lines,
            [
                "gate time tests",
                "formatting FAILED 1.0 s",
                "unit tests ok 1 min 01 s 12 passed, 0 failed",
                "journeys skipped",
                "preparation (two steps may run at the same time)",
                "compiling the app 2 min 00 s",
                "all together 3 min 02 s",
            ]
        );
    }
}
