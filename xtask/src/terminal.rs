//! Lines on the terminal: what is running, what is done, what failed.

use std::{
    env,
    io::{IsTerminal, Write, stderr},
    time::Duration,
};

use crate::error::Error;

/// What a line says about a step.
#[derive(Clone, Copy)]
pub enum Status {
    /// Something long has started.
    Started,
    /// It is still running.
    Running,
    /// It is done.
    Done,
    /// It failed.
    Failed,
    /// A remark.
    Note,
}

/// Prints one line to standard error: the output proper of a command, such as a
/// table of sizes, stays alone on standard output.
pub fn print_line(status: Status, text: &str) {
    let (word, colour) = match status {
        Status::Started => ("start", "36"),
        Status::Running => (" ... ", "2"),
        Status::Done => ("  ok ", "32"),
        Status::Failed => (" FAIL", "31"),
        Status::Note => (" note", "33"),
    };
    let line = if has_colours() {
        format!("\u{1b}[{colour}m{word}\u{1b}[0m  {text}\n")
    } else {
        format!("{word}  {text}\n")
    };
    // A closed terminal is no reason to stop building.
    let _ = stderr().lock().write_all(line.as_bytes());
}

/// Prints why the whole command failed and what to do.
pub fn print_error(error: &Error) {
    print_line(Status::Failed, &format!("{}.", error.message));
    for line in error.help.lines() {
        let _ = writeln!(stderr(), "{}", format!("       {line}").trim_end());
    }
}

/// A duration in seconds, or in minutes and seconds.
pub fn format_duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// A size in B, kB or MB, each 1000 times the one before.
pub fn format_size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{}.{} kB", bytes / 1_000, bytes % 1_000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

fn has_colours() -> bool {
    stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_and_sizes_read_well() {
        assert_eq!(format_duration(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(format_duration(Duration::from_secs(61)), "1 min 01 s");
        assert_eq!(format_size(999), "999 B");
        assert_eq!(format_size(115_960), "115.9 kB");
        assert_eq!(format_size(12_340_000), "12.3 MB");
    }
}
