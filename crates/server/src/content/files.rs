//! Reading the files.

use super::validation_errors::ValidationErrors;
use serde::de::DeserializeOwned;
use std::path::Path;

/// Files of one kind, with their names.
pub(super) struct Files<T> {
    files: Vec<(String, T)>,
    /// Whether each file that is there could be read. When not, nothing is said about
    /// what seems to be missing.
    pub complete: bool,
}

impl<T> Files<T> {
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.files.iter().map(|(name, content)| (&**name, content))
    }

    pub(super) fn into_contents(self) -> Vec<T> {
        self.files.into_iter().map(|(_, content)| content).collect()
    }
}

/// Reads one file; what is wrong with it goes to the errors.
pub(super) fn read<T: DeserializeOwned>(
    folder: &Path,
    name: &str,
    errors: &mut ValidationErrors,
) -> Option<T> {
    let path = folder.join(name);
    let mut errors = errors.in_file(name);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            errors.add("", format!("cannot be read at {}: {error}", path.display()));
            return None;
        }
    };
    match parse(&text) {
        Ok(content) => Some(content),
        Err((field, reason)) => {
            errors.add(field, reason);
            None
        }
    }
}

/// Reads a file that may be absent.
pub(super) fn read_if_there<T: DeserializeOwned + Default>(
    folder: &Path,
    name: &str,
    errors: &mut ValidationErrors,
) -> T {
    let is_there = folder.join(name).exists();
    let content = is_there.then(|| read(folder, name, errors)).flatten();
    content.unwrap_or_default()
}

/// Reads the `.toml` files of a folder, in the order of their names.
pub(super) fn read_all<T: DeserializeOwned>(
    folder: &Path,
    subfolder: &str,
    errors: &mut ValidationErrors,
) -> Files<T> {
    let path = folder.join(subfolder);
    let entries = match std::fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) => {
            let reason = format!("cannot be listed at {}: {error}", path.display());
            errors.in_file(&format!("{subfolder}/")).add("", reason);
            let (files, complete) = (Vec::new(), false);
            return Files { files, complete };
        }
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".toml") && !name.starts_with('.'))
        .map(|name| format!("{subfolder}/{name}"))
        .collect();
    names.sort();
    let expected = names.len();
    let files: Vec<(String, T)> = names
        .into_iter()
        .filter_map(|name| read(folder, &name, errors).map(|content| (name, content)))
        .collect();
    let complete = files.len() == expected;
    Files { files, complete }
}

/// The content, or the field and what is wrong with it.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, (String, String)> {
    let syntax = |error: toml::de::Error| (String::new(), reason(&error, text));
    let document = toml::Deserializer::parse(text).map_err(syntax)?;
    serde_path_to_error::deserialize(document)
        .map_err(|error| (field(&error), reason(error.inner(), text)))
}

/// The same of JSON, which says itself where it is wrong.
pub(super) fn parse_json<T: DeserializeOwned>(text: &str) -> Result<T, (String, String)> {
    let mut document = serde_json::Deserializer::from_str(text);
    let content = serde_path_to_error::deserialize(&mut document)
        .map_err(|error| (field(&error), error.inner().to_string()))?;
    let end = document.end();
    end.map_err(|error| (String::new(), error.to_string()))?;
    Ok(content)
}

fn field<E>(error: &serde_path_to_error::Error<E>) -> String {
    let path = error.path().to_string();
    if path == "." { String::new() } else { path }
}

/// What is wrong, and where in the file.
fn reason(error: &toml::de::Error, text: &str) -> String {
    let message = error.message().trim();
    let Some(before) = error.span().and_then(|span| text.get(..span.start)) else {
        return message.to_owned();
    };
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    format!("{message} (line {line}, column {column})")
}
