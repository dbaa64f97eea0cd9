//! Brotli and gzip of files that are served, made before anybody asks for them.
//!
//! [`brotli`] and [`gzip`] encode bytes, [`compress_folder`] writes the encoded copies of
//! every file in a folder. The same bytes always give the same result.

mod encode;
mod files;
mod folder;

pub use encode::{Quality, brotli, gzip};
pub use files::source_files;
pub use folder::{Copies, compress_folder};
