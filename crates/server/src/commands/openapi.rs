//! `loket-server openapi`

use super::error::CommandError;
use crate::app::openapi_document;
use std::io::Write as _;

pub(super) fn run() -> Result<(), CommandError> {
    let document = openapi_document()?;
    let mut output = std::io::stdout().lock();
    output.write_all(document.as_bytes())?;
    output.write_all(b"\n")?;
    Ok(())
}
