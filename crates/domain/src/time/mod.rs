//! Days, times of day and instants, in the office's own zone.
//!
//! Written here rather than taken from a library because of its weight in the
//! browser: the smallest of the date libraries adds 11 kB compressed to an app whose
//! first load is 115 kB. The tests compare every day of two centuries with `jiff`.

mod day;
mod open_minutes;
mod opening_hours;
mod time_of_day;
mod timestamp;
mod working_days;
mod zone;

pub use day::{Day, Weekday};
pub use opening_hours::{
    DaySchedule, ExceptionKind, HoursException, NextOpening, OfficeStatus, OpeningHours, Period,
    VerifiedCalendar, WeeklyPeriod,
};
pub use time_of_day::TimeOfDay;
pub use timestamp::{ServerTime, Timestamp};
pub use working_days::UnverifiedYear;
pub use zone::{LocalTime, TimeZone};

/// A text that is not a date, a time or an instant in the form that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The form that is asked for.
    pub expected: &'static str,
}

impl core::fmt::Display for ParseError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "expected {}", self.expected)
    }
}

impl core::error::Error for ParseError {}

/// The digits of one field of a date or time: exactly `text`, nothing else.
fn digits(text: &str) -> Option<u32> {
    let all_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

/// Implements serde for a type by its `Display` and `FromStr`.
macro_rules! serde_as_text {
    ($type:ty, $form:ident = $value:literal, $example:literal) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "server")]
        impl utoipa::PartialSchema for $type {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .$form(Some($crate::time::schema::$form($value)))
                    .examples([$example])
                    .into()
            }
        }

        #[cfg(feature = "server")]
        impl utoipa::ToSchema for $type {}
    };
}
use serde_as_text;

/// The two ways in which a schema says what a text looks like.
#[cfg(feature = "server")]
pub(crate) mod schema {
    use utoipa::openapi::SchemaFormat;

    /// A format that JSON Schema knows.
    pub fn format(name: &str) -> SchemaFormat {
        SchemaFormat::Custom(name.into())
    }

    /// A regular expression.
    pub fn pattern(expression: &str) -> String {
        expression.into()
    }
}
