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

#[test]
fn an_optional_text_that_was_not_given_is_absent() {
    let bare = anonymous(|draft| {
        draft.permit_id.clear();
        draft.application_reference.clear();
    })
    .validate()
    .unwrap();
    assert_eq!(bare.happened_when(), None);
    assert_eq!(bare.happened_where(), None);
    assert_eq!(bare.permit_id(), None);
    assert_eq!(bare.application_reference(), None);
    assert_eq!(bare.name(), None);
    assert_eq!(bare.contact(), None);
    let full = complaint(|draft| {
        draft.happened_when = " Senin pagi ".into();
        draft.happened_where = "Loket 3".into();
    })
    .validate()
    .unwrap();
    assert_eq!(full.happened_when(), Some("Senin pagi"));
    assert_eq!(full.happened_where(), Some("Loket 3"));
    assert_eq!(full.contact(), Some("0812 3456 7890"));
}

#[test]
fn a_report_of_corruption_is_never_published_whatever_its_writer_allows() {
    for kind in ComplaintKind::ALL {
        for allowed in [false, true] {
            let sent = complaint(|draft| {
                draft.kind = Some(kind);
                draft.may_be_published = allowed;
            })
            .validate()
            .unwrap();
            let expect = allowed && kind != ComplaintKind::Corruption;
            assert_eq!(sent.may_be_published(), expect, "{kind:?} {allowed}");
        }
    }
}

#[test]
fn what_fills_in_the_field_that_nobody_sees_is_suspect() {
    let check_homepage = |homepage: &str, is_suspect: bool, kept: usize| {
        let sent = complaint(|draft| draft.homepage = homepage.into())
            .validate()
            .unwrap();
        assert_eq!(sent.is_suspect(), is_suspect, "{homepage}");
        let wire = serde_json::to_value(&sent).unwrap();
        let on_wire = wire.get("homepage").map(|text| text.as_str().unwrap());
        assert_eq!(on_wire.unwrap_or_default().chars().count(), kept);
    };
    check_homepage("", false, 0);
    check_homepage(" \n", false, 0);
    check_homepage("https://example.com", true, 19);
    check_homepage(&"x".repeat(101), true, 100);
}

#[test]
fn invisible_characters_are_taken_out_of_what_is_sent() {
    let check_text = |text: &str, expect: &str| {
        let sent = complaint(|draft| draft.name = text.into())
            .validate()
            .unwrap();
        assert_eq!(sent.name(), Some(expect), "{text:?}");
    };
    // The first and the last of each range, and what stands beside them.
    for code in [
        0xad, 0x61c, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0xfeff, 0xfff9,
        0xfffb, 0xe0000, 0xe007f,
    ] {
        let invisible = char::from_u32(code).unwrap();
        check_text(&format!("Ibu{invisible} Ratna{invisible}"), "Ibu Ratna");
    }
    for code in [0xac, 0xae, 0x200a, 0x2010, 0x2070, 0xfffc, 0xe0080] {
        let visible = format!("Ibu{}Ratna", char::from_u32(code).unwrap());
        check_text(&visible, &visible);
    }
}
