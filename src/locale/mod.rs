//! The languages of the app: every text a citizen reads comes from here.
//!
//! Indonesian is compiled in. English is fetched when it is asked for: most citizens
//! never do, and it would weigh a thirtieth of what they load.

mod format;
mod generated;
mod lines;
mod names;
mod store;

pub use format::{
    clock_time, count_of_days, day_long, day_short, hours_and_minutes, hundredths, month_of_year,
    period_name, rupiah, stage_length, step_length, tenths_of_days, weekday_name,
};
pub use generated::Texts;
pub use lines::fingerprint;
pub use names::survey_elements;
pub use store::{Locale, prepare, use_locale, use_texts};
