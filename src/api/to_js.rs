//! Domain types to JavaScript values.
//!
//! What is sent are flat structs of texts, of enums without content, and rarely of a truth
//! or a list of small numbers. A serializer of just these weighs a fifth of `serde-wasm-bindgen`, and the names on the wire stay
//! where they are written down, with the types.

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde::ser::{self, Impossible, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::{Display, Formatter};
use wasm_bindgen::JsValue;

/// The type as a JavaScript value; `None` when it is of another shape.
pub fn to_js(value: &impl Serialize) -> Option<JsValue> {
    value.serialize(ToValue).ok()
}

/// It is something else than a flat struct of texts.
#[derive(Debug)]
struct OtherShape;

impl Display for OtherShape {
    fn fmt(&self, _: &mut Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for OtherShape {}

impl ser::Error for OtherShape {
    fn custom<T: Display>(_: T) -> Self {
        OtherShape
    }
}

struct ToValue;

type NotSent = Impossible<JsValue, OtherShape>;

/// Kinds of values that no request has.
macro_rules! not_sent {
    ($($method:ident($($type:ty),*) -> $result:ty;)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<$result, OtherShape> {
            Err(OtherShape)
        })*
    };
}

impl Serializer for ToValue {
    type Ok = JsValue;
    type Error = OtherShape;
    type SerializeSeq = Items;
    type SerializeTuple = NotSent;
    type SerializeTupleStruct = NotSent;
    type SerializeTupleVariant = NotSent;
    type SerializeMap = NotSent;
    type SerializeStruct = Fields;
    type SerializeStructVariant = NotSent;

    fn serialize_str(self, text: &str) -> Result<JsValue, OtherShape> {
        Ok(JsValue::from_str(text))
    }

    fn serialize_bool(self, value: bool) -> Result<JsValue, OtherShape> {
        Ok(JsValue::from_bool(value))
    }

    fn serialize_u8(self, value: u8) -> Result<JsValue, OtherShape> {
        Ok(JsValue::from_f64(value.into()))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, OtherShape> {
        Ok(Items(Array::new()))
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<JsValue, OtherShape> {
        Ok(JsValue::from_str(name))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields, OtherShape> {
        Ok(Fields(Object::new()))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<JsValue, OtherShape> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<JsValue, OtherShape> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<JsValue, OtherShape> {
        Err(OtherShape)
    }

    not_sent! {
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
        serialize_tuple(usize) -> NotSent;
        serialize_tuple_struct(&'static str, usize) -> NotSent;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> NotSent;
        serialize_map(Option<usize>) -> NotSent;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> NotSent;
    }
}

/// The array of a list, item by item.
struct Items(Array);

impl SerializeSeq for Items {
    type Ok = JsValue;
    type Error = OtherShape;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), OtherShape> {
        self.0.push(&value.serialize(ToValue)?);
        Ok(())
    }

    fn end(self) -> Result<JsValue, OtherShape> {
        Ok(self.0.into())
    }
}

/// The object of a struct, field by field.
struct Fields(Object);

impl SerializeStruct for Fields {
    type Ok = JsValue;
    type Error = OtherShape;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), OtherShape> {
        let value = value.serialize(ToValue)?;
        // Only fails for objects that are frozen.
        let _ = Reflect::set(&self.0, &JsValue::from_str(name), &value);
        Ok(())
    }

    fn end(self) -> Result<JsValue, OtherShape> {
        Ok(self.0.into())
    }
}
