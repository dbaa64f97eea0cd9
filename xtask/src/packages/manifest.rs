//! A `Cargo.toml`, read line by line: each key of a section on a line of its own, as it is
//! the custom here. Reading all of TOML would take a dependency.

use std::{fs, path::Path};

/// The lines of a manifest.
pub struct Manifest {
    text: String,
}

impl Manifest {
    /// Reads the manifest in a folder, if there is one.
    pub fn read(folder: &Path) -> Option<Self> {
        let text = fs::read_to_string(folder.join("Cargo.toml")).ok()?;
        Some(Self { text })
    }

    /// The name of the package.
    pub fn name(&self) -> Option<&str> {
        let (_, _, value) = self
            .entries()
            .find(|(section, key, _)| *section == "package" && *key == "name")?;
        value.split('"').nth(1)
    }

    /// The names of the dependencies of every kind.
    pub fn dependencies(&self) -> impl Iterator<Item = &str> {
        self.entries()
            .filter(|(section, ..)| is_dependencies(section))
            .map(|(_, key, _)| key)
    }

    /// The names of the dependencies that the workspace describes.
    pub fn inherited(&self) -> impl Iterator<Item = &str> {
        self.entries()
            .filter(|(section, _, value)| {
                is_dependencies(section) && value.contains("workspace = true")
            })
            .map(|(_, key, _)| key)
    }

    /// The paths of local dependencies and patches, from the folder of the manifest.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.entries()
            .filter(|(section, ..)| is_dependencies(section) || section.starts_with("patch"))
            .filter_map(|(_, _, value)| path_in(value))
    }

    /// The path of a local package that the workspace describes.
    pub fn workspace_path(&self, name: &str) -> Option<&str> {
        let (_, _, value) = self
            .entries()
            .find(|(section, key, _)| *section == "workspace.dependencies" && *key == name)?;
        path_in(value)
    }

    /// Section, key up to its first dot, and the rest of the line.
    fn entries(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let mut section = "";
        self.text.lines().filter_map(move |line| {
            let line = line.trim();
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']');
                return None;
            }
            let end = line.find(['.', ' ', '='])?;
            let is_comment = line.starts_with('#');
            (!is_comment).then(|| (section, &line[..end], &line[end..]))
        })
    }
}

fn is_dependencies(section: &str) -> bool {
    section.ends_with("dependencies") && !section.starts_with("workspace")
}

fn path_in(value: &str) -> Option<&str> {
    value.split_once("path = \"")?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_says_its_name_and_its_local_dependencies() {
        let text = "[workspace]\nname = \"no\"\n[package]\ndescription = \"x\"\n\
                    name = \"app\"\n[lib]\npath = \"src/lib.rs\"\n[dependencies]\n\
                    domain = { path = \"crates/domain\" }\n\
                    # ui = { path = \"crates/ui\" }\n\
                    toml = { workspace = true, features = [\"x\"] }\n\
                    serde.workspace = true\n\
                    [target.'cfg(unix)'.dev-dependencies]\n\
                    tool = { version = \"1\", path = \"../tool\", optional = true }\n";
        let manifest = Manifest {
            text: text.to_owned(),
        };
        assert_eq!(manifest.name(), Some("app"));
        let list = |names: Vec<&str>| names.join(" ");
        assert_eq!(list(manifest.paths().collect()), "crates/domain ../tool");
        assert_eq!(list(manifest.inherited().collect()), "toml serde");
        let all = list(manifest.dependencies().collect());
        assert_eq!(all, "domain toml serde tool");
    }
}
