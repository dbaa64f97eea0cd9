//! The path of a permit's page.

use loket_domain::permits::Permit;

/// The path of a permit's page.
pub(super) fn permit_path(permit: &Permit) -> String {
    format!("/izin/{}", permit.id)
}
