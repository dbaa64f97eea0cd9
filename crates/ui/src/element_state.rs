//! Building and updating elements.
//!
//! Not by `leptos::html::custom`, which replaces its node on every update
//! (`docs/upstream-tachys-custom-tag.md`).

use crate::attribute::AttributesState;
use crate::element::{Element, Parts};
use crate::view::browser_view;
use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::{Element as ElementNode, Node};

/// An element on the page.
pub struct ElementState {
    tag: &'static str,
    node: ElementNode,
    attributes: AttributesState,
    children: Vec<AnyViewState>,
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        let parts = *self.0;
        let node = Rndr::create_element(parts.tag, parts.namespace);
        let mut state = ElementState {
            tag: parts.tag,
            attributes: parts.attributes.set_on(&node, &AttributesState::default()),
            node,
            children: Vec::new(),
        };
        state.add(parts.children.into_iter());
        state
    }

    fn rebuild(self, state: &mut ElementState) {
        if self.0.is_of(state) {
            let parts = *self.0;
            state.attributes = parts.attributes.set_on(&state.node, &state.attributes);
            state.update(parts.children);
        } else {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }
}

impl Parts {
    /// Whether they make the element that is there.
    fn is_of(&self, state: &ElementState) -> bool {
        self.tag == state.tag && self.attributes.are_of(&state.attributes)
    }
}

impl ElementState {
    fn update(&mut self, children: Vec<AnyView>) {
        for mut surplus in self
            .children
            .drain(children.len().min(self.children.len())..)
        {
            surplus.unmount();
        }
        let mut children = children.into_iter();
        for state in &mut self.children {
            if let Some(child) = children.next() {
                child.rebuild(state);
            }
        }
        self.add(children);
    }

    /// Adds children behind the others. An element needs no marker for their end, which
    /// every list of Leptos has.
    fn add(&mut self, children: impl Iterator<Item = AnyView>) {
        for child in children {
            let mut child = child.build();
            child.mount(&self.node, None);
            self.children.push(child);
        }
    }
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &ElementNode, marker: Option<&Node>) {
        self.node.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<ElementNode> {
        vec![self.node.clone()]
    }
}

browser_view!(Element);

#[cfg(test)]
mod tests;
