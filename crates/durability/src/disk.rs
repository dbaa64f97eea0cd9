//! A small disk, so that it can be full.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A folder; a file system of its own where one may be mounted.
pub struct Disk {
    folder: TempDir,
    is_mounted: bool,
}

/// Room for the database with its journal, many times.
const SIZE: &str = "size=64m";

impl Disk {
    /// Mounts a small file system in memory, or takes an ordinary folder.
    ///
    /// # Errors
    /// When there is no temporary folder.
    pub fn new() -> io::Result<Self> {
        let folder = TempDir::with_prefix("loket-durability-")?;
        let is_mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", SIZE, "tmpfs"])
            .arg(folder.path())
            .output()
            .is_ok_and(|output| output.status.success());
        Ok(Self { folder, is_mounted })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Whether it is a file system of its own.
    pub fn can_be_filled(&self) -> bool {
        self.is_mounted
    }

    /// Writes until nothing more fits.
    ///
    /// # Errors
    /// When it cannot be written to for another reason.
    pub fn fill(&self) -> io::Result<()> {
        let mut ballast = File::create(self.ballast())?;
        for piece in [64 * 1024, 1] {
            let piece = vec![0; piece];
            loop {
                match ballast.write_all(&piece) {
                    Ok(()) => {}
                    Err(error) if error.kind() == io::ErrorKind::StorageFull => break,
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(())
    }

    /// Makes room again.
    ///
    /// # Errors
    /// When the file cannot be removed.
    pub fn empty(&self) -> io::Result<()> {
        fs::remove_file(self.ballast())
    }

    fn ballast(&self) -> PathBuf {
        self.folder.path().join("ballast")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.is_mounted {
            // Only fails while somebody uses it, and then it goes with the machine.
            let _ = Command::new("umount")
                .arg("-l")
                .arg(self.folder.path())
                .status();
        }
    }
}
