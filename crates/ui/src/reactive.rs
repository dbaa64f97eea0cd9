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
