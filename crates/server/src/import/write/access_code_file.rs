//! The file with the access codes that an import issues.
//!
//! The file gets its name only after the import is committed: until then it has a temporary
//! one in the same folder, and is removed if the import fails. So no code is given out that
//! opens nothing, and none is lost whose application is stored.

use loket_domain::codes::AccessCode;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Error, ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Access codes being written to a file that only its owner can read.
pub(in crate::import) struct AccessCodeFile {
    target: PathBuf,
    temporary: PathBuf,
    writer: BufWriter<File>,
    published: bool,
}

impl AccessCodeFile {
    /// Creates the file. An existing one is never overwritten: its codes would be lost, and
    /// nobody could make them again.
    pub(in crate::import) fn create(target: &Path) -> std::io::Result<Self> {
        if target.exists() {
            return Err(Error::new(
                ErrorKind::AlreadyExists,
                "there is such a file already; choose another name",
            ));
        }
        let number = getrandom::u64().map_err(Error::from)?;
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{number:016x}.unfinished"));
        let temporary = target.with_file_name(name);
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&temporary)?;
        let mut writer = BufWriter::new(file);
        writer.write_all(b"reference,access_code\n")?;
        Ok(Self {
            target: target.to_owned(),
            temporary,
            writer,
            published: false,
        })
    }

    /// Issues a code for an application. A reference has no comma and no quotation mark.
    pub(super) fn issue(&mut self, reference: &str) -> std::io::Result<AccessCode> {
        let mut bytes = [0; 10];
        getrandom::fill(&mut bytes).map_err(Error::from)?;
        let code = AccessCode::from_random_bytes(bytes);
        writeln!(self.writer, "{reference},{code}")?;
        Ok(code)
    }

    /// Flushes the codes to the disk, before anything depends on them.
    pub(super) fn sync(&mut self) -> std::io::Result<()> {
        self.writer.flush()?;
        self.writer.get_ref().sync_all()
    }

    /// Gives the file its name.
    pub(super) fn publish(mut self) -> std::io::Result<()> {
        // From now on the codes are worth keeping, whatever goes wrong.
        self.published = true;
        // Unlike a renaming, a link does not replace what has come there meanwhile.
        std::fs::hard_link(&self.temporary, &self.target).map_err(|error| {
            let place = self.temporary.display();
            Error::other(format!("{error}; the codes are in {place}"))
        })?;
        std::fs::remove_file(&self.temporary)
    }
}

impl Drop for AccessCodeFile {
    fn drop(&mut self) {
        if !self.published {
            // Its codes open nothing; a file left behind would be untidy, not harmful.
            let _ = std::fs::remove_file(&self.temporary);
        }
    }
}
