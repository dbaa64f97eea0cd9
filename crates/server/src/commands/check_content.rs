//! `loket-server check-content`

use super::error::CommandError;
use crate::command_line::ContentOptions;
use crate::content::{Content, ValidationErrors};
use std::path::Path;

pub(super) fn run(options: &ContentOptions) -> Result<(), CommandError> {
    let content = load(&options.content)?;
    println!("ok: {}", content.summary());
    Ok(())
}

/// Loads the content of a folder.
///
/// # Errors
/// That there is no folder, or every validation error with its file and field.
pub(super) fn load(folder: &Path) -> Result<Content, CommandError> {
    if !folder.is_dir() {
        let folder = folder.display();
        return Err(format!(
            "there is no content folder {folder}.\n\
             Start in the folder of the project, or name it with --content or LOKET_CONTENT."
        )
        .into());
    }
    Content::load(folder).map_err(|errors| in_words(folder, &errors).into())
}

fn in_words(folder: &Path, errors: &ValidationErrors) -> String {
    let count = errors.iter().count();
    let noun = if count == 1 { "error" } else { "errors" };
    format!(
        "{count} {noun} in the content in {}:\n{errors}",
        folder.display()
    )
}
