//! Looking at the page.

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

    /// Waits until a script gives something other than false and null.
    #[track_caller]
    pub fn wait_until(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        let is_something = |value: &Value| !matches!(value, Value::Null | Value::Bool(false));
        let look = || self.try_run(script, arguments).ok().filter(is_something);
        wait_for(look).unwrap_or_else(|| panic!("in vain: {what}"))
    }

    /// Waits for two frames: then everything that the last action changed is drawn.
    #[track_caller]
    pub fn settle(&self) {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.run_async(script);
    }

    /// Waits until the element with an id has the focus.
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

    /// Everything that the page shows, in one line.
    pub fn page_text(&self) -> String {
        text(self.try_run("return pageText();", &[]).unwrap_or_default())
    }

    /// What a script gives, as text.
    #[track_caller]
    pub fn read(&self, script: &str) -> String {
        text(self.run(script, &[]))
    }

    /// What the element with an id, or another selector, shows.
    #[track_caller]
    pub fn text_of(&self, selector: &str) -> String {
        let script = "const element = document.querySelector(arguments[0]); return element && tidy(element.innerText);";
        text(self.wait_until(
            &format!("an element {selector}"),
            script,
            &[json!(selector)],
        ))
    }

    /// What stands in a field.
    #[track_caller]
    pub fn value_of(&self, field: &str) -> String {
        let script = "const found = field(arguments[0]); return found && { value: found.value };";
        text(self.wait_until(&format!("a field {field}"), script, &[json!(field)])["value"].clone())
    }

    /// Where the page is, from the host's root on.
    #[track_caller]
    pub fn address(&self) -> String {
        self.read("return location.pathname + location.search + location.hash;")
    }

    /// Waits until the page is somewhere.
    #[track_caller]
    pub fn see_address(&self, address: &str) {
        let script = "return location.pathname + location.search + location.hash === arguments[0];";
        let what = format!("address {address}, still {}", self.address());
        self.wait_until(&what, script, &[json!(address)]);
    }

    /// What the page and the console show, for a report.
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
