//! Type-erased attributes, properties and event handlers.
//!
//! Leptos erases the type of each attribute by a table of functions of its own, and has
//! a kind of effect for each kind of value. Here is one type for all of them.

use js_sys::Reflect;
use leptos::prelude::RenderEffect;
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// What is to be set on an element, in order.
pub(crate) struct Attributes(SendWrapper<Vec<Attribute>>);

enum Attribute {
    Fixed(&'static str, Cow<'static, str>),
    Reactive(&'static str, Box<dyn Fn() -> Option<String>>),
    Property(&'static str, Box<dyn Fn() -> JsValue>),
    Handler(&'static str, Box<dyn Fn(Event)>),
}

/// What was set on an element. Effects and handlers end when it is dropped.
#[derive(Default)]
pub(crate) struct AttributesState {
    fixed: Vec<(&'static str, Cow<'static, str>)>,
    reactive: Vec<&'static str>,
    effects: Vec<RenderEffect<()>>,
    listeners: Vec<Listener>,
}

impl Default for Attributes {
    fn default() -> Self {
        Self(SendWrapper::new(Vec::new()))
    }
}

impl Attributes {
    /// Adds an attribute that stays as it is.
    pub(crate) fn fixed(&mut self, name: &'static str, value: Cow<'static, str>) {
        self.push(Attribute::Fixed(name, value));
    }

    /// Adds an attribute that follows signals; `None` removes it.
    pub(crate) fn reactive(&mut self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
        self.push(Attribute::Reactive(name, value));
    }

    /// Adds a property that follows signals.
    pub(crate) fn property(&mut self, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
        self.push(Attribute::Property(name, value));
    }

    /// Adds a handler of an event.
    pub(crate) fn handler(&mut self, event: &'static str, handler: Box<dyn Fn(Event)>) {
        self.push(Attribute::Handler(event, handler));
    }

    #[inline(never)]
    fn push(&mut self, attribute: Attribute) {
        self.0.push(attribute);
    }

    /// Whether they are those of the element that is there: with the same `id`, `class`
    /// and `role`.
    pub(crate) fn are_of(&self, state: &AttributesState) -> bool {
        IDENTITY.iter().all(|identity| {
            let is_it = |name: &&'static str| name == identity;
            let new = self.0.iter().find_map(|attribute| match attribute {
                Attribute::Fixed(name, value) if is_it(name) => Some(value),
                _ => None,
            });
            new == state.value_of(identity)
        })
    }

    /// Sets them on an element. `old` is what was set on it before; what is there already
    /// is not set again.
    pub(crate) fn set_on(self, element: &Element, old: &AttributesState) -> AttributesState {
        let mut state = AttributesState::default();
        for attribute in self.0.take() {
            state.set(element, attribute, old);
        }
        for name in old.names() {
            if !state.names().any(|kept| kept == name) {
                // Never fails.
                let _ = element.remove_attribute(name);
            }
        }
        state
    }
}

/// The attributes that make an element another one.
const IDENTITY: [&str; 3] = ["id", "class", "role"];

impl AttributesState {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let fixed = self.fixed.iter().map(|(name, _)| *name);
        fixed.chain(self.reactive.iter().copied())
    }

    fn value_of(&self, name: &str) -> Option<&Cow<'static, str>> {
        let mut fixed = self.fixed.iter();
        fixed.find_map(|(fixed, value)| (*fixed == name).then_some(value))
    }

    fn set(&mut self, element: &Element, attribute: Attribute, old: &Self) {
        match attribute {
            Attribute::Fixed(name, value) => {
                if old.value_of(name) != Some(&value) {
                    set_attribute(element, name, &value);
                }
                self.fixed.push((name, value));
            }
            Attribute::Reactive(name, value) => {
                self.reactive.push(name);
                self.follow(element, move |element| match value() {
                    Some(value) => set_attribute(element, name, &value),
                    None => element.remove_attribute(name).unwrap_or_default(),
                });
            }
            Attribute::Property(name, value) => {
                self.follow(element, move |element| {
                    set_property(element, &JsValue::from_str(name), &value());
                });
            }
            Attribute::Handler(event, handler) => {
                self.listeners.push(Listener::new(element, event, handler));
            }
        }
    }

    fn follow(&mut self, element: &Element, set: impl Fn(&Element) + 'static) {
        let element = element.clone();
        self.effects.push(RenderEffect::new(move |_| set(&element)));
    }
}

/// Sets an attribute, unless it has the value already.
#[inline(never)]
fn set_attribute(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // Only fails for malformed names.
        let _ = element.set_attribute(name, value);
    }
}

/// Sets a property, unless it has the value already: that could move the cursor in a field.
fn set_property(element: &Element, name: &JsValue, value: &JsValue) {
    if Reflect::get(element, name).as_ref() != Ok(value) {
        // Only fails for properties that cannot be written.
        let _ = Reflect::set(element, name, value);
    }
}

/// A handler that is called until it is dropped.
struct Listener {
    element: Element,
    event: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    fn new(element: &Element, event: &'static str, handler: Box<dyn Fn(Event)>) -> Self {
        let closure = Closure::wrap(handler);
        // Only fails for objects that are no functions; so does the removal.
        let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Self {
            element: element.clone(),
            event,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let closure = self.closure.as_ref().unchecked_ref();
        let _ = self
            .element
            .remove_event_listener_with_callback(self.event, closure);
    }
}
