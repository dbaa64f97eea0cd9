//! The one complaint form of a tab.

use super::complaint_form::ComplaintForm;
use super::leave_guard;
use crate::app::use_for_tab;
use std::cell::Cell;

thread_local! {
    static FORM: Cell<Option<ComplaintForm>> = const { Cell::new(None) };
}

/// The complaint form of this tab.
pub fn use_complaint_form() -> ComplaintForm {
    use_for_tab(&FORM, || {
        let form = ComplaintForm::default();
        leave_guard::install(form);
        form
    })
}
