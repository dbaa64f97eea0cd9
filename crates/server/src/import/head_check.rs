//! What is said of an application once.

use super::check::Checks;
use loket_domain::codes::{AccessCode, CodeError, canonical_reference};
use loket_domain::complaints::contains_nik;
use loket_domain::provenance::Provenance;

/// Bytes of a reference with its dashes and spaces.
const LONGEST_REFERENCE: usize = 80;

impl Checks {
    pub(super) fn reference(&mut self, line: u64, text: &str) -> Option<String> {
        let plain = text.len() <= LONGEST_REFERENCE && !text.contains(char::is_control);
        let canonical = canonical_reference(text).filter(|_| plain);
        let Some(canonical) = canonical else {
            let text = "has 4 to 40 letters and digits, perhaps with dashes";
            self.faults.add(line, "reference", text);
            return None;
        };
        let advice = "has what looks like an NIK; give the application another reference";
        let is_number_of_person = contains_nik(text);
        if !self
            .faults
            .require(!is_number_of_person, line, "reference", advice)
        {
            return None;
        }
        if let Some(first) = self.seen.insert(digest(&canonical), line) {
            let text = format!(
                "is also that of the application of line {first}; all about one application \
                 stands together"
            );
            self.faults.add(line, "reference", &text);
        }
        Some(canonical)
    }

    /// `Some(None)` when the file leaves the code out.
    pub(super) fn access_code(&self, line: u64, text: &str) -> Option<Option<AccessCode>> {
        if text.is_empty() {
            return Some(None);
        }
        let text = match text.parse() {
            Ok(code) => return Some(Some(code)),
            Err(CodeError::Length) => "has not eighteen characters in three groups of six",
            Err(CodeError::Character) => "has a character that no code has",
            Err(CodeError::Check) => "is mistyped: its last two characters do not fit the others",
        };
        self.faults.add(line, "access_code", text);
        None
    }

    pub(super) fn permit(&self, line: u64, id: &str) -> bool {
        let text = format!("{id:?} is the id of no permit in the data folder");
        self.faults
            .require(self.steps.contains_key(id), line, "permit", &text)
    }

    pub(super) fn stage(&self, line: u64, text: &str, permit: &str) -> Option<Option<u32>> {
        if text.is_empty() {
            return Some(None);
        }
        let steps = self.steps.get(permit).copied().unwrap_or(usize::MAX);
        let stage = text.parse::<u32>().ok();
        let stage = stage.filter(|stage| (1..=steps).contains(&(*stage as usize)));
        if stage.is_none() {
            let text = format!(
                "is the number of a step of {permit:?}, counted from 1, or empty; see its procedure"
            );
            self.faults.add(line, "stage", &text);
        }
        stage.map(Some)
    }

    pub(super) fn provenance(&self, line: u64, text: &str) -> Option<Provenance> {
        match text {
            "official" => Some(Provenance::Official),
            "draft" => Some(Provenance::Draft),
            "sample" => Some(Provenance::Sample),
            _ => {
                let text = "is official, draft or sample";
                self.faults.add(line, "provenance", text);
                None
            }
        }
    }
}

/// Two references with one digest do not occur.
fn digest(canonical_reference: &str) -> [u8; 16] {
    use sha2::Digest as _;
    let digest = sha2::Sha256::digest(canonical_reference);
    std::array::from_fn(|index| digest[index])
}
