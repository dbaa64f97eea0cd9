//! Client-side storage. ARCHITECTURE.md lists everything that is saved. A full or forbidden
//! storage only means that nothing is remembered.

use leptos::prelude::window;
use std::marker::PhantomData;
use web_sys::Storage;

/// A value that can be saved as a text.
pub trait Stored: Sized {
    /// The text by which it is saved; `None` when there is nothing to save.
    fn to_text(&self) -> Option<String>;

    /// The value of a text; `None` when another version of the app saved something else.
    fn from_text(text: &str) -> Option<Self>;
}

impl Stored for String {
    fn to_text(&self) -> Option<String> {
        Some(self.clone())
    }

    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

/// A place in client-side storage for a value of one type.
pub struct Slot<'key, T> {
    area: Area,
    key: &'key str,
    of: PhantomData<fn() -> T>,
}

#[derive(Clone, Copy)]
enum Area {
    Device,
    Tab,
}

impl<'key, T: Stored> Slot<'key, T> {
    /// A place on the device (`localStorage`): what is saved there stays until it is
    /// cleared.
    pub const fn on_device(key: &'key str) -> Self {
        Self {
            area: Area::Device,
            key,
            of: PhantomData,
        }
    }

    /// A place for this tab alone (`sessionStorage`): what is saved there survives a reload
    /// and a crash, and ends with the tab.
    pub const fn in_tab(key: &'key str) -> Self {
        Self {
            area: Area::Tab,
            key,
            of: PhantomData,
        }
    }

    /// Loads what is saved.
    pub fn load(&self) -> Option<T> {
        T::from_text(&self.area.get(self.key)?)
    }

    /// Saves a value in place of any other.
    pub fn save(&self, value: &T) {
        if let Some(text) = value.to_text() {
            self.area.set(self.key, &text);
        }
    }

    /// Removes what is saved.
    pub fn clear(&self) {
        self.area.remove(self.key);
    }
}

impl Area {
    fn storage(self) -> Option<Storage> {
        match self {
            Area::Device => window().local_storage().ok()?,
            Area::Tab => window().session_storage().ok()?,
        }
    }

    #[inline(never)]
    fn get(self, key: &str) -> Option<String> {
        self.storage()?.get_item(key).ok()?
    }

    #[inline(never)]
    fn set(self, key: &str, text: &str) {
        if let Some(storage) = self.storage() {
            let _ = storage.set_item(key, text);
        }
    }

    #[inline(never)]
    fn remove(self, key: &str) {
        if let Some(storage) = self.storage() {
            let _ = storage.remove_item(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn a_value_is_saved_until_it_is_cleared() {
        for slot in [Slot::on_device("test.slot"), Slot::in_tab("test.slot")] {
            assert_eq!(slot.load(), None);
            slot.save(&"one".to_owned());
            slot.save(&"two\nlines".to_owned());
            assert_eq!(slot.load().as_deref(), Some("two\nlines"));
            slot.clear();
            assert_eq!(slot.load(), None);
        }
    }

    #[test]
    fn what_is_saved_for_the_tab_is_not_on_the_device() {
        let in_tab = Slot::in_tab("test.apart");
        in_tab.save(&"tab".to_owned());
        assert_eq!(Slot::<String>::on_device("test.apart").load(), None);
        in_tab.clear();
    }
}
