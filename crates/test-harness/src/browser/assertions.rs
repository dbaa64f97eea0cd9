//! Assertions on the page. `see…` waits, and panics when it waits in vain.

use super::session::Browser;
use crate::polling::wait_for;
use serde_json::{Value, json};

impl Browser {
    /// Waits until the page shows a text.
    #[track_caller]
    pub fn see(&self, text: &str) {
        let shows = || self.page_text().contains(text).then_some(());
        if wait_for(shows).is_none() {
            panic!("the page does not show “{text}”");
        }
    }

    /// Waits until the heading of the page is a text.
    #[track_caller]
    pub fn see_heading(&self, text: &str) {
        let script = "const heading = document.querySelector('h1');
            return !!heading && tidy(heading.innerText) === arguments[0];";
        self.wait_until(&format!("the heading “{text}”"), script, &[json!(text)]);
    }

    /// Waits until the page no longer shows a text.
    #[track_caller]
    pub fn see_no_more(&self, text: &str) {
        if wait_for(|| (!self.page_text().contains(text)).then_some(())).is_none() {
            panic!("the page still shows “{text}”");
        }
    }

    /// Panics when the page shows a text now.
    #[track_caller]
    pub fn see_not(&self, text: &str) {
        assert!(!self.page_text().contains(text), "the page shows “{text}”");
    }

    /// Waits until a script returns something other than false and null.
    #[track_caller]
    pub fn wait_until(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        let is_something = |value: &Value| !matches!(value, Value::Null | Value::Bool(false));
        let look = || self.try_run(script, arguments).ok().filter(is_something);
        wait_for(look).unwrap_or_else(|| panic!("timed out waiting for {what}"))
    }

    /// Waits for two frames: then everything that the last action changed is drawn.
    #[track_caller]
    pub fn settle(&self) {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.run_async(script);
    }

    /// Waits until an element that matches a selector has the focus.
    #[track_caller]
    pub fn see_focus_on(&self, selector: &str) {
        let script =
            "return !!document.activeElement && document.activeElement.matches(arguments[0]);";
        self.wait_until(
            &format!("the focus on {selector}"),
            script,
            &[json!(selector)],
        );
    }

    /// The visible text of the page, in one line.
    pub fn page_text(&self) -> String {
        text(self.try_run("return pageText();", &[]).unwrap_or_default())
    }

    /// The result of a script, as text.
    #[track_caller]
    pub fn read(&self, script: &str) -> String {
        text(self.run(script, &[]))
    }

    /// Waits for an element, and returns its text.
    #[track_caller]
    pub fn text_of(&self, selector: &str) -> String {
        let script = "const element = document.querySelector(arguments[0]); return element && tidy(element.innerText);";
        text(self.wait_until(
            &format!("an element {selector}"),
            script,
            &[json!(selector)],
        ))
    }

    /// The value of a field, named by its label or id.
    #[track_caller]
    pub fn value_of(&self, field: &str) -> String {
        let script = "const found = field(arguments[0]); return found && { value: found.value };";
        text(self.wait_until(&format!("a field {field}"), script, &[json!(field)])["value"].clone())
    }

    /// Path, query and fragment of the page.
    #[track_caller]
    pub fn address(&self) -> String {
        self.read("return location.pathname + location.search + location.hash;")
    }

    /// Waits until the address of the page is this.
    #[track_caller]
    pub fn see_address(&self, address: &str) {
        let script = "return location.pathname + location.search + location.hash === arguments[0];";
        let what = format!("address {address}, still {}", self.address());
        self.wait_until(&what, script, &[json!(address)]);
    }

    /// Describes page, focus and console, for the report of a failed journey.
    pub fn failure_report(&self) -> String {
        let address = text(
            self.try_run("return location.href;", &[])
                .unwrap_or_default(),
        );
        let focus = text(
            self.try_run(
                "return document.activeElement.outerHTML.slice(0, 200);",
                &[],
            )
            .unwrap_or_default(),
        );
        let console = self.console_messages().join("\n");
        format!(
            "--- {address}\n{}\n--- focus\n{focus}\n--- the console\n{console}",
            self.page_text()
        )
    }
}

fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
