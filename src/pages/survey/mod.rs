//! The survey of the service: nine questions (PermenPANRB 14/2017), opened by the receipt
//! of an application that has ended or of a complaint that was closed. Asked for once, and
//! nobody has to answer.

mod state;
mod view;

pub use state::Survey;
