//! What stands on the wire, letter by letter.

use crate::support::{office_hours, text};
use loket_domain::applications::{ApplicationEvent, ReportedStatus};
use loket_domain::complaints::{
    AnswerDue, ComplaintDraft, ComplaintKind, ComplaintProgress, Identity,
};
use loket_domain::permits::{
    Charge, DocumentForm, FormulaInput, FormulaOption, IssuingSystem, Permit, PermitSummary,
    ServiceStandard,
};
use loket_domain::problem::{FieldCode, FieldProblem, Problem, ProblemCode};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, from_value, json, to_value};

/// The value is written as this JSON, and read back from it.
fn check<T: Serialize + DeserializeOwned + PartialEq + core::fmt::Debug>(value: T, expect: Value) {
    assert_eq!(to_value(&value).unwrap(), expect);
    assert_eq!(from_value::<T>(expect).unwrap(), value);
}

#[test]
fn charges() {
    check(Charge::Free, json!("free"));
    check(
        Charge::Fixed { rupiah: 150_000 },
        json!({ "fixed": { "rupiah": 150_000 } }),
    );
    check(
        Charge::Formula {
            expression: text("luas × tarif"),
            inputs: vec![
                FormulaInput {
                    name: text("luas"),
                    unit: Some(text("m²")),
                    symbol: Some("area".into()),
                    options: Vec::new(),
                },
                FormulaInput {
                    name: text("tarif"),
                    unit: None,
                    symbol: Some("rate".into()),
                    options: vec![FormulaOption {
                        name: text("jalan utama"),
                        value: "2500".into(),
                    }],
                },
            ],
            calculation: Some("area * rate".into()),
        },
        json!({ "formula": {
            "expression": { "id": "luas × tarif", "en": "luas × tarif" },
            "inputs": [
                { "name": { "id": "luas", "en": "luas" }, "unit": { "id": "m²", "en": "m²" }, "symbol": "area" },
                {
                    "name": { "id": "tarif", "en": "tarif" },
                    "symbol": "rate",
                    "options": [
                        { "name": { "id": "jalan utama", "en": "jalan utama" }, "value": "2500" },
                    ],
                },
            ],
            "calculation": "area * rate",
        } }),
    );
    check(
        Charge::OtherAgency { agency: text("PU") },
        json!({ "other_agency": { "agency": { "id": "PU", "en": "PU" } } }),
    );
    assert!(from_value::<Charge>(json!({ "fixed": { "rupiah": -1 } })).is_err());
    assert!(from_value::<Charge>(json!("gratis")).is_err());
}

#[test]
fn what_is_not_published_is_absent_and_never_null() {
    let standard = ServiceStandard {
        product: Some(text("Izin")),
        ..ServiceStandard::default()
    };
    check(
        standard,
        json!({ "product": { "id": "Izin", "en": "Izin" } }),
    );
    check(ServiceStandard::default(), json!({}));
    let permit = json!({
        "id": "nib", "name": { "id": "NIB", "en": "NIB" },
        "summary": { "id": "Ringkas", "en": "Short" }, "category": "business",
        "issuing_system": "oss", "keywords": [], "provenance": "sample", "standard": {},
    });
    let read: Permit = from_value(permit.clone()).unwrap();
    assert_eq!(to_value(&read).unwrap(), permit);
    let summary = to_value(read.to_summary()).unwrap();
    assert!(summary.get("total_time").is_none() && summary.get("charge").is_none());
    assert!(from_value::<PermitSummary>(summary).is_ok());
}

#[test]
fn names_of_values() {
    check(IssuingSystem::Simbg, json!("simbg"));
    check(IssuingSystem::Sicantik, json!("sicantik"));
    check(DocumentForm::CertifiedCopy, json!("certified_copy"));
    check(
        ComplaintKind::ALL.to_vec(),
        json!(["service", "corruption", "aspiration", "information"]),
    );
    check(
        Identity::ALL.to_vec(),
        json!(["anonymous", "confidential", "named"]),
    );
}

#[test]
fn days_times_and_instants_are_texts() {
    let hours = to_value(office_hours()).unwrap();
    assert_eq!(
        hours["weekly"][4],
        json!({ "weekday": "friday", "opens": "08:30", "closes": "11:00" })
    );
    assert_eq!(hours["exceptions"][1]["date"], "2026-01-01");
    assert!(hours["exceptions"][1].get("until").is_none());
    assert!(hours["exceptions"][1].get("periods").is_none());
    assert_eq!(
        from_value::<loket_domain::calendar::OpeningHours>(hours).unwrap(),
        office_hours()
    );
    check(
        ApplicationEvent {
            at: "2026-11-24T08:30:00+08:00".parse().unwrap(),
            status: ReportedStatus {
                code: 10,
                name: "Dokumen Lengkap".into(),
            },
            unit: None,
            note: None,
        },
        json!({ "at": "2026-11-24T00:30:00Z", "status": { "code": 10, "name": "Dokumen Lengkap" } }),
    );
    let without_date = json!({ "working_days": 60, "source": { "title": "A decree" } });
    check(
        AnswerDue {
            working_days: 60,
            by: None,
            source: crate::support::source(),
        },
        without_date,
    );
}

#[test]
fn an_older_app_understands_the_problems_of_a_newer_server() {
    let problem: Problem = from_value(json!({
        "type": "urn:loket:problem:on_strike", "title": "On strike", "status": 503,
        "code": "on_strike", "fields": [{ "field": "message", "code": "too_rude" }],
        "something_new": true,
    }))
    .unwrap();
    assert_eq!(problem.code, ProblemCode::Unknown);
    assert_eq!(
        problem.fields,
        [FieldProblem::new("message", FieldCode::Unknown)]
    );
    assert_eq!(
        from_value::<ComplaintProgress>(json!("forwarded")).unwrap(),
        ComplaintProgress::Unknown
    );
    check(
        FieldProblem::with_limit("name", FieldCode::TooLong, 100),
        json!({ "field": "name", "code": "too_long", "limit": 100 }),
    );
}

#[test]
fn a_complaint_is_sent_as_the_draft_that_the_server_reads() {
    let draft = ComplaintDraft {
        kind: Some(ComplaintKind::Corruption),
        identity: Some(Identity::Anonymous),
        message: " Ada pungutan di luar biaya resmi. ".into(),
        ..ComplaintDraft::default()
    };
    let sent = to_value(draft.validate().unwrap()).unwrap();
    assert_eq!(
        sent,
        json!({ "kind": "corruption", "identity": "anonymous", "message": "Ada pungutan di luar biaya resmi." })
    );
    let received: ComplaintDraft = from_value(sent).unwrap();
    assert_eq!(received.validate().unwrap(), draft.validate().unwrap());
}

#[test]
fn only_the_server_refuses_fields_that_it_does_not_know() {
    let refuses = from_value::<ComplaintDraft>(json!({ "nik": "" })).is_err();
    assert_eq!(refuses, cfg!(feature = "server"));
}
