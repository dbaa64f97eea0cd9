//! The receipt: the only way back to the complaint.

use super::pending::clear_pending;
use crate::ui::FieldErrors;
use loket_domain::complaints::ComplaintReceipt;
use loket_domain::problem::{FieldCode, FieldProblem};
use loket_ui::{ErasedRef, ErasedSignal, focus};

/// The receipt on the screen, if there is one. It stays until the citizen says that it is
/// saved.
#[derive(Clone, Copy, Default)]
pub(super) struct Receipt {
    issued: ErasedSignal<Option<IssuedReceipt>>,
    is_saved: ErasedSignal<bool>,
    /// That it has to be saved first, once the citizen tried to leave it.
    pub problems: FieldErrors,
}

/// A receipt.
#[derive(Clone)]
pub(super) struct IssuedReceipt {
    pub receipt: ComplaintReceipt,
    /// A message that was not sent, because another had arrived under the key before.
    pub unsent_message: Option<String>,
}

/// The name of the box by which the citizen says that the receipt is saved.
pub(super) const SAVED_BOX: &str = "receipt-kept";

impl Receipt {
    /// The receipt on the screen; tracked.
    pub fn get(self) -> ErasedRef<Option<IssuedReceipt>> {
        self.issued.get()
    }

    /// The receipt on the screen; not tracked.
    pub fn get_untracked(self) -> ErasedRef<Option<IssuedReceipt>> {
        self.issued.get_untracked()
    }

    /// Whether the citizen said that it is saved; tracked.
    pub fn is_saved(self) -> bool {
        *self.is_saved.get()
    }

    /// Whether the citizen said that it is saved; not tracked.
    pub fn is_saved_untracked(self) -> bool {
        *self.is_saved.get_untracked()
    }

    /// Puts a receipt on the screen.
    pub fn issue(self, issued: IssuedReceipt) {
        self.is_saved.set(false);
        self.issued.set(Some(issued));
    }

    /// The citizen says that it is saved, or that it is not.
    pub fn set_saved(self, is_saved: bool) {
        self.is_saved.set(is_saved);
        self.problems.set(Vec::new());
        if is_saved {
            clear_pending();
        }
    }

    /// Takes it from the screen, if it is saved; otherwise says that it has to be.
    pub fn put_away(self) -> bool {
        let is_saved = self.is_saved_untracked();
        match is_saved {
            true => self.issued.set(None),
            false => self.demand_saving(),
        }
        is_saved
    }

    /// Says that it has to be saved first.
    pub fn demand_saving(self) {
        self.problems
            .set(vec![FieldProblem::new(SAVED_BOX, FieldCode::Required)]);
        focus(SAVED_BOX);
    }
}
