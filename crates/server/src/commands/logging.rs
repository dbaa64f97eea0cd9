//! The log: to standard error, one line per event.

use crate::command_line::LogFormat;
use tracing::Level;

/// Starts the log.
pub(super) fn start(form: LogFormat) {
    let builder = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .with_max_level(Level::INFO);
    match form {
        LogFormat::Json => builder.json().flatten_event(true).init(),
        LogFormat::Text => builder.init(),
    }
    // The message of a panic can quote what a citizen typed; where it happened cannot.
    std::panic::set_hook(Box::new(|panic| {
        let location = panic.location().map(ToString::to_string);
        tracing::error!(location, "the server panicked");
    }));
}
