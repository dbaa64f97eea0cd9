//! The element builder.

use crate::attribute::Attributes;
use leptos::prelude::*;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// An element under construction.
///
/// When its part of the page is rendered again, an element keeps its node, and with it
/// focus, selection and scroll position, if the new one in its place has the same tag,
/// `id`, `class` and `role`. What differs otherwise is set on it. Any other element takes
/// the place of the old one.
// Boxed, and its methods kept out of line, so that a call is a few bytes at each of the
// many places where a page is put together.
pub struct Element(pub(crate) Box<Parts>);

pub(crate) struct Parts {
    pub(crate) tag: &'static str,
    pub(crate) namespace: Option<&'static str>,
    pub(crate) attributes: Attributes,
    pub(crate) children: Vec<AnyView>,
}

type Text = Cow<'static, str>;

/// An HTML element.
pub fn el(tag: &'static str) -> Element {
    element(tag, None)
}

/// An SVG element: `svg` itself, or one inside of it.
pub fn svg(tag: &'static str) -> Element {
    element(tag, Some("http://www.w3.org/2000/svg"))
}

#[inline(never)]
fn element(tag: &'static str, namespace: Option<&'static str>) -> Element {
    Element(Box::new(Parts {
        tag,
        namespace,
        attributes: Attributes::default(),
        children: Vec::new(),
    }))
}

/// The heading of a section to which an address can lead: it can have the focus.
pub fn anchor_heading(id: &'static str, text: impl Child) -> Element {
    el("h2").attr("id", id).attr("tabindex", "-1").child(text)
}

/// Several views, one after the other, without an element around them.
pub fn fragment<const N: usize>(views: [AnyView; N]) -> AnyView {
    Vec::from(views).into_any()
}

impl Element {
    /// Sets the class.
    pub fn class(self, class: impl AttributeText) -> Self {
        class.set_on(self, "class")
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl AttributeText) -> Self {
        value.set_on(self, name)
    }

    /// Sets an attribute that follows the signals it reads; `None` removes it.
    pub fn attr_when(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        self.boxed_attribute(name, Box::new(value))
    }

    /// Keeps the text of a field equal to that of the signals it reads.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.boxed_property("value", Box::new(move || value().into()))
    }

    /// Keeps a boolean property, such as `checked`, equal to the signals it reads.
    pub fn property(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.boxed_property(name, Box::new(move || value().into()))
    }

    /// Calls a handler on an event.
    pub fn on(self, event: &'static str, handler: impl Fn(web_sys::Event) + 'static) -> Self {
        self.boxed_handler(event, Box::new(handler))
    }

    /// Adds a child.
    pub fn child(self, child: impl Child) -> Self {
        child.add_to(self)
    }

    /// The element as a view.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        self.into_any()
    }

    #[inline(never)]
    fn fixed_attribute(mut self, name: &'static str, value: Text) -> Self {
        self.0.attributes.fixed(name, value);
        self
    }

    #[inline(never)]
    fn boxed_attribute(
        mut self,
        name: &'static str,
        value: Box<dyn Fn() -> Option<String>>,
    ) -> Self {
        self.0.attributes.reactive(name, value);
        self
    }

    #[inline(never)]
    fn boxed_property(mut self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> Self {
        self.0.attributes.property(name, value);
        self
    }

    #[inline(never)]
    fn boxed_handler(mut self, event: &'static str, handler: Box<dyn Fn(web_sys::Event)>) -> Self {
        self.0.attributes.handler(event, handler);
        self
    }

    #[inline(never)]
    fn add(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn add_text(self, text: Text) -> Self {
        self.add(text.into_any())
    }
}

/// A text for an attribute. One that is known at compile time is passed on as it is, in a
/// third of the bytes of a `Cow` at each place.
pub trait AttributeText {
    /// Sets the attribute.
    fn set_on(self, element: Element, name: &'static str) -> Element;
}

impl AttributeText for &'static str {
    #[inline(never)]
    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.fixed_attribute(name, Cow::Borrowed(self))
    }
}

impl AttributeText for String {
    #[inline(never)]
    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.fixed_attribute(name, Cow::Owned(self))
    }
}

/// What can stand inside an element.
pub trait Child {
    /// Adds it to the children of an element.
    fn add_to(self, parent: Element) -> Element;
}

impl Child for AnyView {
    fn add_to(self, parent: Element) -> Element {
        parent.add(self)
    }
}

impl Child for Element {
    #[inline(never)]
    fn add_to(self, parent: Element) -> Element {
        parent.add(self.view())
    }
}

impl Child for &'static str {
    #[inline(never)]
    fn add_to(self, parent: Element) -> Element {
        parent.add_text(Cow::Borrowed(self))
    }
}

impl Child for String {
    #[inline(never)]
    fn add_to(self, parent: Element) -> Element {
        parent.add_text(Cow::Owned(self))
    }
}

impl<T: Child> Child for Option<T> {
    fn add_to(self, parent: Element) -> Element {
        match self {
            Some(child) => child.add_to(parent),
            None => parent,
        }
    }
}

impl<T: Child> Child for Vec<T> {
    #[inline(never)]
    fn add_to(self, parent: Element) -> Element {
        self.into_iter()
            .fold(parent, |parent, child| child.add_to(parent))
    }
}
