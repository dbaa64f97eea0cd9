//! Finding programs, and asking them for their version.

use std::{
    env, fmt, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A version of up to three numbers; missing ones are zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl Version {
    /// Reads `1`, `1.2`, `1.2.3`, and the same with more behind it.
    pub fn parse(text: &str) -> Option<Self> {
        let text: &str = text
            .split(|c: char| !c.is_ascii_digit() && c != '.')
            .next()
            .unwrap_or_default();
        let mut numbers = text.split('.').map(|number| number.parse().ok());
        let first = numbers.next()??;
        let mut next = || numbers.next().flatten().unwrap_or(0);
        Some(Self(first, next(), next()))
    }
}

/// The program that the shell would start.
pub fn in_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH").unwrap_or_default())
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}

/// What a program prints when it is called like this, if it succeeds.
pub fn output_of(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The version that a program says it has. Only a program that runs has one, so
/// this also tells a whole installation from a broken one.
pub fn version_of(program: &Path) -> Option<Version> {
    version_in(&output_of(program, &["--version"])?)
}

/// The first word of a text that is a version.
pub fn version_in(text: &str) -> Option<Version> {
    text.split_whitespace()
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .find_map(Version::parse)
}

/// The version of a package in a lock file of cargo.
pub fn locked_version(lock_file: &Path, package: &str) -> Option<String> {
    version_in_lock(&fs::read_to_string(lock_file).ok()?, package)
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_the_tools_print() {
        let table = [
            ("trunk 0.22.1", Some(Version(0, 22, 1))),
            (
                "wasm-opt version 132 (version_132)",
                Some(Version(132, 0, 0)),
            ),
            ("wasm-bindgen 0.2.130 (abc1234)", Some(Version(0, 2, 130))),
            (
                "Chromium 156.0.8000.12 built on Debian",
                Some(Version(156, 0, 8000)),
            ),
            ("rustc 1.96.0-nightly (1 2026)", Some(Version(1, 96, 0))),
            ("command not found", None),
        ];
        for (text, version) in table {
            assert_eq!(version_in(text), version, "{text}");
        }
        assert!(Version(0, 22, 1) < Version(0, 23, 0));
    }

    #[test]
    fn the_lock_file_gives_the_exact_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            version_in_lock(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(version_in_lock(lock, "leptos"), None);
    }
}
