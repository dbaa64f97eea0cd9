//! Whether anything that the app is built from has changed since it was built.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use crate::packages::local_packages;

/// What the app is built from, apart from the local packages that it depends on.
const SOURCES: [&str; 9] = [
    "build",
    "src",
    "style",
    "public",
    "locales",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
];
/// What finishes the built app, with the packages that it depends on.
const BUNDLE_TOOL: &str = "crates/bundle";

/// A stamp file: it says when the last build began, and with which settings.
pub struct Stamp {
    file: PathBuf,
    settings: String,
    began: SystemTime,
}

impl Stamp {
    /// The stamp of a build that begins now.
    pub fn now(file: PathBuf, settings: String) -> Self {
        Self {
            file,
            settings,
            began: SystemTime::now(),
        }
    }

    /// Whether a build with these settings began after the last change.
    pub fn is_fresh(&self, root: &Path) -> bool {
        let Ok(text) = fs::read_to_string(&self.file) else {
            return false;
        };
        let Some((began, settings)) = text.split_once('\n') else {
            return false;
        };
        settings == self.settings
            && began
                .parse()
                .is_ok_and(|began: u128| newest(root) < Some(began))
    }

    /// Writes the stamp file of a build that is done. The time is that of its beginning, so that a
    /// change during the build counts as new.
    pub fn write(&self) -> std::io::Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(
            &self.file,
            format!("{}\n{}", nanoseconds(self.began), self.settings),
        )
    }
}

/// The time of the last change, of folders too: a deleted file changes its folder.
fn newest(root: &Path) -> Option<u128> {
    let bundle_tool = root.join(BUNDLE_TOOL);
    SOURCES
        .iter()
        .map(|source| root.join(source))
        .chain(local_packages(root, root))
        .chain(local_packages(root, &bundle_tool))
        .chain([bundle_tool.clone()])
        .filter_map(|source| newest_in(&source))
        .max()
}

fn newest_in(path: &Path) -> Option<u128> {
    let metadata = fs::metadata(path).ok()?;
    let own = metadata.modified().ok().map(nanoseconds);
    if !metadata.is_dir() {
        return own;
    }
    let inside = fs::read_dir(path)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| newest_in(&entry.path()));
    inside.chain(own).max()
}

fn nanoseconds(time: SystemTime) -> u128 {
    time.duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_nanos())
}

#[cfg(test)]
mod tests {
    use std::{thread, time::Duration};

    use super::*;

    #[test]
    fn a_change_a_deletion_and_other_settings_make_a_build_stale() -> std::io::Result<()> {
        let root = std::env::temp_dir().join(format!("loket-stamp-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("src/pages"))?;
        fs::write(root.join("src/pages/home.rs"), "1")?;
        let stamp = |settings: &str| {
            // File times are coarser than the clock.
            thread::sleep(Duration::from_millis(30));
            Stamp::now(root.join("stamp"), settings.to_owned())
        };

        assert!(!stamp("/").is_fresh(&root), "never built");
        stamp("/").write()?;
        assert!(stamp("/").is_fresh(&root), "built");
        assert!(!stamp("/loket/").is_fresh(&root), "other settings");

        thread::sleep(Duration::from_millis(30));
        fs::write(root.join("src/pages/home.rs"), "2")?;
        assert!(!stamp("/").is_fresh(&root), "changed");

        stamp("/").write()?;
        assert!(stamp("/").is_fresh(&root), "built again");
        thread::sleep(Duration::from_millis(30));
        fs::remove_file(root.join("src/pages/home.rs"))?;
        assert!(!stamp("/").is_fresh(&root), "deleted");
        fs::remove_dir_all(&root)
    }
}
