//! `office.toml`.

use super::fields::{check_texts, is_safe_url};
use super::hours::check_hours;
use crate::content::validation_errors::FileErrors;
use loket_domain::complaints::{ComplaintDeadline, ComplaintKind, ComplaintRules};
use loket_domain::office::{Contact, ContactKind, Office};

pub(in crate::content) fn check_office(office: &Office, errors: &mut FileErrors<'_>) {
    check_texts(office, "", errors);
    let text = "name the permit as headline_permit in evaluation.toml instead";
    errors.require(office.headline.is_none(), "headline", text);
    errors.require(!office.addresses.is_empty(), "addresses", "has no entry");
    for (index, address) in office.addresses.iter().enumerate() {
        let field = format!("addresses[{index}].lines");
        errors.require(!address.lines.is_empty(), field, "has no line");
    }
    check_contacts(&office.contacts, "contacts", errors);
    check_contacts(&office.oversight, "oversight", errors);
    check_deadlines(&office.complaint_deadlines, errors);
    check_rules(&office.complaint_rules, errors);
    check_hours(&office.hours, errors);
}

fn check_contacts(contacts: &[Contact], list: &str, errors: &mut FileErrors<'_>) {
    errors.require(!contacts.is_empty(), list, "has no entry");
    for (index, contact) in contacts.iter().enumerate() {
        let value = &*contact.value;
        let (holds, expected) = match contact.kind {
            ContactKind::Website => (
                is_safe_url(value),
                "a website starts with https:// and has no spaces",
            ),
            ContactKind::Email => (is_email(value), "an e-mail address has the form a@b.c"),
            ContactKind::Phone | ContactKind::Whatsapp | ContactKind::Sms => (
                is_number(value),
                "a number has digits, spaces and dashes, perhaps a + before them",
            ),
        };
        errors.require(holds, format!("{list}[{index}].value"), expected);
    }
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    let plain = !text.contains(|character: char| character.is_whitespace() || character == ',');
    plain && parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn is_number(text: &str) -> bool {
    let number = text.strip_prefix('+').unwrap_or(text);
    let allowed = |byte: u8| byte.is_ascii_digit() || b" -()".contains(&byte);
    number.bytes().any(|byte| byte.is_ascii_digit()) && number.bytes().all(allowed)
}

/// Each kind of complaint has exactly one deadline.
fn check_deadlines(deadlines: &[ComplaintDeadline], errors: &mut FileErrors<'_>) {
    let list = "complaint_deadlines";
    for kind in ComplaintKind::ALL {
        let count = deadlines
            .iter()
            .filter(|deadline| deadline.kind == kind)
            .count();
        let text = format!("{kind:?} has {count} deadlines; each kind has exactly one");
        errors.require(count == 1, list, &text);
    }
    for (index, deadline) in deadlines.iter().enumerate() {
        let field = format!("{list}[{index}].working_days");
        errors.require(
            (1..=250).contains(&deadline.working_days),
            field,
            "is between 1 and 250 working days",
        );
    }
}

fn check_rules(rules: &ComplaintRules, errors: &mut FileErrors<'_>) {
    for (name, time) in [("closing", &rules.closing), ("reopening", &rules.reopening)] {
        errors.require(
            (1..=250).contains(&time.working_days),
            format!("complaint_rules.{name}.working_days"),
            "is between 1 and 250 working days",
        );
    }
    errors.require(
        (30..=36_500).contains(&rules.retention.days),
        "complaint_rules.retention.days",
        "is between 30 and 36500 days",
    );
}
