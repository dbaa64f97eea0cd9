//! What stays on this device. Everything that is kept is listed in ARCHITECTURE.md; a
//! full or forbidden storage only means that nothing is remembered.

use leptos::prelude::window;
use web_sys::Storage;

/// What was kept under a key.
pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text under a key, in the place of another.
pub fn keep(key: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, text);
    }
}

/// Keeps nothing under a key any more.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// What was kept under a key for this tab alone: it survives a reload and a crash, and ends
/// with the tab.
pub fn kept_in_tab(key: &str) -> Option<String> {
    tab()?.get_item(key).ok()?
}

/// Keeps a text under a key for this tab alone.
pub fn keep_in_tab(key: &str, text: &str) {
    if let Some(tab) = tab() {
        let _ = tab.set_item(key, text);
    }
}

/// Keeps nothing under a key for this tab any more.
pub fn forget_in_tab(key: &str) {
    if let Some(tab) = tab() {
        let _ = tab.remove_item(key);
    }
}

fn tab() -> Option<Storage> {
    window().session_storage().ok()?
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
