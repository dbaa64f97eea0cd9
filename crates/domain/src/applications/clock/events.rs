//! The events of an application in their order.

use crate::applications::ApplicationEvent;
use core::borrow::Borrow;

/// The events oldest first, each once.
///
/// The same code at the same instant is the same event; the one that is given first is
/// kept. Events of the same instant stay in the order in which they are given, since
/// nothing else tells which came first.
pub fn in_order(events: Vec<ApplicationEvent>) -> Vec<ApplicationEvent> {
    put_in_order(events)
}

/// As [`in_order`], for events or references to them.
pub(super) fn put_in_order<E: Borrow<ApplicationEvent>>(mut events: Vec<E>) -> Vec<E> {
    // This sort keeps the order of equals.
    events.sort_by_key(|event| event.borrow().at);
    let mut once: Vec<E> = Vec::with_capacity(events.len());
    for event in events {
        let ApplicationEvent { at, status, .. } = event.borrow();
        let is_there = once
            .iter()
            .rev()
            .map(Borrow::borrow)
            .take_while(|earlier| earlier.at == *at)
            .any(|earlier| earlier.status.code == status.code);
        if !is_there {
            once.push(event);
        }
    }
    once
}
