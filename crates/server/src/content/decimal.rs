//! Numbers as officers write them, kept as whole numbers.

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A number such as `18.25`, kept in parts of which so many make one: hundredths, tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal<const PER_ONE: u32>(pub u32);

/// With two decimals.
pub type Hundredths = Decimal<100>;
/// With one.
pub type Tenths = Decimal<10>;

/// The largest that is taken: far beyond any score, share or number of days.
const LARGEST: f64 = 1_000_000.0;

impl<const PER_ONE: u32> Serialize for Decimal<PER_ONE> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (f64::from(self.0) / f64::from(PER_ONE)).serialize(serializer)
    }
}

impl<'de, const PER_ONE: u32> Deserialize<'de> for Decimal<PER_ONE> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Number)
    }
}

struct Number<const PER_ONE: u32>;

impl<const PER_ONE: u32> Visitor<'_> for Number<PER_ONE> {
    type Value = Decimal<PER_ONE>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = PER_ONE.ilog10();
        write!(
            f,
            "a number of 0 or more with at most {decimals} decimals, e.g. 18."
        )?;
        f.write_str(&"25"[..decimals.min(2) as usize])
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        let parts = number * f64::from(PER_ONE);
        let whole = parts.round();
        if (0.0..=LARGEST).contains(&number) && (parts - whole).abs() < 1e-6 {
            // In range by the line above.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            return Ok(Decimal(whole as u32));
        }
        Err(E::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        u32::try_from(number)
            .ok()
            .filter(|number| f64::from(*number) <= LARGEST)
            .map(|number| Decimal(number * PER_ONE))
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, expected: Option<u32>) {
        let read = serde_json::from_str::<Hundredths>(json).ok();
        assert_eq!(read.map(|read| read.0), expected, "{json}");
    }

    #[test]
    fn numbers_keep_their_two_decimals_and_no_more() {
        check("18.25", Some(1825));
        check("0.29", Some(29));
        check("4", Some(400));
        check("0", Some(0));
        check("83.57", Some(8357));
        check("18.255", None);
        check("-1", None);
        check("-0.5", None);
        check("1e9", None);
        check("1000001", None);
        check("\"18.25\"", None);
    }

    #[test]
    fn what_is_stored_is_read_as_it_was() {
        for parts in (0..100_000).step_by(7) {
            let json = serde_json::to_string(&Decimal::<100>(parts)).unwrap_or_default();
            check(&json, Some(parts));
        }
    }
}
