//! The server of the counter: the JSON API on SQLite, and the web server of the built app.
//!
//! One folder or file per feature. [`app`] puts the middleware of [`http`] around the
//! routes of the features; paths outside the API are answered by [`static_files`].

pub mod app;
pub mod applications;
pub mod audit_log;
pub mod clock;
pub mod command_line;
pub mod commands;
pub mod complaints;
pub mod content;
pub mod database;
pub mod evaluation;
pub mod health;
pub mod hours_calendar;
pub mod http;
pub mod import;
pub mod open_data;
pub mod openapi;
pub mod prerender;
pub mod published_content;
pub mod reported_metrics;
pub mod scores;
pub mod secret_key;
pub mod server_time;
mod spreadsheet;
pub mod staff;
pub mod startup;
pub mod state;
pub mod static_files;
pub(crate) mod survey;
pub mod versioned_cache;
