//! What can be told of an event from the file alone.

use super::check::Checks;
use super::told::ToldEvent;
use loket_domain::applications::{ApplicationEvent, ReportedStatus};
use loket_domain::complaints::contains_nik;
use loket_domain::text::LocalizedText;
use loket_domain::time::Timestamp;

/// Characters of the name of a status, of a unit and of a note.
const LONGEST_NAME: usize = 120;
const LONGEST_UNIT: usize = 200;
const LONGEST_NOTE: usize = 2000;

/// The event, if nothing is wrong with it.
pub(super) fn event(
    checks: &Checks,
    index: usize,
    told: &ToldEvent,
    submitted_at: Option<Timestamp>,
) -> Option<ApplicationEvent> {
    let line = told.line;
    let field = |names| checks.names.of(index, names);
    let at_field = field(["event_at", "at", "tgl_status"]);
    let at = checks.instant(line, &at_field, &told.at);
    if let (Some(at), Some(submitted_at)) = (at, submitted_at) {
        let text = format!("is before {submitted_at}, when the application was submitted");
        checks
            .faults
            .require(at >= submitted_at, line, &at_field, &text);
    }
    let code = told.status_code.parse::<u8>().ok();
    let code_field = field(["status_code", "status.code", "kd_status"]);
    let text = "is a whole number from 0 to 255";
    checks
        .faults
        .require(code.is_some(), line, &code_field, text);
    let name_field = field(["status_name", "status.name", "nama_status"]);
    let name = checks.faults.require(
        !told.status_name.is_empty(),
        line,
        &name_field,
        "is empty; every status has a name",
    ) && acceptable(checks, line, &name_field, &told.status_name, LONGEST_NAME);
    let unit = localized(
        checks,
        line,
        [
            (&field(["unit_id", "unit.id", "instansi"]), &told.unit_id),
            (&field(["unit_en", "unit.en", "instansi"]), &told.unit_en),
        ],
        LONGEST_UNIT,
    );
    let note = localized(
        checks,
        line,
        [
            (&field(["note_id", "note.id", "keterangan"]), &told.note_id),
            (&field(["note_en", "note.en", "keterangan"]), &told.note_en),
        ],
        LONGEST_NOTE,
    );
    Some(ApplicationEvent {
        at: at?,
        status: ReportedStatus {
            code: code?,
            name: name.then(|| told.status_name.clone())?,
        },
        unit: unit?,
        note: note?,
    })
}

/// A text in both languages, or in neither: `Some(None)`.
fn localized(
    checks: &Checks,
    line: u64,
    [(id_field, id), (en_field, en)]: [(&str, &str); 2],
    longest: usize,
) -> Option<Option<LocalizedText>> {
    let missing = match (id.is_empty(), en.is_empty()) {
        (true, true) => return Some(None),
        (true, false) => Some(id_field),
        (false, true) => Some(en_field),
        (false, false) => None,
    };
    if let Some(field) = missing {
        let text = "is empty although the other language is there; write both or neither";
        checks.faults.add(line, field, text);
        return None;
    }
    let mut fine = acceptable(checks, line, id_field, id, longest);
    // From OSS both are one text, and one fault is enough.
    if en_field != id_field {
        fine &= acceptable(checks, line, en_field, en, longest);
    }
    let text = || LocalizedText {
        id: id.to_owned(),
        en: en.to_owned(),
    };
    fine.then(|| Some(text()))
}

/// Everybody who holds a receipt reads it, so it has no number of an identity card.
fn acceptable(checks: &Checks, line: u64, field: &str, text: &str, longest: usize) -> bool {
    let length = text.chars().count();
    let too_long = format!(
        "has {length} characters and at most {longest}; shorten it, or close an open quotation mark"
    );
    let control = |character: char| character.is_control() && !matches!(character, '\n' | '\t');
    let faults = &checks.faults;
    faults.require(length <= longest, line, field, &too_long)
        && faults.require(
            !text.contains(control),
            line,
            field,
            "has a control character; remove it",
        )
        && faults.require(
            !contains_nik(text),
            line,
            field,
            "has what looks like an NIK; remove the number",
        )
}
