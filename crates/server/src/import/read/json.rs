//! Applications in JSON: an array, read element by element.

mod schema;

use crate::import::raw::RawApplication;
use crate::import::validation_errors::ValidationErrors;
use schema::ApplicationJson;
use serde::de::{Deserialize as _, DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::cell::Cell;
use std::fmt;
use std::io::Read;
use std::rc::Rc;

/// Reads application by application, until `take` returns `false`.
pub(in crate::import) fn read(
    input: impl Read,
    errors: &ValidationErrors,
    take: &mut dyn FnMut(RawApplication) -> bool,
) -> std::io::Result<()> {
    let line = Rc::new(Cell::new(1));
    let counted = CountLines {
        input,
        line: Rc::clone(&line),
    };
    let mut stopped = false;
    let mut take_element = |line: u64, element: &RawValue| {
        if let Some(application) = application(line, element, errors) {
            stopped = !take(application);
        }
        !stopped
    };
    let mut json = serde_json::Deserializer::from_reader(counted);
    let elements = Elements {
        line,
        take: &mut take_element,
    };
    let read = (&mut json).deserialize_seq(elements);
    match read.and_then(|()| json.end()) {
        Err(error) if error.is_io() => Err(error.into()),
        Err(error) if !stopped => {
            errors.add(
                error.line() as u64,
                "",
                &format!("is not as expected: {error}"),
            );
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The elements of the array, each with the line on which it begins.
struct Elements<'take> {
    line: Rc<Cell<u64>>,
    take: &'take mut dyn FnMut(u64, &RawValue) -> bool,
}

/// One element.
struct Element<'line>(&'line Cell<u64>);

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of applications")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while let Some((line, element)) = elements.next_element_seed(Element(&self.line))? {
            if !(self.take)(line, &element) {
                return Err(A::Error::custom("nobody takes the rest"));
            }
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Element<'_> {
    type Value = (u64, Box<RawValue>);

    fn deserialize<D: Deserializer<'de>>(self, element: D) -> Result<Self::Value, D::Error> {
        // The reader has seen the first character of the element and no more.
        let line = self.0.get();
        Ok((line, Box::<RawValue>::deserialize(element)?))
    }
}

/// Counts the lines read.
struct CountLines<R> {
    input: R,
    line: Rc<Cell<u64>>,
}

impl<R: Read> Read for CountLines<R> {
    /// One byte at a time, which is how serde_json asks; more would count too early.
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len().min(1);
        let read = self.input.read(&mut buffer[..length])?;
        if buffer[..read] == *b"\n" {
            self.line.set(self.line.get() + 1);
        }
        Ok(read)
    }
}

/// The application of an element; adds an error if its shape is another one.
fn application(line: u64, element: &RawValue, errors: &ValidationErrors) -> Option<RawApplication> {
    let mut json = serde_json::Deserializer::from_str(element.get());
    match serde_path_to_error::deserialize::<_, ApplicationJson>(&mut json) {
        Ok(json) => Some(json.into_raw(line)),
        Err(error) => {
            let path = error.path().to_string();
            let field = if path == "." { "" } else { &path };
            // The element's own lines are counted from its first.
            let line = line + (error.inner().line() as u64).saturating_sub(1);
            errors.add(line, field, &message_without_position(error.inner()));
            None
        }
    }
}

/// The message of serde without its own line, which counts from the element.
fn message_without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let end = text.rfind(" at line ").unwrap_or(text.len());
    text[..end].to_owned()
}
