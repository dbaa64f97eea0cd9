//! The complaint form: the draft, its submission and its receipt.

use super::draft::Draft;
use super::draft_saving::DraftSaving;
use super::pending::PENDING_DRAFT;
use super::receipt::Receipt;
use super::wizard::Wizard;
use crate::api::ApiError;
use crate::pages::complaint::evidence::EvidenceUpload;
use loket_domain::complaints::ComplaintKind;
use loket_ui::ErasedSignal;

/// The form of this tab. It survives leaving the page and switching the language.
#[derive(Clone, Copy, Default)]
pub struct ComplaintForm {
    pub(super) draft: Draft,
    pub(super) saving: DraftSaving,
    pub(super) wizard: Wizard,
    pub(super) evidence: EvidenceUpload,
    pub(super) submission: ErasedSignal<Submission>,
    pub(super) recovery: ErasedSignal<Recovery>,
    pub(super) receipt: Receipt,
}

/// How far the submission of the draft is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Submission {
    /// Not begun, or the receipt is there.
    #[default]
    Idle,
    /// On its way.
    Sending,
    /// The device computes the proof of work that the server asked for.
    SolvingProofOfWork,
    /// It failed.
    Failed(ApiError),
    /// It failed for want of a connection, which is back.
    OnlineAgain,
}

/// Whether a complaint that was on its way when the page went has arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Recovery {
    /// Nothing was on its way, or it is known what became of it.
    #[default]
    Settled,
    /// The server is being asked.
    Asking,
    /// It has not arrived.
    NotReceived,
    /// The server could not be asked.
    Unknown(ApiError),
    /// The server could not be asked for want of a connection, which is back.
    OnlineAgain,
}

impl Submission {
    /// Whether the complaint is on its way.
    pub fn is_under_way(&self) -> bool {
        matches!(self, Self::Sending | Self::SolvingProofOfWork)
    }
}

impl ComplaintForm {
    /// Fills in which application the complaint is about. Not by the address of the
    /// form: addresses end up in histories and logs.
    pub fn about_application(self, reference: &str, permit_id: &str) {
        self.draft.application_reference.set(reference.to_owned());
        self.draft.permit_id.set(permit_id.to_owned());
    }

    /// Makes it a report of corruption, unless another kind was chosen already. Not by the
    /// address of the form either: who is about to report should not have it in a history.
    pub fn about_corruption(self) {
        if self.draft.kind.get_untracked().is_none() {
            self.choose_kind(ComplaintKind::Corruption);
        }
    }

    /// Chooses what it is about. A report of corruption is not saved on the device by a wish
    /// that was meant for something else, nor in the tab by an attempt to send it as
    /// something else.
    pub(super) fn choose_kind(self, kind: ComplaintKind) {
        if kind == ComplaintKind::Corruption {
            PENDING_DRAFT.clear();
            if self.saving.is_on_untracked() {
                self.saving.erase();
            }
        }
        self.draft.kind.set(Some(kind));
    }

    /// What failed for want of a connection can be tried again. The form asks; it does not
    /// send by itself.
    pub(super) fn connection_is_back(self) {
        if *self.submission.get_untracked() == Submission::Failed(ApiError::Offline) {
            self.submission.set(Submission::OnlineAgain);
        }
        if *self.recovery.get_untracked() == Recovery::Unknown(ApiError::Offline) {
            self.recovery.set(Recovery::OnlineAgain);
        }
    }

    /// Whether closing the page would lose what is saved nowhere.
    pub(super) fn would_lose_something(self) -> bool {
        match self.receipt.get_untracked().is_some() {
            true => !self.receipt.is_saved_untracked() || self.evidence.is_sending_untracked(),
            false => !self.saving.is_on_untracked() && self.draft.is_worth_a_question(),
        }
    }

    /// Empties the form for another complaint. Files stay: they are sent after it.
    pub(super) fn clear(self) {
        self.saving.turn_off();
        self.draft.clear();
        self.wizard.clear();
        self.submission.set(Submission::Idle);
    }
}
