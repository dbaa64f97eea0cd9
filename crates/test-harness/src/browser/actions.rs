//! Actions of a citizen: open, click, type, choose.

use super::session::Browser;
use crate::polling::wait_for;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::path::Path;

/// Keys of the WebDriver standard.
const CONTROL: char = '\u{E009}';
const RELEASE: char = '\u{E000}';
const DELETE: char = '\u{E017}';

impl Browser {
    /// Opens a page of the site, as from a bookmark, and waits until the app runs.
    #[track_caller]
    pub fn open(&self, path: &str) {
        self.open_without_waiting(path);
        let running = "return document.getElementById('loket').dataset.state === 'running' && !!document.querySelector('h1');";
        self.wait_until("the app to run", running, &[]);
    }

    /// Opens a page of the site without waiting for the app.
    #[track_caller]
    pub fn open_without_waiting(&self, path: &str) {
        let address = format!("{}{path}", self.site);
        self.must(&address, self.wait_on(self.client().goto(&address)));
    }

    /// Loads the page once more.
    #[track_caller]
    pub fn reload(&self) {
        self.must("reload", self.wait_on(self.client().refresh()));
    }

    /// The browser's back button.
    #[track_caller]
    pub fn go_back(&self) {
        self.must("back", self.wait_on(self.client().back()));
    }

    /// Clicks the link, button or label with a text, or with an `#id`.
    #[track_caller]
    pub fn click(&self, name: &str) {
        self.act("return inView(pressable(arguments[0]));", name, |element| {
            self.wait_on(element.click())
        });
    }

    /// Replaces what stands in a field, named by its label or id.
    #[track_caller]
    pub fn fill(&self, field: &str, text: &str) {
        let keys = format!("{CONTROL}a{RELEASE}{DELETE}{text}");
        self.act("return inView(field(arguments[0]));", field, |element| {
            self.wait_on(element.send_keys(&keys))
        });
    }

    /// Chooses one entry of a list, named by its label or id.
    #[track_caller]
    pub fn choose(&self, field: &str, entry: &str) {
        self.act("return inView(field(arguments[0]));", field, |element| {
            self.wait_on(element.select_by_label(entry))
        });
    }

    /// Chooses the first entry of a list that stands for something.
    #[track_caller]
    pub fn choose_first(&self, field: &str) {
        self.act("return inView(field(arguments[0]));", field, |element| {
            self.wait_on(element.select_by_index(1))
        });
    }

    /// Chooses a day, as `2026-12-18`. Not by keys: the browser's own control takes them
    /// in the order of the device's language.
    #[track_caller]
    pub fn choose_day(&self, name: &str, day: &str) {
        let script = "const input = field(arguments[0]);
            if (!input) return false;
            input.value = arguments[1];
            input.dispatchEvent(new Event('input', { bubbles: true }));
            return true;";
        self.wait_until(name, script, &[json!(name), json!(day)]);
    }

    /// Chooses files of the device in a field.
    #[track_caller]
    pub fn choose_files(&self, field: &str, files: &[&Path]) {
        let names: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
        self.act("return field(arguments[0]);", field, |element| {
            self.wait_on(element.send_keys(&names.join("\n")))
        });
    }

    /// Types into whatever has the focus. Key by key, as a keyboard does: to send keys to
    /// an element gives it the focus anew, and in a field for a date that is its first
    /// part, which the tabulator would then never get out of.
    #[track_caller]
    pub fn type_keys(&self, keys: &str) {
        let strokes =
            keys.chars()
                .fold(KeyActions::new("keyboard".to_owned()), |strokes, value| {
                    strokes
                        .then(KeyAction::Down { value })
                        .then(KeyAction::Up { value })
                });
        let typed = self.client().perform_actions(strokes);
        self.must("typing", self.wait_on(typed));
    }

    /// Finds an element and acts on it; tries both again when the app has replaced the
    /// element in between.
    #[track_caller]
    fn act(&self, find: &str, name: &str, act: impl Fn(&Element) -> Result<(), CmdError>) {
        let mut last = String::from("it is not there");
        let done = wait_for(|| {
            let found = self.try_run(find, &[json!(name)]).ok();
            let element = self.element(found?)?;
            act(&element).map_err(|error| last = error.to_string()).ok()
        });
        if done.is_none() {
            panic!("“{name}” cannot be used: {last}");
        }
    }

    fn element(&self, reference: Value) -> Option<Element> {
        let id = reference.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(
            self.client().clone(),
            ElementRef::from(id),
        ))
    }
}
