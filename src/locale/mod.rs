//! The texts of the app in each language, and how dates, times, amounts and the names of
//! codes are written in it. Every text that a citizen reads comes from here.
//!
//! Indonesian is compiled in. English is fetched when it is chosen: most citizens never
//! do, and it would weigh a thirtieth of what they load.

mod format;
mod generated;
mod language;
mod names;

pub use format::{
    clock_time, count_of_days, day_long, day_short, hours_and_minutes, hundredths, month_of_year,
    period_name, rupiah, stage_length, step_length, tenths_of_days, weekday_name,
};
pub use generated::{Texts, arg};
pub use language::{Locale, prepare, use_locale, use_texts};
pub use names::survey_elements;
