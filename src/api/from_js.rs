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
    T::deserialize(Value(value)).ok()
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

/// Borrowed, and what is done with it out of line: everything that stands in here is in
/// the app once for every type on the wire.
struct Value<'a>(&'a JsValue);

impl<'de> Deserializer<'de> for Value<'_> {
    type Error = OtherShape;

    /// No type on the wire leaves its shape open.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, OtherShape> {
        Err(OtherShape)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_string(text(self.0)?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_bool(self.0.as_bool().ok_or(OtherShape)?)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, OtherShape> {
        if !Array::is_array(self.0) {
            return Err(OtherShape);
        }
        visitor.visit_seq(Parts { of: self.0, names: &[], next: 0, part: JsValue::UNDEFINED })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, OtherShape> {
        visitor.visit_seq(Parts { of: self.0, names, next: 0, part: JsValue::UNDEFINED })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, OtherShape> {
        visitor.visit_enum(&variant(self.0)?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, OtherShape> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 u8 f32 f64 char str bytes byte_buf unit unit_struct tuple tuple_struct map identifier
        ignored_any
    }
}

#[inline(never)]
fn text(value: &JsValue) -> Result<String, OtherShape> {
    value.as_string().ok_or(OtherShape)
}

/// The wire has whole numbers only; all of them are exact in a JavaScript number.
#[inline(never)]
fn whole_number(value: &JsValue) -> Result<i64, OtherShape> {
    let number = value.as_f64().ok_or(OtherShape)?;
    let whole = number as i64;
    if whole as f64 == number { Ok(whole) } else { Err(OtherShape) }
}

/// The fields that a type asks for, in its own order and so without their names: the
/// derived code that tells names apart is left out of the app. Other fields are not
/// looked at. One that is absent ends nothing; the type takes its default for it, and
/// has to have one where the wire may leave a field out (`#[serde(default)]`).
///
/// Or the elements of an array, which has no names.
struct Parts<'a> {
    of: &'a JsValue,
    names: &'static [&'static str],
    next: u32,
    part: JsValue,
}

impl Parts<'_> {
    #[inline(never)]
    fn next(&mut self) -> Option<Value<'_>> {
        let index = self.next;
        self.next += 1;
        let part = match self.names.get(index as usize) {
            Some(name) => Reflect::get(self.of, &JsValue::from_str(name)),
            None => Reflect::get_u32(self.of, index),
        };
        // It only fails for what is no object, which has no parts either.
        self.part = part.unwrap_or(JsValue::UNDEFINED);
        (!self.part.is_undefined()).then_some(Value(&self.part))
    }
}

impl<'de> SeqAccess<'de> for Parts<'_> {
    type Error = OtherShape;

    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, OtherShape> {
        self.next().map(|value| seed.deserialize(value)).transpose()
    }
}

/// A variant: its name alone, or an object with its name as the only key.
struct Variant {
    name: String,
    content: JsValue,
}

#[inline(never)]
fn variant(value: &JsValue) -> Result<Variant, OtherShape> {
    if let Some(name) = value.as_string() {
        return Ok(Variant { name, content: JsValue::UNDEFINED });
    }
    let object: &Object = value.dyn_ref().ok_or(OtherShape)?;
    let name = Object::keys(object).get(0);
    let content = Reflect::get(object, &name).map_err(|_| OtherShape)?;
    Ok(Variant { name: text(&name)?, content })
}

impl<'de, 'a> EnumAccess<'de> for &'a Variant {
    type Error = OtherShape;
    type Variant = Value<'a>;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Value<'a>), OtherShape> {
        let name = seed.deserialize(StrDeserializer::new(&self.name))?;
        Ok((name, Value(&self.content)))
    }
}

impl<'de> VariantAccess<'de> for Value<'_> {
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
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, OtherShape> {
        self.deserialize_struct("", names, visitor)
    }
}
