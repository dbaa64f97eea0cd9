//! `loket-server check-data`

use super::error::CommandError;
use crate::command_line::DataOptions;
use crate::counter_data::{CounterData, Faults};
use std::path::Path;

pub(super) fn run(options: &DataOptions) -> Result<(), CommandError> {
    let data = load(&options.data)?;
    println!("ok: {}", data.summary());
    Ok(())
}

/// The data of a folder, or what is wrong with it and where.
pub(super) fn load(folder: &Path) -> Result<CounterData, CommandError> {
    if !folder.is_dir() {
        let folder = folder.display();
        return Err(format!(
            "there is no data folder {folder}.\n\
             Start in the folder of the project, or name it with --data or LOKET_DATA."
        )
        .into());
    }
    CounterData::load(folder).map_err(|faults| in_words(folder, &faults).into())
}

fn in_words(folder: &Path, faults: &Faults) -> String {
    let count = faults.iter().count();
    let noun = if count == 1 { "fault" } else { "faults" };
    format!(
        "{count} {noun} in the data in {}:\n{faults}",
        folder.display()
    )
}
