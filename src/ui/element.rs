//! Elements of one Rust type.
//!
//! `view!` gives every shape of markup a type of its own, and every type its own copy
//! of building, updating and removing: 225 kB compressed for this app. Here all
//! elements, attributes and closures share one type each, and so one copy.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{Custom, on};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::property::prop;
use std::borrow::Cow;

/// An element under construction.
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of a tag.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

/// A part of the page that follows the signals it reads.
pub fn dynamic(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

/// Several views, one after the other.
pub fn group(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<AnyView>>().into_any()
}

impl Element {
    /// Sets the class.
    pub fn class(self, class: impl Into<Cow<'static, str>>) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        let value: Cow<'static, str> = value.into();
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Sets an attribute that follows the signals it reads; `None` takes it away.
    pub fn attr_when(mut self, name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> Option<String> + Send> = Box::new(value);
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Keeps what stands in a field equal to a text.
    pub fn value(mut self, value: impl Fn() -> String + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> String + Send> = Box::new(value);
        self.attributes.push(prop("value", value).into_any_attr());
        self
    }

    /// Keeps a property that is true or false, such as `checked`, equal to a state.
    pub fn property(mut self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> bool + Send> = Box::new(value);
        self.attributes.push(prop(name, value).into_any_attr());
        self
    }

    /// Calls a handler on an event.
    pub fn on(mut self, event: &'static str, handler: impl FnMut(web_sys::Event) + 'static) -> Self {
        let handler: Box<dyn FnMut(web_sys::Event)> = Box::new(handler);
        self.attributes.push(on(Custom::new(event), handler).into_any_attr());
        self
    }

    /// Adds a child.
    pub fn child(mut self, child: impl Child) -> Self {
        child.add_to(&mut self.children);
        self
    }

    /// The element as a view.
    pub fn view(self) -> AnyView {
        custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
    }
}

/// What can stand inside an element.
pub trait Child {
    /// Adds it to the children of an element.
    fn add_to(self, children: &mut Vec<AnyView>);
}

impl Child for AnyView {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for Element {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.view());
    }
}

impl Child for &'static str {
    fn add_to(self, children: &mut Vec<AnyView>) {
        Cow::Borrowed(self).add_to(children);
    }
}

impl Child for String {
    fn add_to(self, children: &mut Vec<AnyView>) {
        Cow::<'static, str>::Owned(self).add_to(children);
    }
}

impl Child for Cow<'static, str> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl<T: Child> Child for Option<T> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.add_to(children);
        }
    }
}

impl<T: Child> Child for Vec<T> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.add_to(children);
        }
    }
}
