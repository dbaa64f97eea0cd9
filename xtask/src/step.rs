//! One step: a child process with its output in a log, and a few lines about it
//! on the terminal.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use crate::{
    error::{Error, Result},
    terminal::{Status, format_duration, print_line},
};

/// A step that takes less than this had nothing to do, and prints nothing.
const QUIET_FOR: Duration = Duration::from_millis(1_500);
/// How often a long step says that it is still alive.
const HEARTBEAT: Duration = Duration::from_secs(15);
const LINES_OF_A_FAILED_LOG: usize = 30;

/// What a step does, for the terminal.
pub struct Step<'text> {
    /// The name of its log file, without the extension.
    pub log_name: &'text str,
    /// What it does, as "building the app".
    pub task: &'text str,
    /// How long it usually takes.
    pub usual_time: &'text str,
    /// What to do when it fails.
    pub help: &'text str,
}

/// The steps of this call. Steps may run on several threads.
pub struct StepLog {
    folder: PathBuf,
    done: Mutex<Vec<(String, Duration)>>,
    stop: AtomicBool,
}

impl StepLog {
    /// No steps yet; their logs will be in this folder.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            done: Mutex::new(Vec::new()),
            stop: AtomicBool::new(false),
        }
    }

    /// Runs a child to its end. When it fails, what is running on other threads
    /// is stopped too: there is no use in minutes of building after an error.
    pub fn run(&self, step: &Step<'_>, command: &mut Command) -> Result {
        let log = self.folder.join(format!("{}.log", step.log_name));
        let started = Instant::now();
        let child = start(command, &self.folder, &log)?;
        if self.wait(step, child, &log, started)? {
            self.record(step.task, started.elapsed());
            return Ok(());
        }
        self.stop();
        print_line(
            Status::Failed,
            &format!("{} after {}", step.task, format_duration(started.elapsed())),
        );
        for line in last_lines(&log, LINES_OF_A_FAILED_LOG) {
            eprintln!("       | {line}");
        }
        Err(Error::new(
            format!("{} failed; its log is {}", step.task, log.display()),
            step.help,
        ))
    }

    /// Like [`Self::run`], for a way of doing something that has another way behind
    /// it: a error is only `false`, and nothing else is stopped.
    pub fn try_run(&self, step: &Step<'_>, command: &mut Command) -> Result<bool> {
        let log = self.folder.join(format!("{}.log", step.log_name));
        let started = Instant::now();
        let child = start(command, &self.folder, &log)?;
        let worked = self.wait(step, child, &log, started)?;
        if worked {
            self.record(step.task, started.elapsed());
        }
        Ok(worked)
    }

    /// Ends whatever runs on other threads: without this thread's part theirs is of
    /// no use.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// The steps that took long enough to tell about.
    pub fn summary(&self) -> Vec<(String, Duration)> {
        self.done
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn record(&self, task: &str, took: Duration) {
        if took < QUIET_FOR {
            return;
        }
        print_line(Status::Done, &format!("{task} ({})", format_duration(took)));
        self.done
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((task.to_owned(), took));
    }

    fn wait(
        &self,
        step: &Step<'_>,
        mut child: Child,
        log: &Path,
        started: Instant,
    ) -> Result<bool> {
        let mut announced = false;
        let mut next_heartbeat = HEARTBEAT;
        loop {
            let status = child
                .try_wait()
                .map_err(|error| Error::file("wait for the child that writes", log, &error))?;
            if let Some(status) = status {
                return Ok(status.success());
            }
            if self.stop.load(Ordering::Relaxed) {
                let _ = child.kill();
                let _ = child.wait();
                return Err(Error::cancelled(step.task));
            }
            let elapsed = started.elapsed();
            if !announced && elapsed >= QUIET_FOR {
                announced = true;
                print_line(
                    Status::Started,
                    &format!("{} (usually {})", step.task, step.usual_time),
                );
            }
            if elapsed >= next_heartbeat {
                next_heartbeat += HEARTBEAT;
                let last = last_lines(log, 1).pop().unwrap_or_default();
                let last: String = last.chars().take(60).collect();
                print_line(
                    Status::Running,
                    &format!("{}: {}  {last}", step.task, format_duration(elapsed)),
                );
            }
            // Short at first, so that a step with nothing to do costs nothing.
            thread::sleep(if elapsed < QUIET_FOR {
                Duration::from_millis(15)
            } else {
                Duration::from_millis(100)
            });
        }
    }
}

/// Starts a child with nothing to read and all its output in the log.
fn start(command: &mut Command, folder: &Path, log: &Path) -> Result<Child> {
    fs::create_dir_all(folder).map_err(|error| Error::file("create", folder, &error))?;
    let file = File::create(log).map_err(|error| Error::file("create", log, &error))?;
    let second = file
        .try_clone()
        .map_err(|error| Error::file("write", log, &error))?;
    command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(second)
        .spawn()
        .map_err(|error| {
            let program = command.get_program().to_string_lossy().into_owned();
            Error::new(
                format!("could not start `{program}`: {error}"),
                format!("Check that `{program}` is installed and in PATH."),
            )
        })
}

fn last_lines(log: &Path, count: usize) -> Vec<String> {
    let bytes = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    lines[lines.len().saturating_sub(count)..]
        .iter()
        .map(|line| (*line).to_owned())
        .collect()
}
