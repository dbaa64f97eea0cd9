//! The SQLite database: one writer connection and several readers on one file.

mod connections;
mod error;
mod migrations;
mod pool;
mod secret_key;

pub use connections::{Database, is_busy};
pub use error::OpenDatabaseError;
pub use secret_key::load_or_generate_secret_key;
