//! Form fields: a label, a hint and an error message that belong together for everybody,
//! by `for` and `aria-describedby`.

mod choice;
mod error;
mod label;
mod text;

pub use choice::{Choice, Hint, checkbox, described_checkbox, radio_group, select};
pub use error::{FieldError, FormErrors, error_line, error_summary};
pub use label::field_label;
pub use text::{text_area, text_field};

#[cfg(test)]
mod tests;
