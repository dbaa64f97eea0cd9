//! The envelope of OSS: `{"respon…": {"kode": 200, "keterangan": "…", "data…": …}}`.

use crate::import::error::ImportError;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// One status of one application.
pub(super) struct Record {
    /// The line on which it begins.
    pub line: u64,
    pub(super) fields: Fields,
}

/// The fields read of a status. `nip_status`, the number of the officer who set it, is read
/// to know that it is there, and never kept.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    pub reference: Option<Text>,
    pub id_izin: Option<Text>,
    pub kd_status: Option<Text>,
    pub tgl_status: Option<Text>,
    pub nama_status: Option<Text>,
    pub uraian_status: Option<Text>,
    pub nip_status: Option<Text>,
    pub instansi: Option<Text>,
    pub keterangan: Option<Text>,
}

/// A string, or a number where OSS sends one.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Text {
    Text(String),
    Number(i64),
}

impl Text {
    pub(super) fn into_trimmed(self) -> String {
        match self {
            Text::Text(text) => text.trim().to_owned(),
            Text::Number(number) => number.to_string(),
        }
    }
}

type Object<'text> = BTreeMap<String, &'text RawValue>;

/// The statuses in the envelope that a file holds.
///
/// # Errors
/// That the text is no envelope, or the error that OSS reports in it: OSS answers with
/// HTTP 200 and reports failures in `kode`.
pub(super) fn records(file: &str, text: &str) -> Result<Vec<Record>, ImportError> {
    let mut locator = Locator::new(file, text);
    let envelope: Object<'_> = locator.parse(text)?;
    let body = match envelope.iter().next() {
        Some((key, body)) if envelope.len() == 1 && is_called(key, "respon") => body.get(),
        _ => return Err(locator.invalid_envelope(text, "is no answer of OSS")),
    };
    let body_fields: Object<'_> = locator.parse(body)?;
    let Some(kode) = body_fields.get("kode") else {
        return Err(locator.invalid_envelope(body, "has no kode"));
    };
    let kode: Text = locator.parse(kode.get())?;
    if kode.into_trimmed() != "200" {
        return Err(locator.reported_error(&body_fields, body));
    }
    let data = body_fields.iter().find(|(key, _)| is_called(key, "data"));
    let Some((_, data)) = data else {
        return Err(locator.invalid_envelope(body, "has no data"));
    };
    let elements: Vec<&RawValue> = if data.get().starts_with('[') {
        locator.parse(data.get())?
    } else {
        vec![data]
    };
    elements
        .into_iter()
        .map(|element| {
            Ok(Record {
                line: locator.line_of(element.get()),
                fields: locator.parse(element.get())?,
            })
        })
        .collect()
}

/// OSS calls the same things `respon` and `response`, `data` and `dataIZIN`.
fn is_called(key: &str, name: &str) -> bool {
    let beginning = key.get(..name.len());
    beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(name))
}

/// Finds the line of a part of the text.
struct Locator<'text> {
    file: &'text str,
    text: &'text str,
    /// The offset and the line of the last part: parts come in their order, and counting
    /// from the start each time would take long in a large file.
    last: (usize, u64),
}

impl<'text> Locator<'text> {
    fn new(file: &'text str, text: &'text str) -> Self {
        let last = (0, 1);
        Self { file, text, last }
    }

    /// The line on which a part of the text begins.
    fn line_of(&mut self, part: &str) -> u64 {
        let start = self.text.as_ptr().addr();
        let offset = part.as_ptr().addr().saturating_sub(start);
        if offset < self.last.0 {
            self.last = (0, 1);
        }
        let between = self.text.as_bytes().get(self.last.0..offset);
        let lines = between.unwrap_or_default().iter();
        let lines = lines.filter(|byte| **byte == b'\n').count() as u64;
        self.last = (offset, self.last.1 + lines);
        self.last.1
    }

    fn parse<'part, T: Deserialize<'part>>(&mut self, part: &'part str) -> Result<T, ImportError> {
        serde_json::from_str(part).map_err(|error| {
            let line = self.line_of(part) + (error.line() as u64).saturating_sub(1);
            let text = error.to_string();
            let end = text.rfind(" at line ").unwrap_or(text.len());
            self.invalid_envelope_at(line, &text[..end])
        })
    }

    fn invalid_envelope(&mut self, part: &str, reason: &str) -> ImportError {
        let line = self.line_of(part);
        self.invalid_envelope_at(line, reason)
    }

    fn invalid_envelope_at(&self, line: u64, reason: &str) -> ImportError {
        let file = self.file;
        ImportError::Invalid(format!(
            "{file}:{line}: {reason}\n\
             An answer of OSS is one object with one key that begins with \"respon\", and in it \
             kode, keterangan and data. Nothing was changed."
        ))
    }

    fn reported_error(&mut self, body_fields: &Object<'_>, body: &str) -> ImportError {
        let line = self.line_of(body);
        let file = self.file;
        let said = |name| body_fields.get(name).map_or("", |raw| raw.get());
        let [kode, keterangan] = ["kode", "keterangan"].map(said);
        ImportError::Invalid(format!(
            "{file}:{line}: kode: OSS answered with its error {kode}: {keterangan}\n\
             Ask OSS again. Nothing was changed."
        ))
    }
}
