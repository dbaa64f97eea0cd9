//! Serializer to JavaScript values.
//!
//! Requests are flat structs of texts, of enums without content, and rarely of a boolean
//! or a list of small numbers. Everything else is refused, since its code would be in
//! the app although it never runs.

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde::ser::{self, Impossible, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::{Display, Formatter};
use wasm_bindgen::JsValue;

/// Serializes a struct to a JavaScript object, with its fields under their wire names.
///
/// # Errors
///
/// The value holds something that no request has; see [`Unsupported`].
pub fn serialize(value: &impl Serialize) -> Result<JsValue, Unsupported> {
    value.serialize(ToValue)
}

/// The value holds something else than structs, texts, booleans, `u8`, lists of them, and
/// enums without content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsupported;

impl Display for Unsupported {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a kind of value that is not serialized")
    }
}

impl std::error::Error for Unsupported {}

impl ser::Error for Unsupported {
    fn custom<T: Display>(_: T) -> Self {
        Unsupported
    }
}

struct ToValue;

type NotSerialized = Impossible<JsValue, Unsupported>;

/// Methods for what no request has.
macro_rules! unsupported {
    ($($method:ident($($type:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<$result, Unsupported> {
            Err(Unsupported)
        })*
    };
}

impl Serializer for ToValue {
    type Ok = JsValue;
    type Error = Unsupported;
    type SerializeSeq = Items;
    type SerializeTuple = NotSerialized;
    type SerializeTupleStruct = NotSerialized;
    type SerializeTupleVariant = NotSerialized;
    type SerializeMap = NotSerialized;
    type SerializeStruct = Fields;
    type SerializeStructVariant = NotSerialized;

    fn serialize_str(self, text: &str) -> Result<JsValue, Unsupported> {
        Ok(JsValue::from_str(text))
    }

    fn serialize_bool(self, value: bool) -> Result<JsValue, Unsupported> {
        Ok(JsValue::from_bool(value))
    }

    fn serialize_u8(self, value: u8) -> Result<JsValue, Unsupported> {
        Ok(JsValue::from_f64(value.into()))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Unsupported> {
        Ok(Items(Array::new()))
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<JsValue, Unsupported> {
        Ok(JsValue::from_str(name))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields, Unsupported> {
        Ok(Fields(Object::new()))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<JsValue, Unsupported> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<JsValue, Unsupported> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<JsValue, Unsupported> {
        Err(Unsupported)
    }

    unsupported! {
        serialize_i8(i8) -> JsValue;
        serialize_i16(i16) -> JsValue;
        serialize_i32(i32) -> JsValue;
        serialize_i64(i64) -> JsValue;
        serialize_u16(u16) -> JsValue;
        serialize_u32(u32) -> JsValue;
        serialize_u64(u64) -> JsValue;
        serialize_f32(f32) -> JsValue;
        serialize_f64(f64) -> JsValue;
        serialize_char(char) -> JsValue;
        serialize_bytes(&[u8]) -> JsValue;
        serialize_none() -> JsValue;
        serialize_unit() -> JsValue;
        serialize_unit_struct(&'static str) -> JsValue;
        serialize_tuple(usize) -> NotSerialized;
        serialize_tuple_struct(&'static str, usize) -> NotSerialized;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> NotSerialized;
        serialize_map(Option<usize>) -> NotSerialized;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> NotSerialized;
    }
}

/// The array of a list, item by item.
struct Items(Array);

impl SerializeSeq for Items {
    type Ok = JsValue;
    type Error = Unsupported;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsupported> {
        self.0.push(&value.serialize(ToValue)?);
        Ok(())
    }

    fn end(self) -> Result<JsValue, Unsupported> {
        Ok(self.0.into())
    }
}

/// The object of a struct, field by field.
struct Fields(Object);

impl SerializeStruct for Fields {
    type Ok = JsValue;
    type Error = Unsupported;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unsupported> {
        let value = value.serialize(ToValue)?;
        // Only fails for objects that are frozen.
        let _ = Reflect::set(&self.0, &JsValue::from_str(name), &value);
        Ok(())
    }

    fn end(self) -> Result<JsValue, Unsupported> {
        Ok(self.0.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use js_sys::JSON;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Late,
    }

    #[derive(Serialize)]
    struct Request {
        kind: Kind,
        message: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        contact: Option<String>,
        is_public: bool,
        marks: Vec<u8>,
    }

    #[derive(Serialize)]
    struct Amount {
        amount: f64,
    }

    #[test]
    fn a_request_is_an_object_with_its_wire_names() {
        let request = |contact: Option<&str>| Request {
            kind: Kind::Late,
            message: "Tiga minggu".into(),
            contact: contact.map(str::to_owned),
            is_public: true,
            marks: vec![4, 1],
        };
        let check = |request: &Request, expected: &str| {
            let json = serialize(request).map(|value| JSON::stringify(&value));
            let json = json
                .ok()
                .and_then(Result::ok)
                .and_then(|json| json.as_string());
            assert_eq!(json.as_deref(), Some(expected));
        };
        check(
            &request(None),
            r#"{"kind":"late","message":"Tiga minggu","is_public":true,"marks":[4,1]}"#,
        );
        check(
            &request(Some("0812")),
            r#"{"kind":"late","message":"Tiga minggu","contact":"0812","is_public":true,"marks":[4,1]}"#,
        );
    }

    #[test]
    fn what_no_request_has_is_refused() {
        assert_eq!(serialize(&Amount { amount: 0.5 }), Err(Unsupported));
    }
}
