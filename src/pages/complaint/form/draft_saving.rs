//! Whether the draft is saved on the device.

use super::draft::Draft;
use super::saved_draft::SAVED_DRAFT;
use loket_ui::ErasedSignal;

/// Whether this tab saves its draft on the device.
#[derive(Clone, Copy, Default)]
pub(super) struct DraftSaving(ErasedSignal<State>);

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum State {
    /// Not saved; another tab may have saved one.
    #[default]
    Off,
    /// Saved, and kept equal to the form.
    On,
    /// Just erased, and the citizen is told so.
    Erased,
}

impl DraftSaving {
    /// Whether the draft is saved; tracked.
    pub fn is_on(self) -> bool {
        *self.0.get() == State::On
    }

    /// Whether the citizen is told that the draft was erased; tracked.
    pub fn is_erased(self) -> bool {
        *self.0.get() == State::Erased
    }

    /// Whether the draft is saved; not tracked.
    pub fn is_on_untracked(self) -> bool {
        *self.0.get_untracked() == State::On
    }

    /// Saves the draft from now on.
    pub fn turn_on(self) {
        self.0.set(State::On);
    }

    /// Saves the draft no more, and removes it from the device.
    pub fn turn_off(self) {
        self.leave(State::Off);
    }

    /// Erases the draft from the device and tells the citizen so.
    pub fn erase(self) {
        self.leave(State::Erased);
    }

    /// Saves the draft while that is wanted. For an effect.
    pub fn save(self, draft: Draft) {
        if self.is_on() {
            SAVED_DRAFT.save(&draft.to_saved());
        }
    }

    /// The draft of another tab stays.
    fn leave(self, state: State) {
        if self.is_on_untracked() {
            SAVED_DRAFT.clear();
        }
        self.0.set(state);
    }
}
