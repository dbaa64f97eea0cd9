//! The types on the wire and the rules of the domain.
//!
//! Compiled into the browser app and into the server, so that both agree on every
//! shape and every rule. Architecture invariant: nothing here does I/O, reads a clock
//! or draws a random number; whoever calls passes the instant in.

pub mod applications;
pub mod calendar;
pub mod codes;
pub mod complaints;
pub mod evaluation;
pub mod integrity;
pub mod office;
pub mod permits;
pub mod problem;
pub mod provenance;
#[cfg(feature = "server")]
pub mod schema;
pub mod scores;
pub mod survey;
pub mod text;
pub mod time;
