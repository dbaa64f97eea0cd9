//! One import.

use std::path::PathBuf;

/// A place at which one module names an item of another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The path of the module that imports, such as `crate::pages::home`.
    pub from: String,
    /// The path of the module that defines the item.
    pub to: String,
    /// The path as it is written.
    pub path: String,
    /// The file of the import.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
}

impl std::fmt::Display for Import {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            from,
            to,
            path,
            file,
            line,
        } = self;
        write!(f, "{from} -> {to}  ({path} at {}:{line})", file.display())
    }
}
