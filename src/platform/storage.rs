//! Client-side storage. ARCHITECTURE.md lists everything that is saved; a full or
//! forbidden storage only means that nothing is remembered.

use leptos::prelude::window;
use web_sys::Storage;

/// Where something is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// On the device, until it is cleared (`localStorage`).
    Device,
    /// For this tab alone: it survives a reload and a crash, and ends with the tab
    /// (`sessionStorage`).
    Tab,
}

/// A place in client-side storage, by its area and key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot<'a> {
    area: Area,
    key: &'a str,
}

impl<'a> Slot<'a> {
    /// A place on the device.
    pub const fn on_device(key: &'a str) -> Self {
        Self {
            area: Area::Device,
            key,
        }
    }

    /// A place for this tab alone.
    pub const fn in_tab(key: &'a str) -> Self {
        Self {
            area: Area::Tab,
            key,
        }
    }

    /// The text that is saved here.
    pub fn load(self) -> Option<String> {
        self.storage()?.get_item(self.key).ok()?
    }

    /// Saves a text in place of any other.
    pub fn save(self, text: &str) {
        if let Some(storage) = self.storage() {
            let _ = storage.set_item(self.key, text);
        }
    }

    /// Removes what is saved here.
    pub fn clear(self) {
        if let Some(storage) = self.storage() {
            let _ = storage.remove_item(self.key);
        }
    }

    #[inline(never)]
    fn storage(self) -> Option<Storage> {
        match self.area {
            Area::Device => window().local_storage().ok()?,
            Area::Tab => window().session_storage().ok()?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn what_is_saved_is_loaded_until_it_is_cleared() {
        for slot in [Slot::on_device("test.slot"), Slot::in_tab("test.slot")] {
            assert_eq!(slot.load(), None);
            slot.save("one");
            slot.save("two\nlines");
            assert_eq!(slot.load().as_deref(), Some("two\nlines"));
            slot.clear();
            assert_eq!(slot.load(), None);
        }
    }

    #[test]
    fn tab_and_device_are_apart() {
        Slot::in_tab("test.apart").save("tab");
        assert_eq!(Slot::on_device("test.apart").load(), None);
        Slot::in_tab("test.apart").clear();
    }
}
