//! What can be asked for.

use loket_test_harness::project_folder;
use std::path::PathBuf;

/// What was asked for.
pub struct Options {
    /// Where the screenshots go.
    pub out: PathBuf,
    /// Every scenario at every size, and whole pages too.
    pub all: bool,
    only: Option<String>,
}

const USAGE: &str = "usage: screenshots [--all] [--only NAME] [--out DIR]

  --all        every scenario at every size, and whole pages too; goes to
               target/screenshots unless --out says otherwise
  --only NAME  only the scenarios whose name contains NAME
  --out DIR    where the screenshots go; docs/screenshots without it";

impl Options {
    /// Reads the arguments.
    ///
    /// # Errors
    /// How to use the program, when they make no sense.
    pub fn parse(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut all, mut only, mut out) = (false, None, None);
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            let mut value = || {
                arguments
                    .next()
                    .ok_or_else(|| format!("{argument} needs a value\n{USAGE}"))
            };
            match argument.as_str() {
                "--all" => all = true,
                "--only" => only = Some(value()?),
                "--out" => out = Some(PathBuf::from(value()?)),
                other => return Err(format!("unknown argument {other}\n{USAGE}")),
            }
        }
        let folder = if all {
            "target/screenshots"
        } else {
            "docs/screenshots"
        };
        Ok(Self {
            out: out.unwrap_or_else(|| project_folder().join(folder)),
            all,
            only,
        })
    }

    /// Whether a scenario was asked for.
    pub fn wants(&self, scenario: &str) -> bool {
        self.only
            .as_ref()
            .is_none_or(|only| scenario.contains(only.as_str()))
    }
}
