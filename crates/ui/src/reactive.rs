//! Views that follow signals.

use crate::view::browser_view;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

/// A view that is rendered again whenever a signal that it reads changes. What is the
/// same as before keeps its nodes; see [`Element`](crate::Element).
pub fn reactive(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    boxed(Box::new(view))
}

/// A view that never keeps the nodes of the one before it, such as another page: it
/// starts without the focus, and fields without what was typed in others.
pub fn replaced(view: AnyView) -> AnyView {
    Replaced(view).into_any()
}

#[inline(never)]
fn boxed(view: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    Reactive(view).into_any()
}

struct Reactive(Box<dyn FnMut() -> AnyView + Send>);

impl Reactive {
    /// Renders the view in the place of an old one, now and on every change.
    #[inline(never)]
    fn start(mut self, old: Option<AnyViewState>) -> RenderEffect<AnyViewState> {
        let render = move |old: Option<AnyViewState>| {
            let view = (self.0)();
            match old {
                Some(mut state) => {
                    view.rebuild(&mut state);
                    state
                }
                None => view.build(),
            }
        };
        RenderEffect::new_with_value(render, old)
    }
}

impl Render for Reactive {
    type State = RenderEffect<AnyViewState>;

    fn build(self) -> Self::State {
        self.start(None)
    }

    fn rebuild(self, state: &mut Self::State) {
        let old = state.take_value();
        *state = self.start(old);
    }
}

browser_view!(Reactive);

struct Replaced(AnyView);

impl Render for Replaced {
    type State = AnyViewState;

    fn build(self) -> AnyViewState {
        self.0.build()
    }

    fn rebuild(self, state: &mut AnyViewState) {
        let mut new = self.0.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

browser_view!(Replaced);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Page;
    use crate::{ErasedSignal, el};
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    async fn a_view_that_is_replaced_keeps_no_node() {
        let owner = Owner::new();
        let page_number = owner.with(|| ErasedSignal::new(0_u32));
        let page = Page::show(move || {
            reactive(move || {
                page_number.get();
                replaced(el("h1").child("The same heading").view())
            })
        });
        page_number.set(1);
        assert_eq!(page.changes().await, ["+ h1", "- h1"]);
    }

    #[test]
    async fn a_view_of_another_kind_takes_the_place_of_the_one_before() {
        let owner = Owner::new();
        let number = owner.with(|| ErasedSignal::new(0_u32));
        let page = Page::show(move || {
            let view = reactive(move || match *number.get() {
                0 => ().into_any(),
                1 => "text".into_any(),
                2 => el("b").child("element").view(),
                _ => reactive(|| "nested".into_any()),
            });
            el("p").child("[").child(view).child("]").view()
        });
        for (to, expected) in [
            (0, "[]"),
            (1, "[text]"),
            (2, "[element]"),
            (3, "[nested]"),
            (0, "[]"),
            (2, "[element]"),
        ] {
            number.set(to);
            page.changes().await;
            assert_eq!(page.text(), expected);
        }
    }
}
