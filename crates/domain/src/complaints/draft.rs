//! The form of a complaint and its rules. The app checks them before sending, the
//! server again after receiving.

use super::kind::{ComplaintKind, Identity};
use super::limits::{
    HOMEPAGE_KEPT, MAX_CIRCUMSTANCE, MAX_CONTACT, MAX_MESSAGE, MAX_NAME, MAX_REFERENCE, MIN_MESSAGE,
};
use super::new_complaint::NewComplaint;
use super::nik::contains_nik;
use super::texts::{clean, count, required_problem, text_problem};
use crate::codes::canonical_reference;
use crate::problem::{FieldCode, FieldProblem};
use serde::Deserialize;

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
    #[cfg_attr(feature = "server", schema(schema_with = super::schema::complaint_kind, required))]
    pub kind: Option<ComplaintKind>,
    /// Who learns who complained. Required.
    #[cfg_attr(feature = "server", schema(schema_with = super::schema::identity, required))]
    pub identity: Option<Identity>,
    /// What happened, 10 to 4000 characters. Required.
    #[cfg_attr(feature = "server", schema(schema_with = super::schema::complaint_message, required))]
    pub message: String,
    /// When it happened, in the citizen's words, up to 120 characters. Optional.
    #[cfg_attr(feature = "server", schema(max_length = 120))]
    pub happened_when: String,
    /// Where it happened, in the citizen's words, up to 120 characters. Optional.
    #[cfg_attr(feature = "server", schema(max_length = 120))]
    pub happened_where: String,
    /// The id of the permit that it is about. Optional.
    #[cfg_attr(feature = "server", schema(max_length = 100))]
    pub permit_id: String,
    /// The reference of the application that it is about, up to 100 characters. Optional.
    #[cfg_attr(
        feature = "server",
        schema(
            max_length = 100,
            pattern = r"^\s*$|^\s*([0-9A-Za-z][ \t\r\n./-]*){4,40}\s*$"
        )
    )]
    pub application_reference: String,
    /// The name, up to 100 characters. Required unless anonymous, and refused then.
    #[cfg_attr(feature = "server", schema(max_length = 100))]
    pub name: String,
    /// A phone number or e-mail address, up to 120 characters. Optional, and refused
    /// when anonymous.
    #[cfg_attr(feature = "server", schema(max_length = 120))]
    pub contact: String,
    /// Whether the message may be read in the public register once the office has
    /// released it too. Never that of a report of corruption, whatever stands here.
    pub may_be_published: bool,
    /// No person sees this field. What fills it in is a program, and its complaint is set
    /// apart; see the server.
    pub homepage: String,
}

impl ComplaintDraft {
    /// Validates the draft; surrounding white space and invisible characters are removed.
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
        let [
            message,
            happened_when,
            happened_where,
            permit_id,
            reference,
            name,
            contact,
        ] = [
            &self.message,
            &self.happened_when,
            &self.happened_where,
            &self.permit_id,
            &self.application_reference,
            &self.name,
            &self.contact,
        ]
        .map(|text| clean(text));

        problems.extend(required_problem(
            "message",
            &message,
            MIN_MESSAGE,
            MAX_MESSAGE,
        ));
        problems.extend(text_problem(
            "happened_when",
            &happened_when,
            MAX_CIRCUMSTANCE,
        ));
        problems.extend(text_problem(
            "happened_where",
            &happened_where,
            MAX_CIRCUMSTANCE,
        ));
        if count(&permit_id) > MAX_NAME {
            problems.push(FieldProblem::with_limit(
                "permit_id",
                FieldCode::TooLong,
                MAX_NAME,
            ));
        }
        problems.extend(reference_problem(&reference));
        if let Some(identity) = self.identity {
            problems.extend(name_problem(identity, &name));
            problems.extend(contact_problem(identity, &contact));
        }
        match (self.kind, self.identity) {
            (Some(kind), Some(identity)) if problems.is_empty() => Ok(NewComplaint {
                kind,
                identity,
                message,
                happened_when,
                happened_where,
                permit_id,
                application_reference: reference,
                name,
                contact,
                may_be_published: self.may_be_published && kind != ComplaintKind::Corruption,
                homepage: clean(&self.homepage).chars().take(HOMEPAGE_KEPT).collect(),
            }),
            _ => Err(problems),
        }
    }
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
