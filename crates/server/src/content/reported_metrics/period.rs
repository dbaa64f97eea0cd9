//! Quarters and years.

use loket_domain::time::Day;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A time that is evaluated: `2026-q4` or `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    year: i32,
    /// 1 to 4; absent for the whole year.
    quarter: Option<u32>,
}

impl Period {
    /// The quarter of a day.
    pub fn quarter_of(day: Day) -> Self {
        let (year, month, _) = day.year_month_day();
        let quarter = Some((month - 1) / 3 + 1);
        Self { year, quarter }
    }

    /// The one of the same length before.
    pub fn before(self) -> Self {
        match self.quarter {
            Some(1) => Self {
                year: self.year - 1,
                quarter: Some(4),
            },
            Some(quarter) => Self {
                year: self.year,
                quarter: Some(quarter - 1),
            },
            None => Self {
                year: self.year - 1,
                quarter: None,
            },
        }
    }

    /// The first day.
    pub fn from(self) -> Day {
        let month = self.quarter.map_or(1, |quarter| quarter * 3 - 2);
        first_of(self.year, month)
    }

    /// The last day.
    pub fn until(self) -> Day {
        let month = self.quarter.map_or(12, |quarter| quarter * 3);
        first_of(self.year, month)
            .plus_days(31)
            .first_of_month()
            .plus_days(-1)
    }

    /// Whether it is a quarter rather than a year.
    pub fn is_quarter(self) -> bool {
        self.quarter.is_some()
    }
}

fn first_of(year: i32, month: u32) -> Day {
    // Every month of every year that can be written has a first day.
    Day::new(year, month, 1).unwrap_or(Day::from_days_since_1970(0))
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        match self.quarter {
            Some(quarter) => write!(f, "-q{quarter}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Period {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "a period is a quarter such as 2026-q3 or a year such as 2026";
        let (year, quarter) = match text.split_once("-q") {
            Some((year, quarter)) => (year, Some(quarter)),
            None => (text, None),
        };
        let quarter = match quarter {
            None => None,
            Some(text) => match text {
                "1" => Some(1),
                "2" => Some(2),
                "3" => Some(3),
                "4" => Some(4),
                _ => return Err(WRONG),
            },
        };
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year = year.parse().ok().filter(|_| is_year).ok_or(WRONG)?;
        if !(2000..=2999).contains(&year) {
            return Err(WRONG);
        }
        Ok(Self { year, quarter })
    }
}

impl TryFrom<String> for Period {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, from: &str, until: &str, before: &str) {
        let Ok(period) = text.parse::<Period>() else {
            panic!("{text} is a period");
        };
        assert_eq!(period.to_string(), text);
        assert_eq!(period.from().to_string(), from, "{text}");
        assert_eq!(period.until().to_string(), until, "{text}");
        assert_eq!(period.before().to_string(), before, "{text}");
    }

    #[test]
    fn a_period_is_a_quarter_or_a_year() {
        check("2026-q1", "2026-01-01", "2026-03-31", "2025-q4");
        check("2026-q2", "2026-04-01", "2026-06-30", "2026-q1");
        check("2026-q4", "2026-10-01", "2026-12-31", "2026-q3");
        check("2028", "2028-01-01", "2028-12-31", "2027");
        for wrong in [
            "", "26", "2026-q5", "2026-q0", "2026-3", "2026-q", "+026", "1999",
        ] {
            assert!(wrong.parse::<Period>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn each_day_is_in_its_quarter() {
        let first = first_of(2026, 1);
        for days in 0..730 {
            let day = first.plus_days(days);
            let quarter = Period::quarter_of(day);
            assert!(quarter.from() <= day && day <= quarter.until(), "{day}");
        }
    }
}
