//! What every view of this crate has to say for `AnyView`.

/// Implements the traits of a view that is only ever rendered in the browser. What a
/// server would call, `to_html` and `hydrate`, is empty.
macro_rules! browser_view {
    ($type:ty) => {
        impl leptos::tachys::view::add_attr::AddAnyAttr for $type {
            type Output<Other: leptos::attr::Attribute> =
                leptos::tachys::view::any_view::AnyViewWithAttrs;

            fn add_any_attr<Other: leptos::attr::Attribute>(
                self,
                other: Other,
            ) -> Self::Output<Other> {
                self.into_any().add_any_attr(other)
            }
        }

        impl leptos::prelude::RenderHtml for $type {
            type AsyncOutput = Self;
            type Owned = Self;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _: &mut String,
                _: &mut leptos::tachys::view::Position,
                _: bool,
                _: bool,
                _: Vec<leptos::attr::any_attribute::AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(
                self,
                _: &leptos::tachys::hydration::Cursor,
                _: &leptos::tachys::view::PositionState,
            ) -> Self::State {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}

pub(crate) use browser_view;
