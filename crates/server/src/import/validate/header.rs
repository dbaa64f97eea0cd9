//! Checks of the fields that an application has once.

use super::context::{Context, Reported};
use loket_domain::codes::{AccessCode, CodeError, canonical_reference};
use loket_domain::complaints::contains_nik;
use loket_domain::provenance::Provenance;
use std::collections::HashMap;

/// The maximum length of a reference in bytes, with its dashes and spaces.
const MAX_REFERENCE: usize = 80;

/// The reference in the form in which references are compared.
pub(super) fn reference(context: &Context, line: u64, text: &str) -> Option<String> {
    let plain = text.len() <= MAX_REFERENCE && !text.contains(char::is_control);
    let canonical = canonical_reference(text).filter(|_| plain);
    let Some(canonical) = canonical else {
        let text = "has 4 to 40 letters and digits, perhaps with dashes";
        context.errors.add(line, "reference", text);
        return None;
    };
    let advice = "has what looks like an NIK; give the application another reference";
    let has_nik = contains_nik(text);
    let is_acceptable = context.errors.require(!has_nik, line, "reference", advice);
    is_acceptable.then_some(canonical)
}

/// The access code; `None` if the file leaves it out.
pub(super) fn access_code(
    context: &Context,
    line: u64,
    text: &str,
) -> Result<Option<AccessCode>, Reported> {
    if text.is_empty() {
        return Ok(None);
    }
    let text = match text.parse() {
        Ok(code) => return Ok(Some(code)),
        Err(CodeError::Length) => "has not eighteen characters in three groups of six",
        Err(CodeError::Character) => "has a character that no code has",
        Err(CodeError::Check) => "is mistyped: its last two characters do not fit the others",
    };
    context.errors.add(line, "access_code", text);
    Err(Reported)
}

/// Whether the permit is one of the catalogue.
pub(super) fn permit(context: &Context, line: u64, id: &str) -> bool {
    let text = format!("{id:?} is the id of no permit in the content folder");
    context
        .errors
        .require(context.steps.contains_key(id), line, "permit", &text)
}

/// The stage, a step of the permit's procedure; `None` if the file leaves it out.
pub(super) fn stage(
    context: &Context,
    line: u64,
    text: &str,
    permit: &str,
) -> Result<Option<u32>, Reported> {
    if text.is_empty() {
        return Ok(None);
    }
    let steps = context.steps.get(permit).copied().unwrap_or(usize::MAX);
    let stage = text.parse::<u32>().ok();
    let stage = stage.filter(|stage| (1..=steps).contains(&(*stage as usize)));
    if stage.is_none() {
        let text = format!(
            "is the number of a step of {permit:?}, counted from 1, or empty; see its procedure"
        );
        context.errors.add(line, "stage", &text);
    }
    stage.map(Some).ok_or(Reported)
}

/// The provenance.
pub(super) fn provenance(context: &Context, line: u64, text: &str) -> Option<Provenance> {
    match text {
        "official" => Some(Provenance::Official),
        "draft" => Some(Provenance::Draft),
        "sample" => Some(Provenance::Sample),
        _ => {
            let text = "is official, draft or sample";
            context.errors.add(line, "provenance", text);
            None
        }
    }
}

/// Adds an error if an earlier application of the file has the same reference.
pub(super) fn require_first(
    context: &Context,
    seen: &mut HashMap<[u8; 16], u64>,
    line: u64,
    canonical_reference: &str,
) {
    if let Some(first) = seen.insert(digest(canonical_reference), line) {
        let text = format!(
            "is also that of the application of line {first}; all about one application \
             stands together"
        );
        context.errors.add(line, "reference", &text);
    }
}

/// A digest short enough to keep one for each application; collisions do not occur.
fn digest(canonical_reference: &str) -> [u8; 16] {
    use sha2::Digest as _;
    let digest = sha2::Sha256::digest(canonical_reference);
    std::array::from_fn(|index| digest[index])
}
