//! Deserializer from JavaScript values.

use js_sys::{Array, Object, Reflect};
use serde::de::value::U64Deserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, SeqAccess, VariantAccess,
    Visitor,
};
use std::cell::Cell;
use std::fmt::{Display, Formatter};
use wasm_bindgen::{JsCast, JsValue};

/// Deserializes a value: structs, enums, arrays, options, texts, booleans and whole
/// numbers. Fields are read by their names; unknown ones are ignored. A field that may be
/// absent needs `#[serde(default)]`, an `Option` too.
///
/// # Errors
///
/// The value has another shape than the type.
// Out of line: otherwise it is copied into every callback that reads an answer.
#[inline(never)]
pub fn deserialize<T: DeserializeOwned>(value: &JsValue) -> Result<T, Mismatch> {
    let outer = IS_MISMATCH.replace(false);
    let result = T::deserialize(Value(value));
    match IS_MISMATCH.replace(outer) {
        true => Err(Mismatch),
        false => result,
    }
}

thread_local! {
    /// Whether a part of the value that is being read has another shape. Such a part is
    /// handed over as an absent one, and the whole is refused at the end: to hand an error
    /// through every field of every type would be a tenth of the code.
    static IS_MISMATCH: Cell<bool> = const { Cell::new(false) };
}

/// The value has another shape than the type. It does not say where: a message would
/// weigh more than the deserializer, and its readers are citizens.
// Without a size, so that a result is hardly larger than its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch;

impl Display for Mismatch {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a value of another shape")
    }
}

impl std::error::Error for Mismatch {}

// All of them, since the provided ones format a message first.
impl de::Error for Mismatch {
    fn custom<T: Display>(_: T) -> Self {
        Mismatch
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Mismatch
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Mismatch
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Mismatch
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Mismatch
    }

    fn missing_field(_: &'static str) -> Self {
        Mismatch
    }
}

/// Borrowed, and what is done with it out of line: everything that stands in here is in
/// the app once for every type on the wire.
struct Value<'a>(&'a JsValue);

impl<'de> Deserializer<'de> for Value<'_> {
    type Error = Mismatch;

    /// No type on the wire leaves its shape open.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Mismatch> {
        Err(Mismatch)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_string(text(self.0)?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_bool(self.0.as_bool().ok_or(Mismatch)?)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_i64(whole_number(self.0)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(Parts::elements(self.0)?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(Parts::fields(self.0, names)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_enum(&Variant::parse(self.0, names)?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 f32 f64 char str bytes byte_buf unit unit_struct tuple tuple_struct map identifier
        ignored_any
    }
}

#[inline(never)]
fn text(value: &JsValue) -> Result<String, Mismatch> {
    value.as_string().ok_or(Mismatch)
}

/// The wire has whole numbers only; all of them are exact in a JavaScript number.
#[inline(never)]
fn whole_number(value: &JsValue) -> Result<i64, Mismatch> {
    let number = value.as_f64().ok_or(Mismatch)?;
    let whole = number as i64;
    if whole as f64 == number {
        Ok(whole)
    } else {
        Err(Mismatch)
    }
}

/// The fields of an object, or the elements of an array.
///
/// Each field is fetched from the object by its name, but handed over as the next element
/// of a sequence, in the order of the type: the derived code that tells names apart, which
/// is larger than everything else, is left out of the app. For an absent field the
/// sequence says "no element" once and goes on with the next field, so that nothing is
/// shifted; the derived code asks exactly once for each field, and takes the default of an
/// absent one or fails where there is none.
struct Parts<'a> {
    of: &'a JsValue,
    names: &'static [&'static str],
    next: u32,
    part: JsValue,
}

impl<'a> Parts<'a> {
    #[inline(never)]
    fn fields(of: &'a JsValue, names: &'static [&'static str]) -> Result<Self, Mismatch> {
        if of.is_object() && !Array::is_array(of) {
            Ok(Self::new(of, names))
        } else {
            Err(Mismatch)
        }
    }

    #[inline(never)]
    fn elements(of: &'a JsValue) -> Result<Self, Mismatch> {
        if Array::is_array(of) {
            Ok(Self::new(of, &[]))
        } else {
            Err(Mismatch)
        }
    }

    fn new(of: &'a JsValue, names: &'static [&'static str]) -> Self {
        Self {
            of,
            names,
            next: 0,
            part: JsValue::UNDEFINED,
        }
    }

    /// The next part as a value of some type; none when it is absent or has another shape.
    #[inline(never)]
    fn read<'de, T: DeserializeSeed<'de>>(&mut self, seed: T) -> Option<T::Value> {
        let read = seed.deserialize(self.next()?);
        if read.is_err() {
            note_mismatch();
        }
        read.ok()
    }

    #[inline(never)]
    fn next(&mut self) -> Option<Value<'_>> {
        let index = self.next;
        self.next += 1;
        let part = match self.names.get(index as usize) {
            Some(name) => Reflect::get(self.of, &JsValue::from_str(name)),
            None => Reflect::get_u32(self.of, index),
        };
        // Only fails for what is neither object nor array.
        self.part = part.unwrap_or(JsValue::UNDEFINED);
        (!self.part.is_undefined()).then_some(Value(&self.part))
    }
}

impl<'de> SeqAccess<'de> for Parts<'_> {
    type Error = Mismatch;

    // Inlined, so that the derived code is seen to meet no error.
    #[inline(always)]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Mismatch> {
        Ok(self.read(seed))
    }
}

#[inline(never)]
fn note_mismatch() {
    IS_MISMATCH.set(true);
}

/// A variant: its name alone, or an object with its name as the only key.
///
/// It is handed over by its place among the names of the type, which serde keeps in step
/// (no type has aliases): comparing names is here once instead of once per enum. A name
/// that the type does not have gets a place that it does not have either.
struct Variant {
    index: u64,
    content: JsValue,
}

impl Variant {
    #[inline(never)]
    fn parse(value: &JsValue, names: &[&str]) -> Result<Self, Mismatch> {
        if let Some(name) = value.as_string() {
            return Ok(Self {
                index: index_of(&name, names),
                content: JsValue::UNDEFINED,
            });
        }
        let object: &Object = value.dyn_ref().ok_or(Mismatch)?;
        let keys = Object::keys(object);
        if keys.length() != 1 {
            return Err(Mismatch);
        }
        let key = keys.get(0);
        Ok(Self {
            index: index_of(&text(&key)?, names),
            content: Reflect::get(object, &key).map_err(|_| Mismatch)?,
        })
    }
}

fn index_of(name: &str, names: &[&str]) -> u64 {
    let index = names.iter().position(|known| *known == name);
    index.map_or(u64::MAX, |index| index as u64)
}

impl<'de, 'a> EnumAccess<'de> for &'a Variant {
    type Error = Mismatch;
    type Variant = Value<'a>;

    fn variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<(T::Value, Value<'a>), Mismatch> {
        let variant = seed.deserialize(U64Deserializer::new(self.index))?;
        Ok((variant, Value(&self.content)))
    }
}

impl<'de> VariantAccess<'de> for Value<'_> {
    type Error = Mismatch;

    /// Whatever it holds is ignored, as unknown fields are.
    fn unit_variant(self) -> Result<(), Mismatch> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mismatch> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Mismatch> {
        Err(Mismatch)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        self.deserialize_struct("", names, visitor)
    }
}

// They need a browser.
#[cfg(all(test, target_family = "wasm"))]
mod tests;
