//! The server of the counter: the API on embedded SQLite, and the built app.
//!
//! One folder or file per feature. A request comes in through [`app`], which puts the
//! layers of [`http`] around the endpoints of [`documents`], [`applications`] and
//! [`complaints`]; whatever is no endpoint is answered by [`static_files`].

pub mod app;
pub mod applications;
pub mod audit_log;
pub mod clock;
pub mod command_line;
pub mod commands;
pub mod complaints;
pub mod counter_data;
pub mod database;
pub mod documents;
pub mod evaluation;
pub mod figures;
pub mod health;
pub mod hours_calendar;
pub mod http;
pub mod import;
pub mod keys;
pub mod last_answer;
pub mod open_data;
pub mod openapi;
pub mod pages;
pub mod scores;
mod spreadsheet;
pub mod staff;
pub mod state;
pub mod static_files;
pub(crate) mod survey;
pub mod time;
