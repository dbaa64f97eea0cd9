//! Looking a complaint up by its receipt.

use super::context::{ComplaintContext, ComplaintError};
use super::status::status;
use loket_domain::codes::{AccessCode, Ticket};
use loket_domain::complaints::ComplaintStatus;

/// The status of the complaint that a receipt opens.
pub(super) async fn look_up(
    context: &ComplaintContext<'_>,
    ticket: Ticket,
    code: &AccessCode,
) -> Result<ComplaintStatus, ComplaintError> {
    let mut connection = context.database.readers().acquire().await?;
    let row = context.find(&mut *connection, ticket, code).await?;
    Ok(status(context, &mut connection, row).await?)
}
