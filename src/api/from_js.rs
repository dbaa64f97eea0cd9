//! Domain types from JavaScript values.
//!
//! `serde-wasm-bindgen` does this for every shape and with error messages. The wire has
//! few shapes, and nobody reads the messages. Nor is there an error to hand back from
//! every field of every type, which would be a third of the code: a value of another
//! shape throws a JavaScript exception, caught where the reading began.

use js_sys::{Array, Function, Object, Reflect};
use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, SeqAccess, VariantAccess,
    Visitor,
};
use std::fmt::{Display, Formatter};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue, throw_str};

/// The value as a domain type; `None` when it has another shape. What had been read of
/// such a value stays in memory, and the stack of the functions that were left is not
/// given back (at most a few kB of 1 MB, until the page is loaded again): an exception
/// runs no destructors. A server of the right version never sends one.
pub fn from_js<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    let mut result = None;
    catching(&mut || result = T::deserialize(Value(value)).ok());
    result
}

/// Runs something by way of JavaScript, which stops an exception.
#[inline(never)]
fn catching(run: &mut dyn FnMut()) {
    let mut run = || run();
    let run = Closure::<dyn FnMut()>::borrow_mut_aborting(&mut run);
    // Whoever asked sees by the missing result that there was an exception.
    let _ = run
        .as_js_value()
        .unchecked_ref::<Function>()
        .call0(&JsValue::UNDEFINED);
}

/// The error of reading, of which there is never one.
#[derive(Debug)]
enum Never {}

#[cold]
#[inline(never)]
fn other_shape() -> ! {
    throw_str("the answer has another shape")
}

impl Display for Never {
    fn fmt(&self, _: &mut Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        other_shape()
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        other_shape()
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        other_shape()
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        other_shape()
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        other_shape()
    }

    fn missing_field(_: &'static str) -> Self {
        other_shape()
    }
}

/// Borrowed, and what is done with it out of line: everything that stands in here is in
/// the app once for every type on the wire.
struct Value<'a>(&'a JsValue);

impl<'de> Deserializer<'de> for Value<'_> {
    type Error = Never;

    /// No type on the wire leaves its shape open.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        other_shape()
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(text(self.0))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.0.as_bool().unwrap_or_else(|| other_shape()))
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i64(whole_number(self.0))
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i64(whole_number(self.0))
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i64(whole_number(self.0))
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i64(whole_number(self.0))
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i64(whole_number(self.0))
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i64(whole_number(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if !Array::is_array(self.0) {
            other_shape();
        }
        visitor.visit_seq(Parts {
            of: self.0,
            names: &[],
            next: 0,
            part: JsValue::UNDEFINED,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts {
            of: self.0,
            names,
            next: 0,
            part: JsValue::UNDEFINED,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(&variant(self.0))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 f32 f64 char str bytes byte_buf unit unit_struct tuple tuple_struct map identifier
        ignored_any
    }
}

#[inline(never)]
fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| other_shape())
}

/// The wire has whole numbers only; all of them are exact in a JavaScript number.
#[inline(never)]
fn whole_number(value: &JsValue) -> i64 {
    let number = value.as_f64().unwrap_or_else(|| other_shape());
    let whole = number as i64;
    if whole as f64 == number {
        whole
    } else {
        other_shape()
    }
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
    type Error = Never;

    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        self.next().map(|value| seed.deserialize(value)).transpose()
    }
}

/// A variant: its name alone, or an object with its name as the only key.
struct Variant {
    name: String,
    content: JsValue,
}

#[inline(never)]
fn variant(value: &JsValue) -> Variant {
    if let Some(name) = value.as_string() {
        return Variant {
            name,
            content: JsValue::UNDEFINED,
        };
    }
    let object: &Object = value.dyn_ref().unwrap_or_else(|| other_shape());
    let name = Object::keys(object).get(0);
    let content = Reflect::get(object, &name).unwrap_or(JsValue::UNDEFINED);
    Variant {
        name: text(&name),
        content,
    }
}

impl<'de, 'a> EnumAccess<'de> for &'a Variant {
    type Error = Never;
    type Variant = Value<'a>;

    fn variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<(T::Value, Value<'a>), Never> {
        let name = seed.deserialize(StrDeserializer::new(&self.name))?;
        Ok((name, Value(&self.content)))
    }
}

impl<'de> VariantAccess<'de> for Value<'_> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Never> {
        other_shape()
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.deserialize_struct("", names, visitor)
    }
}
