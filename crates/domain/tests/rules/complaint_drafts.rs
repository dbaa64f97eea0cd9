//! The rules of a complaint.

use crate::support::complaints::{anonymous, check, complaint};
use loket_domain::complaints::{ComplaintDraft, ComplaintKind, Identity};
use loket_domain::problem::FieldCode;

#[test]
fn a_complaint_that_keeps_every_rule_is_accepted() {
    for kind in ComplaintKind::ALL {
        for identity in [Identity::Named, Identity::Confidential] {
            let draft = complaint(|draft| {
                draft.kind = Some(kind);
                draft.identity = Some(identity);
            });
            check(draft, &[]);
        }
        check(anonymous(|draft| draft.kind = Some(kind)), &[]);
    }
    check(complaint(|draft| draft.contact.clear()), &[]);
    check(complaint(|draft| draft.permit_id = " ".into()), &[]);
    check(
        complaint(|draft| draft.application_reference = " ".into()),
        &[],
    );
}

#[test]
fn an_empty_form_names_every_required_field_in_the_order_of_the_form() {
    let required = |field| (field, FieldCode::Required, None);
    let (kind, identity, message) = (required("kind"), required("identity"), required("message"));
    check(ComplaintDraft::default(), &[kind, identity, message]);
    check(complaint(|draft| draft.kind = None), &[kind]);
    check(complaint(|draft| draft.identity = None), &[identity]);
    check(
        complaint(|draft| draft.message = " \r\n\t ".into()),
        &[message],
    );
    check(
        complaint(|draft| draft.name = "  ".into()),
        &[required("name")],
    );
    let nameless = complaint(|draft| {
        draft.identity = Some(Identity::Named);
        draft.name.clear();
    });
    check(nameless, &[required("name")]);
}

#[test]
fn whoever_is_anonymous_leaves_no_name_and_no_contact() {
    let refused = |field| (field, FieldCode::NotWhenAnonymous, None);
    let (name, contact) = (refused("name"), refused("contact"));
    check(
        complaint(|draft| draft.identity = Some(Identity::Anonymous)),
        &[name, contact],
    );
    check(anonymous(|draft| draft.name = "x".into()), &[name]);
    check(anonymous(|draft| draft.contact = "x".into()), &[contact]);
    check(anonymous(|draft| draft.name = " \n".into()), &[]);
    check(anonymous(|draft| draft.contact = " \n".into()), &[]);
}

#[test]
fn control_characters_are_refused_except_line_breaks_and_tabs() {
    let refused = |field| [(field, FieldCode::InvalidCharacter, None)];
    check(
        complaint(|draft| draft.message = "baris satu\nbaris dua\r\nbaris\ttiga".into()),
        &[],
    );
    for character in ['\0', '\u{7}', '\u{1b}', '\u{7f}', '\u{85}', '\r'] {
        let text = format!("baris satu{character}baris dua");
        check(
            complaint(|draft| draft.message = text.clone()),
            &refused("message"),
        );
        check(
            complaint(|draft| draft.name = text.clone()),
            &refused("name"),
        );
        check(
            complaint(|draft| draft.contact = text.clone()),
            &refused("contact"),
        );
    }
}

#[test]
fn a_reference_must_be_one_and_may_not_be_an_identity_number() {
    let check_reference = |text: &str, expect: Option<FieldCode>| {
        let expect: Vec<_> = expect
            .map(|code| ("application_reference", code, None))
            .into_iter()
            .collect();
        check(
            complaint(|draft| draft.application_reference = text.into()),
            &expect,
        );
    };
    check_reference("plu 2026 000123", None);
    check_reference("PLU", Some(FieldCode::InvalidFormat));
    check_reference("PLU_2026_000123", Some(FieldCode::InvalidFormat));
    check_reference("7271 0145 0390 0001", Some(FieldCode::ContainsNik));
}

#[test]
fn what_is_sent_is_the_trimmed_text() {
    let sent = complaint(|draft| {
        draft.message = "\n  Baris satu.\r\nBaris dua.  \n".into();
        draft.name = "  Ibu Ratna ".into();
        draft.contact.clear();
        draft.permit_id = " nib ".into();
    })
    .validate()
    .unwrap();
    assert_eq!(sent.message(), "Baris satu.\nBaris dua.");
    assert_eq!(sent.name(), Some("Ibu Ratna"));
    assert_eq!(sent.contact(), None);
    assert_eq!(sent.permit_id(), Some("nib"));
    assert_eq!(sent.application_reference(), Some("PLU-2026-000123"));
    assert_eq!(sent.kind(), ComplaintKind::Service);
    assert_eq!(sent.identity(), Identity::Confidential);
    assert_eq!(anonymous(|_| ()).validate().unwrap().name(), None);
}
