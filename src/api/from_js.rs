//! Domain types from JavaScript values.
//!
//! `serde-wasm-bindgen` does this for every shape and with error messages. The wire has
//! few shapes, and nobody reads the messages: without them, and with an error that is
//! nothing, the derived code and the number printing it drags in shrink.

use js_sys::{Array, Object, Reflect};
use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, SeqAccess, VariantAccess, Visitor};
use std::fmt::{Display, Formatter};
use wasm_bindgen::{JsCast, JsValue};

/// The value as a domain type; `None` when it has another shape.
pub fn from_js<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    T::deserialize(Value(value.clone())).ok()
}

/// The value has another shape.
#[derive(Debug)]
pub(super) struct OtherShape;

impl Display for OtherShape {
    fn fmt(&self, _: &mut Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for OtherShape {}

impl de::Error for OtherShape {
    fn custom<T: Display>(_: T) -> Self {
        OtherShape
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        OtherShape
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        OtherShape
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        OtherShape
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        OtherShape
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        OtherShape
    }

    fn missing_field(_: &'static str) -> Self {
        OtherShape
    }

    fn duplicate_field(_: &'static str) -> Self {
        OtherShape
    }
}

struct Value(JsValue);

impl<'de> Deserializer<'de> for Value {
    type Error = OtherShape;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        if let Some(number) = self.0.as_f64() {
            return integer(number, visitor);
        }
        if let Some(truth) = self.0.as_bool() {
            return visitor.visit_bool(truth);
        }
        match self.0.as_string() {
            Some(text) => visitor.visit_string(text),
            None => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        if self.0.is_null() || self.0.is_undefined() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        let array = self.0.dyn_into::<Array>().map_err(|_| OtherShape)?;
        visitor.visit_seq(Elements { array, next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, OtherShape> {
        visitor.visit_seq(Fields { object: self.0, names: fields.iter() })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, OtherShape> {
        if let Some(name) = self.0.as_string() {
            return visitor.visit_enum(Variant { name, content: JsValue::UNDEFINED });
        }
        let object = self.0.dyn_into::<Object>().map_err(|_| OtherShape)?;
        let name = Object::keys(&object).get(0).as_string().ok_or(OtherShape)?;
        visitor.visit_enum(Variant { content: property(&object, &name), name })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map identifier
    }
}

/// The wire has whole numbers only; all of them are exact in a JavaScript number.
fn integer<'de, V: Visitor<'de>>(number: f64, visitor: V) -> Result<V::Value, OtherShape> {
    let whole = number as i64;
    if whole as f64 != number {
        return Err(OtherShape);
    }
    match u64::try_from(whole) {
        Ok(whole) => visitor.visit_u64(whole),
        Err(_) => visitor.visit_i64(whole),
    }
}

/// A property of an object; undefined when it has none or is no object.
#[inline(never)]
fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

struct Elements {
    array: Array,
    next: u32,
}

impl<'de> SeqAccess<'de> for Elements {
    type Error = OtherShape;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, OtherShape> {
        if self.next >= self.array.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Value(self.array.get(self.next - 1))).map(Some)
    }
}

/// The fields that a type asks for, in its own order and so without their names: the
/// derived code that tells names apart is left out of the app. Other fields are not
/// looked at. One that is absent ends nothing; the type takes its default for it, and
/// has to have one where the wire may leave a field out (`#[serde(default)]`).
struct Fields {
    object: JsValue,
    names: std::slice::Iter<'static, &'static str>,
}

impl Fields {
    #[inline(never)]
    fn next(&mut self) -> Option<Value> {
        let value = property(&self.object, self.names.next()?);
        (!value.is_undefined()).then_some(Value(value))
    }
}

impl<'de> SeqAccess<'de> for Fields {
    type Error = OtherShape;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, OtherShape> {
        self.next().map(|value| seed.deserialize(value)).transpose()
    }
}

/// A variant: its name alone, or an object with its name as the only key.
struct Variant {
    name: String,
    content: JsValue,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = OtherShape;
    type Variant = Value;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Value), OtherShape> {
        let name = seed.deserialize(StrDeserializer::new(&self.name))?;
        Ok((name, Value(self.content)))
    }
}

impl<'de> VariantAccess<'de> for Value {
    type Error = OtherShape;

    fn unit_variant(self) -> Result<(), OtherShape> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, OtherShape> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, OtherShape> {
        Err(OtherShape)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, OtherShape> {
        self.deserialize_struct("", fields, visitor)
    }
}
