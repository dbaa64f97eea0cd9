//! Counting what the tests report.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
};

use crate::{
    failure::{Failure, Outcome},
    project::Project,
    terminal::{Mark, print_failure, print_line},
};

/// The results of all parts, counted from what the harness itself reports.
#[derive(Default)]
pub struct Tally {
    passed: u32,
    failed: u32,
    ignored: u32,
    failed_parts: Vec<&'static str>,
}

impl Tally {
    /// Runs one part, with its output on the terminal as it comes.
    pub fn run(&mut self, part: &'static str, project: &Project, command: &mut Command) {
        print_line(Mark::Started, &format!("the {part} tests"));
        let passed = self.stream(command.current_dir(&project.root));
        if passed {
            print_line(Mark::Done, &format!("the {part} tests"));
        } else {
            print_line(Mark::Failed, &format!("the {part} tests"));
            self.failed_parts.push(part);
        }
    }

    /// Notes that parts could not even begin.
    pub fn could_not_begin(&mut self, parts: &[&'static str], failure: &Failure) {
        if !parts.is_empty() {
            print_failure(failure);
            self.failed_parts.extend(parts);
        }
    }

    fn stream(&mut self, command: &mut Command) -> bool {
        let Ok(mut child) = command.stdout(Stdio::piped()).spawn() else {
            return false;
        };
        for line in child
            .stdout
            .take()
            .into_iter()
            .flat_map(|output| BufReader::new(output).split(b'\n'))
            .map_while(Result::ok)
        {
            let line = String::from_utf8_lossy(&line);
            self.count(&line);
            let _ = writeln!(std::io::stdout(), "{line}");
        }
        child.wait().is_ok_and(|status| status.success())
    }

    /// Adds a line like `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    fn count(&mut self, line: &str) {
        let Some((_, counts)) = line
            .trim_start()
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for count in counts.split(';') {
            let mut words = count.split_whitespace();
            let number = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed") => self.failed += number,
                Some("ignored") => self.ignored += number,
                _ => {}
            }
        }
    }

    /// Prints the sums; a failure names the parts that failed.
    pub fn conclude(self) -> Outcome {
        println!(
            "{} passed, {} failed, {} ignored",
            self.passed, self.failed, self.ignored
        );
        if self.failed_parts.is_empty() {
            return Ok(());
        }
        Err(Failure::new(
            format!("failed: the {} tests", self.failed_parts.join(" and the ")),
            "What failed is above; `cargo xtask test unit`, `components` or `journeys` runs one part.",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_of_the_harness_are_counted() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
            "the test result: ok. 9 passed; 9 failed",
        ] {
            tally.count(line);
        }
        assert_eq!((tally.passed, tally.failed, tally.ignored), (5, 1, 1));
    }
}
