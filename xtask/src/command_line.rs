//! Reading the command line.

use crate::error::{Error, Result};

/// What `cargo xtask help` prints.
pub const USAGE: &str = "\
cargo xtask run [--release] [-- SERVER ARGUMENTS]
    Sets up what is missing, builds the app and the server, and starts the server
    on http://127.0.0.1:8080 (another address: `-- --listen 127.0.0.1:9000`).
cargo xtask test [unit|components|journeys]
    Sets up what is missing, Chromium too, and runs every gate: the checks, all tests and
    the size budgets. When a check fails it stops there. Or it runs one part of the tests.
cargo xtask check
    The checks alone: formatting, the dependency direction of modules, and clippy for the
    host and for the browser; warnings are errors.
cargo xtask build [--public-url /path/]
    The release to deploy: dist/ and one server binary.
cargo xtask bench size [--json FILE]
    The bytes of the first load and of the lazy chunks against their budgets, and where
    the wasm's go.
cargo xtask bench search
    What a keystroke in the search costs on a slow phone, in catalogues of three sizes.
cargo xtask bench import
    What an import of 100,000 applications and a look-up among them cost.
cargo xtask durability [SEED]
    Sends complaints while the server is killed again and again and its disk is full,
    then checks that every receipt holds.
cargo xtask screenshots
    Pictures of every page, in docs/screenshots/.
cargo xtask help
    This text.

Environment
    LOKET_TOOLS             where tools are kept (default: ~/.cache/loket/tools)
    LOKET_WASM_TOOLCHAIN    `debian` builds the app with Debian's own compiler
    NO_COLOR                no colours";

/// One of the commands, with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the usage.
    Help,
    /// Build everything and serve it.
    Run {
        /// Build the server with optimisations.
        release: bool,
        /// Passed to `loket-server serve`.
        server_arguments: Vec<String>,
    },
    /// Internal: say where the server is once it answers.
    Announce {
        /// Where the server listens.
        address: String,
        /// The server's process.
        parent: u32,
    },
    /// Run the tests.
    Test {
        /// Only this part of them.
        part: Option<TestPart>,
    },
    /// Run the gates that need no build of the product.
    Check,
    /// The release to deploy.
    Build {
        /// The path under which the app is served.
        public_url: String,
    },
    /// Measure what a keystroke in the search costs.
    BenchSearch,
    /// Measure what an import and look-ups cost.
    BenchImport,
    /// Weigh the built app.
    BenchSize {
        /// Passed to `bundle size`.
        arguments: Vec<String>,
    },
    /// Check that receipts hold when the server is killed.
    Durability {
        /// Passed to the program that does it.
        arguments: Vec<String>,
    },
    /// Take pictures of every page.
    Screenshots {
        /// Passed to the program that takes them.
        arguments: Vec<String>,
    },
    /// Anything else.
    Unknown(String),
}

/// A part of the tests that can run by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestPart {
    /// Rules, server and tools, on this machine.
    Unit,
    /// Parts of the app in a real browser.
    Components,
    /// The whole product in a real browser.
    Journeys,
}

/// Reads the arguments after `cargo xtask`.
pub fn parse(arguments: &[String]) -> Result<Command> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    Ok(match words.as_slice() {
        [] | ["help" | "--help" | "-h", ..] => Command::Help,
        ["run", options @ ..] => parse_run(options)?,
        ["announce", address, parent] => Command::Announce {
            address: (*address).to_owned(),
            parent: parent.parse().unwrap_or_default(),
        },
        ["test"] => Command::Test { part: None },
        ["test", "unit"] => part(TestPart::Unit),
        ["test", "components"] => part(TestPart::Components),
        ["test", "journeys"] => part(TestPart::Journeys),
        ["check"] => Command::Check,
        ["build"] => Command::Build {
            public_url: "/".to_owned(),
        },
        ["build", "--public-url", url] => Command::Build {
            public_url: checked_public_url(url)?,
        },
        ["bench", "size", rest @ ..] => Command::BenchSize {
            arguments: owned(rest),
        },
        ["bench", "search"] => Command::BenchSearch,
        ["bench", "import"] => Command::BenchImport,
        ["durability", rest @ ..] => Command::Durability {
            arguments: owned(rest),
        },
        ["screenshots", rest @ ..] => Command::Screenshots {
            arguments: owned(rest),
        },
        _ => Command::Unknown(words.join(" ")),
    })
}

fn part(part: TestPart) -> Command {
    Command::Test { part: Some(part) }
}

fn parse_run(options: &[&str]) -> Result<Command> {
    let (own, servers) = match options.iter().position(|word| *word == "--") {
        Some(dashes) => (&options[..dashes], &options[dashes + 1..]),
        None => (options, &[][..]),
    };
    let release = match own {
        [] => false,
        ["--release"] => true,
        _ => {
            return Err(Error::new(
                format!("`run` does not know `{}`", own.join(" ")),
                "Only --release comes before `--`; what the server gets comes after it: \
                 `cargo xtask run -- --listen 127.0.0.1:9000`.",
            ));
        }
    };
    Ok(Command::Run {
        release,
        server_arguments: owned(servers),
    })
}

/// The app resolves its own addresses against this path, so one without both
/// slashes would load its files from somewhere else.
fn checked_public_url(url: &str) -> Result<String> {
    let is_address = url.starts_with("https://") || url.starts_with("http://");
    if (url.starts_with('/') || is_address) && url.ends_with('/') {
        return Ok(url.to_owned());
    }
    Err(Error::new(
        format!("`{url}` cannot be the public URL"),
        "Give a path, or an http(s) address, that ends in a slash, such as /loket/.",
    ))
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &Command) {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        match parse(&arguments) {
            Ok(command) => assert_eq!(&command, expected, "{line}"),
            Err(error) => panic!("{line}: {}", error.message),
        }
    }

    #[test]
    fn every_command_of_the_usage_is_understood() {
        let run = |release, server: &[&str]| Command::Run {
            release,
            server_arguments: owned(server),
        };
        check("", &Command::Help);
        check("run", &run(false, &[]));
        check("run --release", &run(true, &[]));
        check(
            "run -- --listen 127.0.0.1:9000",
            &run(false, &["--listen", "127.0.0.1:9000"]),
        );
        check("run --release --", &run(true, &[]));
        check("test", &Command::Test { part: None });
        check("test journeys", &part(TestPart::Journeys));
        check("check", &Command::Check);
        check(
            "build --public-url /loket/",
            &Command::Build {
                public_url: "/loket/".to_owned(),
            },
        );
        check(
            "bench size --json out.json",
            &Command::BenchSize {
                arguments: owned(&["--json", "out.json"]),
            },
        );
        check("bench search", &Command::BenchSearch);
        check("bench import", &Command::BenchImport);
        check("bench speed", &Command::Unknown("bench speed".to_owned()));
    }

    #[test]
    fn what_can_not_work_is_refused_with_advice() {
        for line in [
            "run --fast",
            "run --listen 1",
            "build --public-url loket",
            "build --public-url /loket",
        ] {
            let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            assert!(
                parse(&arguments).is_err_and(|error| !error.help.is_empty()),
                "{line}"
            );
        }
    }
}
