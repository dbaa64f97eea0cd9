//! What the test harness prints, counted as it comes.

/// How many tests a harness has run, and how many it said it would run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TestCounts {
    /// Passed, by the results of whole programs.
    pub passed: u32,
    /// Failed, likewise.
    pub failed: u32,
    /// Ignored, likewise.
    pub ignored: u32,
    /// Announced by the programs that have started.
    pub announced: u32,
    /// Finished one by one, with whatever result.
    pub finished: u32,
}

impl TestCounts {
    /// Adds a line like `running 3 tests`, `test name ... ok` or
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    pub fn add_line(&mut self, line: &str) {
        let line = line.trim_start();
        if let Some(count) = line.strip_prefix("running ") {
            let number = count.split_whitespace().next();
            self.announced += number.and_then(|word| word.parse().ok()).unwrap_or(0);
        } else if let Some(result) = line.strip_prefix("test result: ") {
            self.add_result(result);
        } else if line.starts_with("test ") && line.contains(" ... ") {
            self.finished += 1;
        }
    }

    /// Adds the counts of another harness.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
        self.announced += other.announced;
        self.finished += other.finished;
    }

    fn add_result(&mut self, result: &str) {
        let Some((_, counts)) = result.split_once(". ") else {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_of_the_harness_are_counted() {
        let mut counts = TestCounts::default();
        for line in [
            "running 3 tests",
            "test a ... ok",
            "test b ... FAILED",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
            "the test result: ok. 9 passed; 9 failed",
        ] {
            counts.add_line(line);
        }
        let expected = TestCounts {
            passed: 5,
            failed: 1,
            ignored: 1,
            announced: 3,
            finished: 2,
        };
        assert_eq!(counts, expected);
    }
}
