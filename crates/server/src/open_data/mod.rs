//! Open data: everything public as tables, in CSV and JSON, with a data dictionary.

mod cell;
mod column;
mod datasets;
mod dictionary;
mod format;
mod routes;
mod shared_columns;

pub use routes::router;
