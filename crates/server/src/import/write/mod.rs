//! The last step: storing an import, all of it or nothing.

mod access_code_file;
mod batch_writer;
mod progress;
mod transaction;

pub(super) use access_code_file::AccessCodeFile;
pub(super) use transaction::ImportTransaction;
