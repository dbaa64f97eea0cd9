//! The draft: what a citizen has answered in the form so far.

use super::saved_draft::SavedDraft;
use crate::api;
use crate::ui::FieldErrors;
use loket_domain::complaints::{ComplaintDraft, ComplaintKind, Identity};
use loket_ui::ErasedSignal;

/// The answers. In memory only, unless the citizen asks for the draft to be saved.
#[derive(Clone, Copy, Default)]
pub(super) struct Draft {
    pub kind: ErasedSignal<Option<ComplaintKind>>,
    pub identity: ErasedSignal<IdentityChoice>,
    pub message: ErasedSignal<String>,
    pub happened_when: ErasedSignal<String>,
    pub happened_where: ErasedSignal<String>,
    pub permit_id: ErasedSignal<String>,
    pub application_reference: ErasedSignal<String>,
    pub name: ErasedSignal<String>,
    pub contact: ErasedSignal<String>,
    pub may_be_published: ErasedSignal<bool>,
    /// A field that people do not see; see the domain.
    pub homepage: ErasedSignal<String>,
    /// The idempotency key under which the complaint is sent, created with the draft:
    /// however often it is tried, and whatever is changed in between, it arrives once.
    pub key: ErasedSignal<String>,
    /// What is wrong with it, as far as a step has told.
    pub problems: FieldErrors,
}

/// Who is to see who complains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum IdentityChoice {
    /// Not chosen.
    #[default]
    Open,
    /// Anonymous, by the form's own proposal; the citizen has not agreed yet.
    ProposedAnonymous,
    /// Chosen or agreed to.
    Chosen(Identity),
}

impl IdentityChoice {
    /// What holds as long as nothing else is chosen.
    pub fn identity(self) -> Option<Identity> {
        match self {
            Self::Open => None,
            Self::ProposedAnonymous => Some(Identity::Anonymous),
            Self::Chosen(identity) => Some(identity),
        }
    }
}

impl Draft {
    /// Whether the complaint is a report of corruption; not tracked.
    pub fn is_corruption_report(self) -> bool {
        *self.kind.get_untracked() == Some(ComplaintKind::Corruption)
    }

    /// Proposes to be anonymous to who reports corruption, since they are most in danger, and
    /// takes the proposal back where it is no such report.
    pub fn propose_identity(self) {
        let proposed = match (self.is_corruption_report(), *self.identity.get_untracked()) {
            (true, IdentityChoice::Open) => IdentityChoice::ProposedAnonymous,
            (false, IdentityChoice::ProposedAnonymous) => IdentityChoice::Open,
            _ => return,
        };
        self.identity.set(proposed);
    }

    /// Takes a proposal as chosen.
    pub fn agree_to_identity(self) {
        let choice = *self.identity.get_untracked();
        if let Some(identity) = choice.identity() {
            self.identity.set(IdentityChoice::Chosen(identity));
        }
    }

    /// The answers as they would be sent; not tracked.
    pub fn to_complaint(self) -> ComplaintDraft {
        let identity = self.identity.get_untracked().identity();
        let text = |text: ErasedSignal<String>| text.get_untracked().to_string();
        // Name and contact are not asked for when anonymous: what was typed before that
        // choice stays in the form but does not leave the phone.
        let personal = |value: ErasedSignal<String>| match identity {
            Some(Identity::Anonymous) => String::new(),
            _ => text(value),
        };
        ComplaintDraft {
            kind: *self.kind.get_untracked(),
            identity,
            message: text(self.message),
            happened_when: text(self.happened_when),
            happened_where: text(self.happened_where),
            permit_id: text(self.permit_id),
            application_reference: text(self.application_reference),
            name: personal(self.name),
            contact: personal(self.contact),
            may_be_published: *self.may_be_published.get_untracked(),
            homepage: text(self.homepage),
        }
    }

    /// The answers as they are saved; tracked.
    pub fn to_saved(self) -> SavedDraft {
        let text = |text: ErasedSignal<String>| text.get().to_string();
        SavedDraft {
            key: text(self.key),
            kind: *self.kind.get(),
            identity: self.identity.get().identity(),
            message: text(self.message),
            happened_when: text(self.happened_when),
            happened_where: text(self.happened_where),
            permit_id: text(self.permit_id),
            application_reference: text(self.application_reference),
            name: text(self.name),
            contact: text(self.contact),
            may_be_published: *self.may_be_published.get(),
        }
    }

    /// Fills in what was saved.
    pub fn restore(self, saved: SavedDraft) {
        self.kind.set(saved.kind);
        let identity = saved.identity;
        self.identity
            .set(identity.map_or(IdentityChoice::Open, IdentityChoice::Chosen));
        for (field, text) in [
            (self.message, saved.message),
            (self.happened_when, saved.happened_when),
            (self.happened_where, saved.happened_where),
            (self.application_reference, saved.application_reference),
            (self.name, saved.name),
            (self.contact, saved.contact),
            (self.key, saved.key),
        ] {
            field.set(text);
        }
        // The address may have filled in another one.
        if self.permit_id.get_untracked().is_empty() {
            self.permit_id.set(saved.permit_id);
        }
        self.may_be_published.set(saved.may_be_published);
    }

    /// Empties the form for another complaint.
    pub fn clear(self) {
        self.kind.set(None);
        self.identity.set(IdentityChoice::Open);
        for text in self.texts() {
            text.set(String::new());
        }
        self.may_be_published.set(false);
        self.problems.set(Vec::new());
        self.key.set(api::new_idempotency_key());
    }

    /// Whether anything was typed; not tracked.
    pub fn has_text(self) -> bool {
        is_any_typed(&self.texts())
    }

    /// Whether something was typed that takes time to type again; not tracked.
    pub fn is_worth_a_question(self) -> bool {
        is_any_typed(&[self.message, self.name, self.contact, self.happened_when])
    }

    fn texts(self) -> [ErasedSignal<String>; 8] {
        [
            self.message,
            self.happened_when,
            self.happened_where,
            self.permit_id,
            self.application_reference,
            self.name,
            self.contact,
            self.homepage,
        ]
    }
}

fn is_any_typed(texts: &[ErasedSignal<String>]) -> bool {
    texts.iter().any(|text| !text.get_untracked().is_empty())
}
