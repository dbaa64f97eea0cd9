//! The languages of the app: every text a citizen reads comes from here.
//!
//! Indonesian is compiled in. English is fetched when it is asked for: most citizens
//! never do, and it would weigh a thirtieth of what they load.

mod format;
mod generated;
mod lines;
mod store;

pub use format::{
    clock_time, day_long, day_short, month_of_year, rupiah, stage_length, step_length,
    tenths_of_days, weekday_name,
};
pub use generated::Texts;
pub use lines::fingerprint;
pub use store::{Locale, prepare, use_locale, use_texts};
