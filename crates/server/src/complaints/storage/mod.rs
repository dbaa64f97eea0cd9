//! SQL of complaints, their events and their evidence.

pub(crate) mod complaints;
pub(crate) mod erasure;
pub(crate) mod events;
pub(crate) mod evidence;
pub(crate) mod staff;
pub(crate) mod submission;

mod columns;
