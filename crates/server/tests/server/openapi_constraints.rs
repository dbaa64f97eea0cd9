//! The constraints of request bodies in the OpenAPI document are those of the rules.

use crate::openapi::document;
use loket_domain::codes::{AccessCode, CodeError, Ticket, canonical_reference};
use loket_domain::complaints::{
    MAX_CIRCUMSTANCE, MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE, MIN_MESSAGE,
};
use regex_lite::Regex;
use serde_json::Value;

const TEXTS: &[&str] = &[
    "",
    " ",
    "ADU-7K2M-9QXR",
    "adu7k2m9qxr",
    " a.d/u 7k2m 9qxr\r\n",
    "7K2M-9QXR",
    "ADU-7K2M-9QX",
    "ADU-7K2M-9QXRR",
    "AD-7K2M-9QXR",
    "ADU-UUUU-UUUU",
    "ilo-oil-il-",
    "ADU_7K2M_9QXR",
    "ACCRK3-ZP8NKV-TE6HY1",
    "accrk3zp8nkvte6hyl",
    "ACCRK3 ZP8NKV TE6HY",
    "UCCRK3-ZP8NKV-TE6HY1",
    "ACCRK3-ZP8NKV-TE6HY1-0",
    "PLU-2026-000276",
    "plu/2026.000276",
    "abc",
    "a-b-c-d",
    "Ä-2026-000276",
    "99999999999999999999999999999999999999999",
    "9999999999999999999999999999999999999999",
];

/// Every text that the pattern of a field matches is understood, and every other is not.
fn check(document: &Value, schema: &str, field: &str, understands: impl Fn(&str) -> bool) {
    let pattern = &document["components"]["schemas"][schema]["properties"][field]["pattern"];
    let pattern = Regex::new(pattern.as_str().unwrap()).unwrap();
    for text in TEXTS {
        assert_eq!(
            pattern.is_match(text),
            understands(text),
            "{schema}.{field} {text:?}"
        );
    }
}

#[tokio::test]
async fn the_patterns_are_those_of_the_rules() {
    let document = document().await;
    for schema in [
        "ComplaintLookup",
        "ComplaintRating",
        "ComplaintResponse",
        "EvidenceForm",
    ] {
        check(&document, schema, "ticket", |text| {
            text.parse::<Ticket>().is_ok()
        });
        check(&document, schema, "access_code", is_code_but_for_check);
    }
    for schema in ["ApplicationLookup", "ApplicationRating"] {
        check(&document, schema, "reference", |text| {
            canonical_reference(text).is_some()
        });
        check(&document, schema, "access_code", is_code_but_for_check);
    }
    check(
        &document,
        "ComplaintDraft",
        "application_reference",
        |text| text.trim().is_empty() || canonical_reference(text.trim()).is_some(),
    );
}

/// Check characters are beyond a pattern.
fn is_code_but_for_check(text: &str) -> bool {
    matches!(text.parse::<AccessCode>(), Ok(_) | Err(CodeError::Check))
}

#[tokio::test]
async fn the_lengths_are_those_of_the_rules() {
    let document = document().await;
    let check = |schema: &str, field: &str, limit: &str, expected: u32| {
        let field = &document["components"]["schemas"][schema]["properties"][field];
        assert_eq!(field[limit], expected, "{schema} {field}");
    };
    check("ComplaintDraft", "message", "minLength", MIN_MESSAGE);
    check("ComplaintDraft", "message", "maxLength", MAX_MESSAGE);
    check("ComplaintDraft", "name", "maxLength", MAX_NAME);
    check("ComplaintDraft", "contact", "maxLength", MAX_CONTACT);
    check("ComplaintDraft", "permit_id", "maxLength", MAX_NAME);
    check(
        "ComplaintDraft",
        "application_reference",
        "maxLength",
        MAX_REFERENCE,
    );
    check(
        "ComplaintDraft",
        "happened_when",
        "maxLength",
        MAX_CIRCUMSTANCE,
    );
    check(
        "ComplaintDraft",
        "happened_where",
        "maxLength",
        MAX_CIRCUMSTANCE,
    );
    check("ComplaintResponse", "message", "maxLength", MAX_MESSAGE);
    check("ReceiptRequest", "idempotency_key", "minLength", 16);
    check("ReceiptRequest", "idempotency_key", "maxLength", 64);
}

/// A rule across fields names fields that are there.
#[tokio::test]
async fn rules_across_fields_name_fields_of_their_schema() {
    let document = document().await;
    for (schema, rules) in loket_domain::complaints::rules_across_fields() {
        let properties = &document["components"]["schemas"][&schema]["properties"];
        for part in ["if", "then", "else"] {
            let Some(named) = rules[part]["properties"].as_object() else {
                continue;
            };
            for field in named.keys() {
                assert!(properties[field].is_object(), "{schema}.{field}");
            }
        }
    }
}
