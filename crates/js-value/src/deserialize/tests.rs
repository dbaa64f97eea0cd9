//! What is read, and that a value of another shape is an error that leaves nothing behind.

use super::{Mismatch, deserialize};
use js_sys::JSON;
use serde::{Deserialize, Deserializer};
use std::cell::Cell;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", rename_all_fields = "snake_case")]
enum Fee {
    None,
    Fixed(u32),
    Formula { per_unit: u64, unit: String },
}

#[derive(Debug, PartialEq, Deserialize)]
struct Permit {
    id: String,
    #[serde(default)]
    note: Option<String>,
    fee: Fee,
    #[serde(default)]
    days: Vec<i32>,
    #[serde(default)]
    is_draft: bool,
    last: u8,
}

fn json(text: &str) -> JsValue {
    JSON::parse(text).unwrap_or_else(|_| unreachable!("{text} is JSON"))
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Mismatch> {
    deserialize(&json(text))
}

fn permit(note: Option<&str>, fee: Fee, days: Vec<i32>) -> Result<Permit, Mismatch> {
    Ok(Permit {
        id: "nib".into(),
        note: note.map(str::to_owned),
        fee,
        days,
        is_draft: false,
        last: 7,
    })
}

#[test]
fn all_fields_are_read_by_their_names_in_any_order() {
    assert_eq!(
        read(
            r#"{"last":7,"is_draft":false,"days":[-1,2],"unknown":{},
                "fee":{"formula":{"unit":"m2","per_unit":12}},"note":"n","id":"nib"}"#
        ),
        permit(
            Some("n"),
            Fee::Formula {
                per_unit: 12,
                unit: "m2".into()
            },
            vec![-1, 2]
        )
    );
}

#[test]
fn an_absent_field_takes_its_default_and_shifts_no_other() {
    assert_eq!(
        read(r#"{"id":"nib","fee":"none","last":7}"#),
        permit(None, Fee::None, vec![])
    );
    assert_eq!(
        read(r#"{"id":"nib","note":null,"fee":{"fixed":5},"days":[1],"last":7}"#),
        permit(None, Fee::Fixed(5), vec![1])
    );
}

#[test]
fn a_value_of_another_shape_is_an_error() {
    let check = |text: &str| assert_eq!(read::<Permit>(text), Err(Mismatch), "{text}");
    // Something else than an object.
    [
        "null",
        "true",
        "7",
        r#""nib""#,
        "[]",
        r#"["nib",null,"none",[],false,7]"#,
    ]
    .into_iter()
    .for_each(check);
    // A field that has to be there is not.
    check("{}");
    check(r#"{"fee":"none","last":7}"#);
    check(r#"{"id":"nib","last":7}"#);
    check(r#"{"id":"nib","fee":"none"}"#);
    // A field is of another type.
    check(r#"{"id":7,"fee":"none","last":7}"#);
    check(r#"{"id":null,"fee":"none","last":7}"#);
    check(r#"{"id":"nib","note":[],"fee":"none","last":7}"#);
    check(r#"{"id":"nib","fee":"none","days":{},"last":7}"#);
    check(r#"{"id":"nib","fee":"none","days":[1,"2"],"last":7}"#);
    check(r#"{"id":"nib","fee":"none","is_draft":0,"last":7}"#);
    check(r#"{"id":"nib","fee":"none","last":"7"}"#);
    // A number is out of range, or not whole.
    check(r#"{"id":"nib","fee":"none","last":256}"#);
    check(r#"{"id":"nib","fee":"none","last":-1}"#);
    check(r#"{"id":"nib","fee":"none","last":6.5}"#);
    // A variant is unknown, has no content, another one, or too many names.
    check(r#"{"id":"nib","fee":"other","last":7}"#);
    check(r#"{"id":"nib","fee":"fixed","last":7}"#);
    check(r#"{"id":"nib","fee":"formula","last":7}"#);
    check(r#"{"id":"nib","fee":{"formula":[]},"last":7}"#);
    check(r#"{"id":"nib","fee":{"formula":{"unit":"m2"}},"last":7}"#);
    check(r#"{"id":"nib","fee":{},"last":7}"#);
    check(r#"{"id":"nib","fee":{"fixed":5,"none":null},"last":7}"#);
}

thread_local! {
    static ALIVE: Cell<i32> = const { Cell::new(0) };
    static MADE: Cell<i32> = const { Cell::new(0) };
}

/// A text that counts how many of its kind there are.
struct Counted {
    _text: String,
}

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let _text = String::deserialize(deserializer)?;
        ALIVE.set(ALIVE.get() + 1);
        MADE.set(MADE.get() + 1);
        Ok(Self { _text })
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

#[derive(Deserialize)]
struct Answer {
    _first: Counted,
    _list: Vec<Counted>,
    _last: u32,
}

const BROKEN_AT_THE_END: &str = r#"{"_first":"a","_list":["b","c"],"_last":"not a number"}"#;
const BROKEN_IN_THE_LIST: &str = r#"{"_first":"a","_list":["b","c",1],"_last":1}"#;

#[test]
fn what_was_read_of_another_shape_is_dropped() {
    let made = MADE.get();
    assert!(read::<Answer>(BROKEN_AT_THE_END).is_err());
    assert!(read::<Answer>(BROKEN_IN_THE_LIST).is_err());
    assert_eq!(MADE.get() - made, 6);
    assert_eq!(ALIVE.get(), 0);
}

/// More than a megabyte of texts and as much of the stack would be gone, if a reading left
/// a hundred bytes behind.
#[test]
fn ten_thousand_values_of_another_shape_leave_the_memory_as_it_was() {
    let long = format!(
        r#"{{"_first":"{}","_list":["{}"],"_last":"not a number"}}"#,
        "a".repeat(200),
        "b".repeat(200)
    );
    let long = json(&long);
    let read_them = || {
        for _ in 0..10_000 {
            assert!(deserialize::<Answer>(&long).is_err());
        }
        core::arch::wasm32::memory_size::<0>()
    };
    let before = read_them();
    assert_eq!(read_them(), before);
    assert_eq!(ALIVE.get(), 0);
}
