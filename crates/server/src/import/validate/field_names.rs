//! What the fields of an event are called in each format.

/// The naming of fields in validation errors.
#[derive(Clone, Copy)]
pub(in crate::import) enum FieldNames {
    /// Columns of a CSV file.
    CsvColumns,
    /// Paths into a JSON value.
    JsonPaths,
    /// The names of OSS.
    Oss,
}

impl FieldNames {
    /// The name of a field of an event, given its column, its path in the event, and its
    /// name in OSS.
    pub(super) fn event_field(self, index: usize, [column, path, oss]: [&str; 3]) -> String {
        match self {
            FieldNames::CsvColumns => column.to_owned(),
            FieldNames::JsonPaths => format!("events[{index}].{path}"),
            FieldNames::Oss => oss.to_owned(),
        }
    }
}
