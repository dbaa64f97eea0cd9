//! Attributes, properties and handlers of one Rust type.
//!
//! Leptos erases the type of each attribute by a table of functions of its own, and has
//! a kind of effect for each kind of value. Here is one type for all of them, so that
//! each way of building and removing is in the app once.

use js_sys::Reflect;
use leptos::attr::{Attribute, NextAttribute};
use leptos::prelude::RenderEffect;
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// What is set on an element, in order.
#[derive(Clone)]
pub(crate) struct Attributes(SendWrapper<Vec<Part>>);

#[derive(Clone)]
enum Part {
    Fixed(&'static str, Cow<'static, str>),
    Following(&'static str, Rc<dyn Fn(&Element)>),
    Handler(&'static str, Rc<dyn Fn(Event)>),
}

/// What has to live as long as the element.
pub(crate) struct Held {
    element: Element,
    names: Vec<&'static str>,
    following: Vec<RenderEffect<()>>,
    listeners: Vec<Listener>,
}

impl Default for Attributes {
    fn default() -> Self {
        Self(SendWrapper::new(Vec::new()))
    }
}

impl Attributes {
    /// An attribute that stays as it is.
    pub(crate) fn fixed(&mut self, name: &'static str, value: Cow<'static, str>) {
        self.push(Part::Fixed(name, value));
    }

    /// An attribute that follows the states it reads; `None` takes it away.
    pub(crate) fn following(&mut self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
        // Only fails for malformed names.
        self.push(Part::Following(
            name,
            Rc::new(move |element| match value() {
                Some(value) => element.set_attribute(name, &value).unwrap_or_default(),
                None => element.remove_attribute(name).unwrap_or_default(),
            }),
        ));
    }

    /// A property that follows the states it reads. What it is already is not set
    /// again, which could move the cursor in a field.
    pub(crate) fn property(&mut self, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
        self.push(Part::Following(
            name,
            Rc::new(move |element| {
                let (name, value) = (JsValue::from_str(name), value());
                if Reflect::get(element, &name).as_ref() != Ok(&value) {
                    // Only fails for properties that cannot be written.
                    let _ = Reflect::set(element, &name, &value);
                }
            }),
        ));
    }

    /// A handler of an event.
    pub(crate) fn handler(&mut self, event: &'static str, handler: Rc<dyn Fn(Event)>) {
        self.push(Part::Handler(event, handler));
    }

    #[inline(never)]
    fn push(&mut self, part: Part) {
        self.0.push(part);
    }
}

impl Held {
    fn set(&mut self, part: Part) {
        match part {
            Part::Fixed(name, value) => {
                self.names.push(name);
                // What it is already is not set again: a list that is drawn anew with
                // every letter would lose its styles and icons each time.
                if self.element.get_attribute(name).as_deref() != Some(&value) {
                    self.element.set_attribute(name, &value).unwrap_or_default();
                }
            }
            Part::Following(name, follow) => {
                self.names.push(name);
                let element = self.element.clone();
                self.following
                    .push(RenderEffect::new(move |_| follow(&element)));
            }
            Part::Handler(event, handler) => {
                self.listeners
                    .push(Listener::new(&self.element, event, handler))
            }
        }
    }
}

/// A handler that is called until it is dropped.
struct Listener {
    element: Element,
    event: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    fn new(element: &Element, event: &'static str, handler: Rc<dyn Fn(Event)>) -> Self {
        let handler: Box<dyn Fn(Event)> = Box::new(move |event| handler(event));
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

impl NextAttribute for Attributes {
    type Output<Other: Attribute> = (Self, Other);

    fn add_any_attr<Other: Attribute>(self, other: Other) -> (Self, Other) {
        (self, other)
    }
}

/// In the browser only: what Leptos needs on a server is empty.
impl Attribute for Attributes {
    const MIN_LENGTH: usize = 0;
    type State = Held;
    type AsyncOutput = Self;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn build(self, element: &Element) -> Held {
        let (names, following, listeners) = (Vec::new(), Vec::new(), Vec::new());
        let mut held = Held {
            element: element.clone(),
            names,
            following,
            listeners,
        };
        self.0.take().into_iter().for_each(|part| held.set(part));
        held
    }

    fn rebuild(self, held: &mut Held) {
        let element = held.element.clone();
        let next = self.build(&element);
        for name in &held.names {
            if !next.names.contains(name) {
                element.remove_attribute(name).unwrap_or_default();
            }
        }
        *held = next;
    }

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element) -> Held {
        self.build(element)
    }

    fn html_len(&self) -> usize {
        0
    }

    fn to_html(self, _: &mut String, _: &mut String, _: &mut String, _: &mut String) {}

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}
