//! Writing the files of a complaint to a folder.

use crate::commands::error::CommandError;
use crate::complaints::StoredEvidence;
use loket_domain::complaints::EvidenceKind;
use std::fs::{DirBuilder, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

/// Writes files into a new folder that only this user can read. None of the files is
/// executable, and their names are ours.
pub(super) fn write(
    folder: &Path,
    ticket: &str,
    files: &[StoredEvidence],
) -> Result<(), CommandError> {
    DirBuilder::new()
        .mode(0o700)
        .create(folder)
        .map_err(|error| {
            format!(
                "cannot make the folder {}: {error}. Name one that is not there yet.",
                folder.display()
            )
        })?;
    for file in files {
        let name = name(ticket, file);
        let Some(content) = &file.content else {
            println!("{name} was erased");
            continue;
        };
        let path = folder.join(&name);
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)?
            .write_all(content)?;
        println!("{}", path.display());
    }
    Ok(())
}

/// `ADU-7K2M-9QXR-1.jpg`: what the file is, and nothing that its sender chose.
fn name(ticket: &str, file: &StoredEvidence) -> String {
    let extension = match file.kind {
        EvidenceKind::Photo => "jpg",
        EvidenceKind::Document => "pdf",
    };
    format!("{ticket}-{}.{extension}", file.position + 1)
}
