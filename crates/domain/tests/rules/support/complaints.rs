//! Complaints for tables to break one rule at a time.

use loket_domain::complaints::{ComplaintDraft, ComplaintKind, Identity};
use loket_domain::problem::{FieldCode, FieldProblem};

/// A draft that keeps every rule, but for the change.
pub fn complaint(change: impl FnOnce(&mut ComplaintDraft)) -> ComplaintDraft {
    let mut draft = ComplaintDraft {
        kind: Some(ComplaintKind::Service),
        identity: Some(Identity::Confidential),
        message: "Antrean hari ini sangat lama.".into(),
        name: "Ibu Ratna".into(),
        contact: "0812 3456 7890".into(),
        permit_id: "izin-reklame".into(),
        application_reference: "PLU-2026-000123".into(),
        ..ComplaintDraft::default()
    };
    change(&mut draft);
    draft
}

/// An anonymous draft that keeps every rule, but for the change.
pub fn anonymous(change: impl FnOnce(&mut ComplaintDraft)) -> ComplaintDraft {
    complaint(|draft| {
        draft.identity = Some(Identity::Anonymous);
        draft.name.clear();
        draft.contact.clear();
        change(draft);
    })
}

/// The draft has exactly these problems, in this order: field, code, limit.
pub fn check(draft: ComplaintDraft, expect: &[(&str, FieldCode, Option<u32>)]) {
    let problems = draft.validate().err().unwrap_or_default();
    let expect: Vec<FieldProblem> = expect
        .iter()
        .map(|(field, code, limit)| FieldProblem {
            field: (*field).into(),
            code: *code,
            limit: *limit,
        })
        .collect();
    assert_eq!(problems, expect, "{draft:?}");
}
