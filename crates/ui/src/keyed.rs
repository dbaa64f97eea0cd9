//! Lists whose rows are known by keys.

use crate::view::browser_view;
use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::{Comment, Element, Node};

/// A list that follows the signals that `keys` reads. A row whose key was there before
/// keeps its nodes and is at most moved; `view` is not asked for it again, so that what
/// changes in a row has to be a signal, or a part of its key. Keys have to be different
/// from each other.
pub fn keyed(
    keys: impl FnMut() -> Vec<String> + Send + 'static,
    view: impl Fn(&str) -> AnyView + Send + 'static,
) -> AnyView {
    boxed(Keyed {
        keys: Box::new(keys),
        view: Box::new(view),
    })
}

#[inline(never)]
fn boxed(list: Keyed) -> AnyView {
    list.into_any()
}

struct Keyed {
    keys: Box<dyn FnMut() -> Vec<String> + Send>,
    view: Box<dyn Fn(&str) -> AnyView + Send>,
}

impl Keyed {
    /// Renders the rows, now and on every change. Those of an old list are not as new as
    /// their keys say: it may be in another language.
    #[inline(never)]
    fn start(mut self, old: Option<KeyedState>) -> RenderEffect<KeyedState> {
        // Above the effect, which disposes of everything below it on each change.
        let owner = Owner::current().unwrap_or_default();
        let mut is_from_old = old.is_some();
        let update = move |old: Option<KeyedState>| {
            let mut state = old.unwrap_or_else(KeyedState::empty);
            let keys = (self.keys)();
            state.update(keys, is_from_old, &|key| {
                let owner = owner.with(Owner::new);
                let view = owner.with(|| (self.view)(key));
                (view, owner)
            });
            is_from_old = false;
            state
        };
        RenderEffect::new_with_value(update, old)
    }
}

impl Render for Keyed {
    type State = RenderEffect<KeyedState>;

    fn build(self) -> Self::State {
        self.start(None)
    }

    fn rebuild(self, state: &mut Self::State) {
        let old = state.take_value();
        *state = self.start(old);
    }
}

browser_view!(Keyed);

/// The rows on the page, and a comment behind them.
struct KeyedState {
    rows: Vec<Row>,
    end: Comment,
}

struct Row {
    key: String,
    view: AnyViewState,
    /// What the view made lives as long as the row.
    _owner: Owner,
    /// Whether it has to be put in its place.
    is_moved: bool,
}

/// Renders the row of a key.
type RowView<'a> = &'a dyn Fn(&str) -> (AnyView, Owner);

impl KeyedState {
    fn empty() -> Self {
        Self {
            rows: Vec::new(),
            end: Rndr::create_placeholder(),
        }
    }

    fn update(&mut self, keys: Vec<String>, all_anew: bool, view: RowView<'_>) {
        let mut old: Vec<Option<Row>> = std::mem::take(&mut self.rows)
            .into_iter()
            .map(Some)
            .collect();
        // Rows stay where they are as long as they come in the order of before.
        let mut last = 0;
        for key in keys {
            let is_it = |row: &Option<Row>| row.as_ref().is_some_and(|row| row.key == key);
            let before = old.iter().position(is_it);
            let kept = before.and_then(|before| old.get_mut(before)?.take());
            let row = match kept {
                Some(mut row) => {
                    let before = before.unwrap_or_default();
                    row.is_moved = before < last;
                    last = last.max(before);
                    if all_anew {
                        let (view, owner) = view(&key);
                        view.rebuild(&mut row.view);
                        row._owner = owner;
                    }
                    row
                }
                None => {
                    let (view, owner) = view(&key);
                    let view = view.build();
                    Row {
                        key,
                        view,
                        _owner: owner,
                        is_moved: true,
                    }
                }
            };
            self.rows.push(row);
        }
        for mut row in old.into_iter().flatten() {
            row.view.unmount();
        }
        self.put_in_place();
    }

    /// From the end, so that what a row is put before is in its own place already. Does
    /// nothing while the list is not on the page.
    fn put_in_place(&mut self) {
        let mut rows = &mut self.rows[..];
        let mut next: Option<&Row> = None;
        while let Some((row, before)) = std::mem::take(&mut rows).split_last_mut() {
            if row.is_moved {
                match next {
                    Some(next) => next.view.insert_before_this(&mut row.view),
                    None => self.end.insert_before_this(&mut row.view),
                };
                row.is_moved = false;
            }
            next = Some(row);
            rows = before;
        }
    }
}

impl Mountable for KeyedState {
    fn unmount(&mut self) {
        self.rows.iter_mut().for_each(|row| row.view.unmount());
        self.end.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for row in &mut self.rows {
            row.view.mount(parent, marker);
        }
        self.end.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self.rows.first() {
            Some(row) => row.view.insert_before_this(child),
            None => self.end.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        let elements = self.rows.iter().map(|row| row.view.elements());
        elements.flatten().collect()
    }
}

#[cfg(test)]
mod tests;
