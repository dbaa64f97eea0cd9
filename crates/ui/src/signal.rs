//! Type-erased signals.
//!
//! Every type in an `RwSignal` brings its own copy of the reactive machinery, 2 kB each.
//! Here all values share one, behind a pointer that remembers their type.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

/// A signal of a type-erased value. Copies are handles to the same value, which lives as
/// long as the reactive owner (the part of the page) that made it.
pub struct ErasedSignal<T> {
    signal: RwSignal<Arc<dyn Any + Send + Sync>>,
    of: PhantomData<fn() -> T>,
}

/// The value of an [`ErasedSignal`] at the time it was read.
pub struct ErasedRef<T> {
    value: Erased,
    of: PhantomData<fn() -> T>,
}

// Out of line where the code differs by type: it is in the app once per type instead of
// once per use.
impl<T: Send + Sync + 'static> ErasedSignal<T> {
    /// Creates a signal with its first value.
    #[inline(never)]
    pub fn new(value: T) -> Self {
        Self {
            signal: new_signal(Arc::new(value)),
            of: PhantomData,
        }
    }

    /// Reads the value and subscribes the running effect or [`reactive`](crate::reactive)
    /// view to it.
    pub fn get(self) -> ErasedRef<T> {
        ErasedRef::new(tracked(self.signal))
    }

    /// Reads the value without subscribing.
    pub fn get_untracked(self) -> ErasedRef<T> {
        ErasedRef::new(untracked(self.signal))
    }

    /// Reads the value without subscribing; `None` once the owner was disposed of.
    pub fn try_get_untracked(self) -> Option<ErasedRef<T>> {
        try_untracked(self.signal).map(ErasedRef::new)
    }

    /// Sets the value and notifies the subscribers. Does nothing once the owner was
    /// disposed of, such as when an answer arrives after the page was left.
    #[inline(never)]
    pub fn set(self, value: T) {
        write(self.signal, Arc::new(value));
    }
}

impl<T> ErasedRef<T> {
    fn new(value: Erased) -> Self {
        Self {
            value,
            of: PhantomData,
        }
    }
}

impl<T: Send + Sync + 'static> Deref for ErasedRef<T> {
    type Target = T;

    #[inline(never)]
    fn deref(&self) -> &T {
        match self.value.downcast_ref() {
            Some(value) => value,
            None => wrong_type(),
        }
    }
}

#[cold]
#[inline(never)]
fn wrong_type() -> ! {
    unreachable!("a signal only ever holds values of its own type")
}

impl<T: Default + Send + Sync + 'static> Default for ErasedSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

// By hand, since a derived one would ask the same of `T`.
impl<T> Clone for ErasedSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ErasedSignal<T> {}

/// Runs a side effect, such as moving the focus, soon and again after every change of a
/// signal that it reads. It ends with the owner that is current when it is made.
pub fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

#[inline(never)]
fn boxed_effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

type Erased = Arc<dyn Any + Send + Sync>;

#[inline(never)]
fn new_signal(value: Erased) -> RwSignal<Erased> {
    RwSignal::new(value)
}

#[inline(never)]
fn tracked(signal: RwSignal<Erased>) -> Erased {
    signal.get()
}

#[inline(never)]
fn untracked(signal: RwSignal<Erased>) -> Erased {
    signal.get_untracked()
}

#[inline(never)]
fn try_untracked(signal: RwSignal<Erased>) -> Option<Erased> {
    signal.try_get_untracked()
}

#[inline(never)]
fn write(signal: RwSignal<Erased>, value: Erased) {
    signal.try_set(value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn a_value_is_read_as_it_was_set_until_its_owner_ends() {
        let owner = Owner::new();
        let signal = owner.with(|| ErasedSignal::new(String::from("one")));
        let before = signal.get_untracked();
        signal.set("two".into());
        assert_eq!(*before, "one");
        assert_eq!(*signal.get_untracked(), "two");
        owner.cleanup();
        assert!(signal.try_get_untracked().is_none());
        signal.set("three".into());
    }
}
