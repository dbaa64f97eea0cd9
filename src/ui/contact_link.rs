//! The phone number, address or website of a contact.

use loket_domain::office::{Contact, ContactKind};
use loket_domain::provenance::Provenance;
use loket_ui::{Element, el};

/// A contact as a link that calls, writes or opens it. A sample is plain text: nobody can be
/// reached by it.
pub fn contact_link(contact: &Contact) -> Element {
    let element = match url(contact) {
        Some(url) => el("a").attr("href", url),
        None => el("span"),
    };
    element.child(display_name(&contact.value).to_owned())
}

fn url(contact: &Contact) -> Option<String> {
    if contact.provenance == Provenance::Sample {
        return None;
    }
    let value = &contact.value;
    Some(match contact.kind {
        ContactKind::Phone => format!("tel:{value}"),
        ContactKind::Sms => format!("sms:{value}"),
        ContactKind::Whatsapp => format!("https://wa.me/{}", value.trim_start_matches('+')),
        ContactKind::Email => format!("mailto:{value}"),
        ContactKind::Website => value.clone(),
    })
}

/// A website without what every website begins with.
fn display_name(value: &str) -> &str {
    let value = value.strip_prefix("https://").unwrap_or(value);
    value.strip_prefix("www.").unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use loket_domain::text::LocalizedText;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn contact(kind: ContactKind, value: &str, provenance: Provenance) -> Contact {
        Contact {
            kind,
            label: LocalizedText {
                id: "Pengaduan".into(),
                en: "Complaints".into(),
            },
            value: value.into(),
            provenance,
            when_late: true,
        }
    }

    #[test]
    fn a_contact_opens_in_the_app_of_its_kind() {
        let check = |kind, value, expected: &str| {
            for provenance in [Provenance::Official, Provenance::Draft] {
                let url = url(&contact(kind, value, provenance));
                assert_eq!(url.as_deref(), Some(expected));
            }
        };
        check(ContactKind::Phone, "+62451000", "tel:+62451000");
        check(ContactKind::Sms, "1708", "sms:1708");
        check(ContactKind::Whatsapp, "+62811000", "https://wa.me/62811000");
        check(ContactKind::Email, "a@b.go.id", "mailto:a@b.go.id");
        check(
            ContactKind::Website,
            "https://www.lapor.go.id",
            "https://www.lapor.go.id",
        );
    }

    #[test]
    fn a_sample_is_never_a_link() {
        for kind in [
            ContactKind::Phone,
            ContactKind::Whatsapp,
            ContactKind::Website,
        ] {
            assert_eq!(
                url(&contact(kind, "0451-000-000", Provenance::Sample)),
                None
            );
        }
    }

    #[test]
    fn a_website_is_shown_by_its_name() {
        assert_eq!(display_name("https://www.lapor.go.id"), "lapor.go.id");
        assert_eq!(display_name("1708"), "1708");
    }
}
