//! The form of a complaint and its rules. The app checks them before sending, the
//! server again after receiving.

use super::nik::contains_nik;
use super::{ComplaintKind, Identity};
use crate::codes::canonical_reference;
use crate::problem::{FieldCode, FieldProblem};
use serde::{Deserialize, Serialize};

/// The shortest message, in characters: shorter ones cannot be acted upon.
pub const MIN_MESSAGE: u32 = 10;
/// The longest message, in characters.
pub const MAX_MESSAGE: u32 = 4000;
/// The longest name, in characters.
pub const MAX_NAME: u32 = 100;
/// The longest contact, in characters.
pub const MAX_CONTACT: u32 = 120;
/// The longest reference of an application as typed, with its separators, in characters.
pub const MAX_REFERENCE: u32 = 100;

/// What was typed so far; the body of `POST /api/v1/complaints`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(
    feature = "server",
    derive(utoipa::ToSchema),
    serde(deny_unknown_fields)
)]
#[serde(default)]
pub struct ComplaintDraft {
    /// What the citizen wants to say. Required.
    pub kind: Option<ComplaintKind>,
    /// Who learns who complained. Required.
    pub identity: Option<Identity>,
    /// What happened, 10 to 4000 characters. Required.
    pub message: String,
    /// The name, up to 100 characters. Required unless anonymous, and refused then.
    pub name: String,
    /// A phone number or e-mail address, up to 120 characters. Optional, and refused
    /// when anonymous.
    pub contact: String,
    /// The id of the permit that it is about. Optional.
    pub permit_id: String,
    /// The reference of the application that it is about, up to 100 characters. Optional.
    pub application_reference: String,
}

/// A complaint that keeps every rule. Only [`ComplaintDraft::validate`] makes one, so
/// nothing else can be sent or stored. On the wire it is a [`ComplaintDraft`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewComplaint {
    kind: ComplaintKind,
    identity: Identity,
    message: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    contact: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    permit_id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    application_reference: String,
}

impl ComplaintDraft {
    /// The complaint with surrounding white space removed.
    ///
    /// # Errors
    /// Every problem of every field, in the order of the form.
    pub fn validate(&self) -> Result<NewComplaint, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        if self.kind.is_none() {
            problems.push(FieldProblem::new("kind", FieldCode::Required));
        }
        if self.identity.is_none() {
            problems.push(FieldProblem::new("identity", FieldCode::Required));
        }
        let message = clean(&self.message);
        let name = clean(&self.name);
        let contact = clean(&self.contact);
        let permit_id = clean(&self.permit_id);
        let application_reference = clean(&self.application_reference);

        problems.extend(
            self.identity
                .and_then(|identity| name_problem(identity, &name)),
        );
        problems.extend(
            self.identity
                .and_then(|identity| contact_problem(identity, &contact)),
        );
        problems.extend(message_problem(&message));
        if count(&permit_id) > MAX_NAME {
            problems.push(FieldProblem::with_limit(
                "permit_id",
                FieldCode::TooLong,
                MAX_NAME,
            ));
        }
        problems.extend(reference_problem(&application_reference));
        match (self.kind, self.identity) {
            (Some(kind), Some(identity)) if problems.is_empty() => Ok(NewComplaint {
                kind,
                identity,
                message,
                name,
                contact,
                permit_id,
                application_reference,
            }),
            _ => Err(problems),
        }
    }
}

impl NewComplaint {
    /// What the citizen wants to say.
    pub fn kind(&self) -> ComplaintKind {
        self.kind
    }

    /// Who learns who complained.
    pub fn identity(&self) -> Identity {
        self.identity
    }

    /// What happened.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The name; `None` when anonymous.
    pub fn name(&self) -> Option<&str> {
        given(&self.name)
    }

    /// A phone number or e-mail address.
    pub fn contact(&self) -> Option<&str> {
        given(&self.contact)
    }

    /// The id of the permit that it is about.
    pub fn permit_id(&self) -> Option<&str> {
        given(&self.permit_id)
    }

    /// The reference of the application that it is about, as typed.
    pub fn application_reference(&self) -> Option<&str> {
        given(&self.application_reference)
    }
}

fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// Browsers send line breaks as CR LF or LF; one of them is kept.
fn clean(text: &str) -> String {
    // Line by line: to look for a text of two characters weighs 1 kB in the app.
    let without_return = |line: &str| line.strip_suffix('\r').unwrap_or(line).to_owned();
    let lines: Vec<String> = text.trim().split('\n').map(without_return).collect();
    lines.join("\n")
}

fn message_problem(message: &str) -> Option<FieldProblem> {
    let field = "message";
    if message.is_empty() {
        return Some(FieldProblem::new(field, FieldCode::Required));
    }
    if count(message) < MIN_MESSAGE {
        return Some(FieldProblem::with_limit(
            field,
            FieldCode::TooShort,
            MIN_MESSAGE,
        ));
    }
    text_problem(field, message, MAX_MESSAGE)
}

fn name_problem(identity: Identity, name: &str) -> Option<FieldProblem> {
    match (identity, name.is_empty()) {
        (Identity::Anonymous, true) => None,
        (Identity::Anonymous, false) => {
            Some(FieldProblem::new("name", FieldCode::NotWhenAnonymous))
        }
        (_, true) => Some(FieldProblem::new("name", FieldCode::Required)),
        (_, false) => text_problem("name", name, MAX_NAME),
    }
}

fn contact_problem(identity: Identity, contact: &str) -> Option<FieldProblem> {
    if contact.is_empty() {
        return None;
    }
    if identity == Identity::Anonymous {
        return Some(FieldProblem::new("contact", FieldCode::NotWhenAnonymous));
    }
    text_problem("contact", contact, MAX_CONTACT)
}

/// The reference is stored as typed, so that what holds for other texts holds for it.
fn reference_problem(reference: &str) -> Option<FieldProblem> {
    let field = "application_reference";
    if reference.is_empty() {
        return None;
    }
    if count(reference) > MAX_REFERENCE {
        return Some(FieldProblem::with_limit(
            field,
            FieldCode::TooLong,
            MAX_REFERENCE,
        ));
    }
    if canonical_reference(reference).is_none() {
        return Some(FieldProblem::new(field, FieldCode::InvalidFormat));
    }
    contains_nik(reference).then(|| FieldProblem::new(field, FieldCode::ContainsNik))
}

/// What can be wrong with any text that a citizen writes.
fn text_problem(field: &str, text: &str, limit: u32) -> Option<FieldProblem> {
    if count(text) > limit {
        return Some(FieldProblem::with_limit(field, FieldCode::TooLong, limit));
    }
    if text
        .chars()
        .any(|character| character.is_control() && !matches!(character, '\n' | '\t'))
    {
        return Some(FieldProblem::new(field, FieldCode::InvalidCharacter));
    }
    contains_nik(text).then(|| FieldProblem::new(field, FieldCode::ContainsNik))
}

fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}
