//! What the app's manifest says about its bundle.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

/// `[package.metadata.bundle]` of the app's `Cargo.toml`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Config {
    /// The page that loads the app: its source beside the manifest, and its file in the
    /// built app.
    pub page: PathBuf,
    /// The most that the first load may weigh, in bytes of brotli.
    pub initial_budget: usize,
    /// The lazy chunks.
    #[serde(default)]
    pub chunks: Vec<ChunkConfig>,
    /// The folder of the manifest.
    #[serde(skip)]
    pub root: PathBuf,
}

/// A lazy chunk.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChunkConfig {
    /// Its name, which is part of its file's name.
    pub name: String,
    /// The path of its entry function.
    pub function: String,
    /// The `name` of the page's meta element that tells the app the chunk's address.
    pub meta: String,
    /// The most that it may weigh, in bytes of brotli.
    pub budget: usize,
}

#[derive(Deserialize)]
struct Manifest {
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    metadata: Metadata,
}

#[derive(Deserialize)]
struct Metadata {
    bundle: Config,
}

impl Config {
    /// Reads a manifest.
    pub fn read(manifest: &Path) -> Result<Self, Box<dyn Error>> {
        let text = fs::read_to_string(manifest)
            .map_err(|error| format!("{}: {error}", manifest.display()))?;
        let mut config =
            Self::parse(&text).map_err(|error| format!("{}: {error}", manifest.display()))?;
        config.root = manifest.parent().unwrap_or(Path::new("")).to_owned();
        Ok(config)
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error>> {
        let config = toml::from_str::<Manifest>(text)?.package.metadata.bundle;
        for chunk in &config.chunks {
            let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            if chunk.name.is_empty() || !chunk.name.chars().all(is_plain) {
                let reason = "has to consist of lower-case letters, digits and underscores";
                return Err(format!("the chunk name `{}` {reason}", chunk.name).into());
            }
        }
        Ok(config)
    }

    /// The source of the page, as opposed to the built one.
    pub fn page_source(&self) -> PathBuf {
        self.root.join(&self.page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = r#"
        [package]
        name = "app"
        [package.metadata.bundle]
        page = "index.html"
        initial-budget = 90_000
        [[package.metadata.bundle.chunks]]
        name = "settings"
        function = "app::settings_page"
        meta = "app-chunk-settings"
        budget = 20_000
    "#;

    #[test]
    fn chunks_and_budgets_are_read_from_the_manifest() -> Result<(), Box<dyn Error>> {
        let config = Config::parse(MANIFEST)?;
        assert_eq!(config.initial_budget, 90_000);
        let [chunk] = &config.chunks[..] else {
            return Err("one chunk".into());
        };
        assert_eq!(chunk.name, "settings");
        assert_eq!(chunk.function, "app::settings_page");
        assert_eq!(chunk.budget, 20_000);
        Ok(())
    }

    #[test]
    fn what_is_misspelt_or_missing_is_refused() {
        let table = [
            ("initial-budget", "initial-limit", "initial-limit"),
            ("name = \"settings\"", "", "name"),
            ("\"settings\"", "\"a-b\"", "lower-case"),
        ];
        for (text, wrong, reason) in table {
            let refusal = Config::parse(&MANIFEST.replace(text, wrong));
            let refusal = refusal.map_err(|error| error.to_string());
            assert!(
                refusal.as_ref().is_err_and(|error| error.contains(reason)),
                "{reason}: {refusal:?}"
            );
        }
    }
}
