//! Values that pages follow, in one kind of signal.
//!
//! A signal of every type brings its own copy of the reactive machinery, 2 kB each. In
//! here all values share one, behind a pointer that remembers their type.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

/// A value that pages follow. Copies are handles to the same value. It lives as long
/// as the part of the page that made it.
pub struct State<T> {
    signal: RwSignal<Arc<dyn Any + Send + Sync>>,
    of: PhantomData<fn() -> T>,
}

/// A value as it was when it was asked for.
pub struct Shared<T> {
    value: Erased,
    of: PhantomData<fn() -> T>,
}

// Out of line where it is of a type of its own: that is in the app once per type
// instead of once per use.
impl<T: Send + Sync + 'static> State<T> {
    /// A state with a first value.
    #[inline(never)]
    pub fn new(value: T) -> Self {
        Self {
            signal: new_signal(Arc::new(value)),
            of: PhantomData,
        }
    }

    /// The value; whoever asks while a part of the page is made has that part made
    /// again on a change.
    pub fn get(self) -> Shared<T> {
        Shared::new(tracked(self.signal))
    }

    /// The value as it is now.
    pub fn get_untracked(self) -> Shared<T> {
        Shared::new(untracked(self.signal))
    }

    /// The value as it is now, unless the state is gone.
    pub fn try_get_untracked(self) -> Option<Shared<T>> {
        try_untracked(self.signal).map(Shared::new)
    }

    /// Changes the value. Nothing happens when the state is gone, as after the citizen
    /// has left the page that was waiting for an answer.
    #[inline(never)]
    pub fn set(self, value: T) {
        write(self.signal, Arc::new(value));
    }
}

impl<T> Shared<T> {
    fn new(value: Erased) -> Self {
        Self {
            value,
            of: PhantomData,
        }
    }
}

impl<T: Send + Sync + 'static> Deref for Shared<T> {
    type Target = T;

    #[inline(never)]
    fn deref(&self) -> &T {
        match self.value.downcast_ref() {
            Some(value) => value,
            None => of_another_type(),
        }
    }
}

#[cold]
#[inline(never)]
fn of_another_type() -> ! {
    unreachable!("a state only ever holds values of its own type")
}

impl<T: Default + Send + Sync + 'static> Default for State<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

// By hand, since a derived one would ask the same of `T`.
impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}

/// Runs something outside the page, such as moving the focus, now and whenever a state
/// that it reads has changed.
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
