//! Times as texts: parsing digits, and serde by way of `Display` and `FromStr`.

/// Parses one field of a date or time: one or more digits, nothing else.
pub(super) fn parse_digits(text: &str) -> Option<u32> {
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
                    .$form(Some($crate::time::text::schema::$form($value)))
                    .examples([$example])
                    .into()
            }
        }

        #[cfg(feature = "server")]
        impl utoipa::ToSchema for $type {}
    };
}
pub(super) use serde_as_text;

/// The two ways in which a schema says what a text looks like.
#[cfg(feature = "server")]
pub(in crate::time) mod schema {
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
