//! A validated complaint.

use super::kind::{ComplaintKind, Identity};
use serde::Serialize;

/// A validated complaint. Only `ComplaintDraft::validate` makes one, so
/// nothing else can be sent or stored. On the wire it is a `ComplaintDraft`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewComplaint {
    pub(super) kind: ComplaintKind,
    pub(super) identity: Identity,
    pub(super) message: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) happened_when: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) happened_where: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) permit_id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) application_reference: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) contact: String,
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub(super) may_be_published: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) homepage: String,
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

    /// When it happened, in the citizen's words.
    pub fn happened_when(&self) -> Option<&str> {
        given(&self.happened_when)
    }

    /// Where it happened, in the citizen's words.
    pub fn happened_where(&self) -> Option<&str> {
        given(&self.happened_where)
    }

    /// Whether the citizen allows the message in the public register.
    pub fn may_be_published(&self) -> bool {
        self.may_be_published
    }

    /// Whether the field that no person sees was filled in.
    pub fn is_suspect(&self) -> bool {
        !self.homepage.is_empty()
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
