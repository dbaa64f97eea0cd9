//! Reading texts and passwords from files, standard input and the terminal.

use super::error::CommandError;
use std::io::{BufRead as _, IsTerminal as _, Read as _};
use std::path::Path;

/// The first line of a file, or of standard input for `-`, without its line break.
pub(super) fn read_first_line(file: &Path) -> Result<String, CommandError> {
    let mut line = String::new();
    if file == Path::new("-") {
        std::io::stdin().lock().read_line(&mut line)?;
    } else {
        let opened = std::fs::File::open(file).map_err(|error| unreadable(file, &error))?;
        std::io::BufReader::new(opened)
            .read_line(&mut line)
            .map_err(|error| unreadable(file, &error))?;
    }
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// The whole text of a file, or of standard input for `-`.
pub(super) fn read_text(file: &Path) -> Result<String, CommandError> {
    if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().lock().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file).map_err(|error| unreadable(file, &error))
}

/// A password typed at the terminal, without an echo.
pub(super) fn prompt_password(prompt: &str) -> Result<String, CommandError> {
    if !std::io::stdin().is_terminal() {
        return Err(
            "there is nobody to ask for the password: name a file that holds it \
             (--help says with which option)."
                .into(),
        );
    }
    Ok(rpassword::prompt_password(prompt)?)
}

fn unreadable(file: &Path, error: &std::io::Error) -> CommandError {
    format!("cannot read {}: {error}", file.display()).into()
}
