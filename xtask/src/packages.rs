//! The packages of the workspace, as their manifests say.

mod manifest;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use self::manifest::Manifest;
use crate::error::{Error, Result};

/// The packages that are tested in a browser, the app first: those that declare the
/// harness for that, `wasm-bindgen-test`. They are compiled for wasm alone.
pub fn browser_packages(root: &Path) -> Result<Vec<String>> {
    let crates = root.join("crates");
    let entries = fs::read_dir(&crates).map_err(|error| Error::file("read", &crates, &error))?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders.insert(0, root.to_owned());
    let names = folders.iter().filter_map(|folder| {
        let manifest = Manifest::read(folder)?;
        let is_tested_in_browser = manifest.dependencies().any(|d| d == "wasm-bindgen-test");
        is_tested_in_browser.then(|| manifest.name().map(str::to_owned))?
    });
    Ok(names.collect())
}

/// The folders of the local packages on which a package depends, in turn too.
pub fn local_packages(root: &Path, package: &Path) -> BTreeSet<PathBuf> {
    let workspace = Manifest::read(root);
    let mut found = BTreeSet::new();
    let mut open = vec![package.to_owned()];
    while let Some(folder) = open.pop() {
        let Some(manifest) = Manifest::read(&folder) else {
            continue;
        };
        let inherited = manifest.inherited().filter_map(|name| {
            let path = workspace.as_ref()?.workspace_path(name)?;
            Some(root.join(path))
        });
        let own = manifest.paths().map(|path| folder.join(path));
        for dependency in own.chain(inherited) {
            let dependency = normalized(&dependency);
            if found.insert(dependency.clone()) {
                open.push(dependency);
            }
        }
    }
    found
}

/// Resolves `..` without asking the file system.
fn normalized(path: &Path) -> PathBuf {
    let mut normalized = PathBuf::new();
    for component in path.components() {
        if component.as_os_str() == ".." {
            normalized.pop();
        } else {
            normalized.push(component);
        }
    }
    normalized
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(name: &str) -> std::io::Result<PathBuf> {
        let root = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (folder, manifest) in [
            (
                "",
                "[workspace.dependencies]\n\
                 domain = { path = \"crates/domain\" }\n\
                 harness = { path = \"crates/harness\" }\n\
                 [patch.crates-io]\n\
                 streams = { path = \"crates/streams\" }\n\
                 [package]\nname = \"app\"\n\
                 [dependencies]\nui = { path = \"crates/ui\" }\n\
                 [dev-dependencies]\nwasm-bindgen-test = \"0.3\"\n",
            ),
            (
                "crates/ui",
                "[package]\nname = \"app-ui\"\n\
                 [dependencies]\nvalues = { path = \"../values\" }\n\
                 [dev-dependencies]\nwasm-bindgen-test.workspace = true\n",
            ),
            (
                "crates/values",
                "[package]\nname = \"values\"\n[dependencies]\ndomain.workspace = true\n",
            ),
            ("crates/domain", "[package]\nname = \"domain\"\n"),
            (
                "crates/harness",
                "[package]\nname = \"harness\"\n[dependencies]\ndomain.workspace = true\n",
            ),
            ("crates/streams", "[package]\nname = \"streams\"\n"),
        ] {
            fs::create_dir_all(root.join(folder))?;
            fs::write(root.join(folder).join("Cargo.toml"), manifest)?;
        }
        Ok(root)
    }

    #[test]
    fn dependencies_are_followed_from_manifest_to_manifest() -> std::io::Result<()> {
        let root = workspace("dependencies")?;
        let expected = ["domain", "streams", "ui", "values"];
        let expected = expected.map(|name| root.join("crates").join(name));
        assert_eq!(local_packages(&root, &root), BTreeSet::from(expected));
        fs::remove_dir_all(root)
    }

    #[test]
    fn packages_with_the_harness_for_browsers_are_tested_in_one() -> std::io::Result<()> {
        let root = workspace("browser")?;
        let packages = browser_packages(&root).map_err(|error| error.message);
        assert_eq!(packages, Ok(vec!["app".to_owned(), "app-ui".to_owned()]));
        fs::remove_dir_all(root)
    }
}
