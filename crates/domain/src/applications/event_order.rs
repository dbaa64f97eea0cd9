//! The order of events.

use super::event::ApplicationEvent;
use core::borrow::Borrow;

/// Sorts events (or references to them) oldest first, and keeps each once.
///
/// Two events with the same status code at the same instant are the same event; the one that
/// is given first is kept. The sort is stable: events of the same instant stay in the order
/// in which they are given, since nothing else tells which came first.
pub fn sort_and_dedup<E: Borrow<ApplicationEvent>>(mut events: Vec<E>) -> Vec<E> {
    events.sort_by_key(|event| event.borrow().at);
    let mut unique: Vec<E> = Vec::with_capacity(events.len());
    for event in events {
        let ApplicationEvent { at, status, .. } = event.borrow();
        let is_duplicate = unique
            .iter()
            .rev()
            .map(Borrow::borrow)
            .take_while(|earlier| earlier.at == *at)
            .any(|earlier| earlier.status.code == status.code);
        if !is_duplicate {
            unique.push(event);
        }
    }
    unique
}
