//! The file with the access codes that an import issues.
//!
//! It gets its name only after the import is stored: until then it stands beside it under
//! another one, and goes away with an import that fails. So no code is given out that
//! opens nothing, and none is lost whose application is stored.

use loket_domain::codes::AccessCode;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Error, ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// The codes on their way into a file that only its owner can read.
pub(super) struct CodeFile {
    target: PathBuf,
    unfinished: PathBuf,
    writer: BufWriter<File>,
    finished: bool,
}

impl CodeFile {
    /// Begins a file. One that is there already is never overwritten: its codes would be
    /// lost, and nobody could make them again.
    pub(super) fn begin(target: &Path) -> std::io::Result<Self> {
        if target.exists() {
            return Err(Error::new(
                ErrorKind::AlreadyExists,
                "there is such a file already; choose another name",
            ));
        }
        let number = getrandom::u64().map_err(Error::from)?;
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{number:016x}.unfinished"));
        let unfinished = target.with_file_name(name);
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&unfinished)?;
        let mut writer = BufWriter::new(file);
        writer.write_all(b"reference,access_code\n")?;
        Ok(Self {
            target: target.to_owned(),
            unfinished,
            writer,
            finished: false,
        })
    }

    /// A new code for an application. A reference has no comma and no quotation mark.
    pub(super) fn issue(&mut self, reference: &str) -> std::io::Result<AccessCode> {
        let mut bytes = [0; 10];
        getrandom::fill(&mut bytes).map_err(Error::from)?;
        let code = AccessCode::from_random_bytes(bytes);
        writeln!(self.writer, "{reference},{code}")?;
        Ok(code)
    }

    /// Makes sure that the codes are on the disk, before anything depends on them.
    pub(super) fn secure(&mut self) -> std::io::Result<()> {
        self.writer.flush()?;
        self.writer.get_ref().sync_all()
    }

    /// Gives the file its name.
    pub(super) fn finish(mut self) -> std::io::Result<()> {
        // From now on the codes are worth keeping, whatever goes wrong.
        self.finished = true;
        // Unlike a renaming, a link does not replace what has come there meanwhile.
        std::fs::hard_link(&self.unfinished, &self.target).map_err(|error| {
            let place = self.unfinished.display();
            Error::other(format!("{error}; the codes are in {place}"))
        })?;
        std::fs::remove_file(&self.unfinished)
    }
}

impl Drop for CodeFile {
    fn drop(&mut self) {
        if !self.finished {
            // Its codes open nothing; that it stays would be untidy, not harmful.
            let _ = std::fs::remove_file(&self.unfinished);
        }
    }
}
