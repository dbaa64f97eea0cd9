//! Checks of the events of an application.

use super::context::{Context, Reported};
use crate::import::raw::RawEvent;
use loket_domain::applications::{ApplicationEvent, ReportedStatus};
use loket_domain::complaints::contains_nik;
use loket_domain::text::LocalizedText;
use loket_domain::time::Timestamp;

/// The maximum lengths in characters.
const MAX_STATUS_NAME: usize = 120;
const MAX_UNIT: usize = 200;
const MAX_NOTE: usize = 2000;

/// The event, if it is valid.
pub(super) fn event(
    context: &Context,
    index: usize,
    raw: &RawEvent,
    submitted_at: Option<Timestamp>,
) -> Option<ApplicationEvent> {
    let line = raw.line;
    let field = |names| context.names.event_field(index, names);
    let at_field = field(["event_at", "at", "tgl_status"]);
    let at = context.instant(line, &at_field, &raw.at);
    if let (Some(at), Some(submitted_at)) = (at, submitted_at) {
        let text = format!("is before {submitted_at}, when the application was submitted");
        context
            .errors
            .require(at >= submitted_at, line, &at_field, &text);
    }
    let code = raw.status_code.parse::<u8>().ok();
    let code_field = field(["status_code", "status.code", "kd_status"]);
    let text = "is a whole number from 0 to 255";
    context
        .errors
        .require(code.is_some(), line, &code_field, text);
    let name_field = field(["status_name", "status.name", "nama_status"]);
    let name = context.errors.require(
        !raw.status_name.is_empty(),
        line,
        &name_field,
        "is empty; every status has a name",
    ) && is_valid_text(
        context,
        line,
        &name_field,
        &raw.status_name,
        MAX_STATUS_NAME,
    );
    let unit = localized(
        context,
        line,
        [
            (&field(["unit_id", "unit.id", "instansi"]), &raw.unit_id),
            (&field(["unit_en", "unit.en", "instansi"]), &raw.unit_en),
        ],
        MAX_UNIT,
    );
    let note = localized(
        context,
        line,
        [
            (&field(["note_id", "note.id", "keterangan"]), &raw.note_id),
            (&field(["note_en", "note.en", "keterangan"]), &raw.note_en),
        ],
        MAX_NOTE,
    );
    Some(ApplicationEvent {
        at: at?,
        status: ReportedStatus {
            code: code?,
            name: name.then(|| raw.status_name.clone())?,
        },
        unit: unit.ok()?,
        note: note.ok()?,
    })
}

/// A text in both languages; `None` if it is in neither.
fn localized(
    context: &Context,
    line: u64,
    [(id_field, id), (en_field, en)]: [(&str, &str); 2],
    max_length: usize,
) -> Result<Option<LocalizedText>, Reported> {
    let missing = match (id.is_empty(), en.is_empty()) {
        (true, true) => return Ok(None),
        (true, false) => Some(id_field),
        (false, true) => Some(en_field),
        (false, false) => None,
    };
    if let Some(field) = missing {
        let text = "is empty although the other language is there; write both or neither";
        context.errors.add(line, field, text);
        return Err(Reported);
    }
    let mut is_valid = is_valid_text(context, line, id_field, id, max_length);
    // From OSS both are one text, and one error is enough.
    if en_field != id_field {
        is_valid &= is_valid_text(context, line, en_field, en, max_length);
    }
    let text = || LocalizedText {
        id: id.to_owned(),
        en: en.to_owned(),
    };
    is_valid.then(|| Some(text())).ok_or(Reported)
}

/// Whether a text can be shown to whoever holds the receipt: it has no NIK, the number of
/// an identity card.
fn is_valid_text(context: &Context, line: u64, field: &str, text: &str, max_length: usize) -> bool {
    let length = text.chars().count();
    let too_long = format!(
        "has {length} characters and at most {max_length}; shorten it, or close an open quotation mark"
    );
    let control = |character: char| character.is_control() && !matches!(character, '\n' | '\t');
    let errors = &context.errors;
    errors.require(length <= max_length, line, field, &too_long)
        && errors.require(
            !text.contains(control),
            line,
            field,
            "has a control character; remove it",
        )
        && errors.require(
            !contains_nik(text),
            line,
            field,
            "has what looks like an NIK; remove the number",
        )
}
